/// The text of a document as Word wrote it from 1997 to 2007 (MS-DOC).
///
/// The reader is our own: the tool of Debian 12 loses letters from where more than 254 follow each
/// other without a blank, which in Thai is a long sentence.
struct LegacyText {
  /// Lines; the cells of a row of a table are on one line, with tabs between them.
  private(set) var text = ""

  private var scalarCount = 0
  private var scalars = String.UnicodeScalarView()
  /// How many fields are open whose instructions are being read; these are not shown.
  private var instructionDepth = 0
  private var fieldDepth = 0
  private let maximumByteCount: Int

  /// Fails if the file names no pieces, as those of earlier versions do not.
  ///
  /// - Parameters:
  ///   - document: The stream `WordDocument`.
  ///   - file: The file, for the stream with the table of the pieces.
  ///   - maximumByteCount: Letters are dropped where Thai text would go over it.
  init?(_ document: [UInt8], in file: CompoundFile, maximumByteCount: Int) {
    self.maximumByteCount = maximumByteCount
    let head = LittleEndian(document[...])
    guard head.word(at: 0) == 0xA5EC, let version = head.word(at: 2), version >= 0xC1,
      let flags = head.word(at: 10),
      let start = head.double(at: 418).map(Int.init),
      let count = head.double(at: 422).map(Int.init),
      let table = file.stream(flags & 0x200 != 0 ? "1Table" : "0Table"),
      start + count <= table.count,
      let pieces = Self.pieces(in: table[start..<start + count]), !pieces.isEmpty
    else { return nil }
    // Pieces that lie apart hold no more than the stream does.
    var bytesLeft = document.count
    for piece in pieces {
      let byteCount = piece.count * (piece.isWide ? 2 : 1)
      guard piece.start >= 0, byteCount >= 0, piece.start + byteCount <= document.count,
        byteCount <= bytesLeft
      else { continue }
      bytesLeft -= byteCount
      add(document[piece.start..<piece.start + byteCount], isWide: piece.isWide)
    }
    text = String(scalars)
  }

  private struct Piece {
    var start: Int
    /// In letters.
    var count: Int
    var isWide: Bool
  }

  private static func pieces(in bytes: ArraySlice<UInt8>) -> [Piece]? {
    let reader = LittleEndian(bytes)
    var offset = 0
    // Formats that some pieces share come first.
    while reader.byte(at: offset) == 1, let length = reader.word(at: offset + 1) {
      offset += 3 + Int(length)
    }
    guard reader.byte(at: offset) == 2, let length = reader.double(at: offset + 1) else {
      return nil
    }
    let start = offset + 5
    let count = (min(Int(length), bytes.count - start) - 4) / 12
    guard count > 0 else { return nil }
    return (0..<count).compactMap { index in
      let place = start + 4 * (count + 1) + 8 * index
      guard let first = reader.double(at: start + 4 * index),
        let next = reader.double(at: start + 4 * (index + 1)), next >= first,
        let position = reader.double(at: place + 2)
      else { return nil }
      let isWide = position & 0x4000_0000 == 0
      let offset = Int(position & 0x3FFF_FFFF)
      return Piece(start: isWide ? offset : offset / 2, count: Int(next - first), isWide: isWide)
    }
  }

  private mutating func add(_ bytes: ArraySlice<UInt8>, isWide: Bool) {
    if isWide {
      let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).lazy.map {
        UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8
      }
      for scalar in String(decoding: Array(units), as: UTF16.self).unicodeScalars { add(scalar) }
    } else {
      // Letters that are not Western take two bytes in these files.
      for byte in bytes { add(Self.western(byte)) }
    }
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    guard scalarCount < maximumByteCount / 3 else { return }
    scalarCount += 1
    switch scalar.value {
    // A field: instructions up to the separator, then what is shown.
    case 0x13:
      fieldDepth += 1
      instructionDepth = instructionDepth == 0 ? fieldDepth : instructionDepth
    case 0x14: if instructionDepth == fieldDepth { instructionDepth = 0 }
    case 0x15:
      if instructionDepth == fieldDepth { instructionDepth = 0 }
      fieldDepth = max(0, fieldDepth - 1)
    case _ where instructionDepth > 0: break
    // The mark of a cell; a second one ends the row.
    case 0x07:
      if scalars.last == "\t" {
        scalars.removeLast()
        scalars.append("\n")
      } else {
        scalars.append("\t")
      }
    case 0x0B, 0x0C, 0x0D, 0x0E: scalars.append("\n")
    case 0x1E: scalars.append("-")
    case 0xA0: scalars.append(" ")
    case 0x09, 0x20...: scalars.append(scalar)
    // Pictures, notes and hyphens that do not show.
    default: break
    }
  }

  private static func western(_ byte: UInt8) -> Unicode.Scalar {
    // Quotation marks and dashes have the same places as in the Thai code page.
    (0x80..<0xA0).contains(byte)
      ? Thai874Table.scalar(of: byte) ?? Unicode.Scalar(byte) : Unicode.Scalar(byte)
  }
}
