/// Writes the container of office files of old, with streams of a whole number of sectors.
enum CompoundFixture {
  static func file(_ streams: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var content: [UInt8] = []
    var chains: [UInt32] = []
    var entries = entry("Root Entry", kind: 5, start: 0xFFFF_FFFE, byteCount: 0, child: 1)
    for (index, stream) in streams.enumerated() {
      // Streams under 4096 bytes would lie elsewhere.
      let padded = max(4_096, (stream.bytes.count + 511) / 512 * 512)
      let first = content.count / 512
      content += stream.bytes + Array(repeating: 0, count: padded - stream.bytes.count)
      chains += chain(from: first, count: padded / 512)
      let next = index + 1 < streams.count ? UInt32(index + 2) : 0xFFFF_FFFF
      entries += entry(
        stream.name,
        kind: 2,
        start: UInt32(first),
        byteCount: UInt32(padded),
        sibling: next
      )
    }
    entries += Array(repeating: 0, count: (512 - entries.count % 512) % 512)
    let directory = content.count / 512
    content += entries
    chains += chain(from: directory, count: entries.count / 512)
    let tableCount = chains.count / 127 + 1
    let table = content.count / 512
    chains += Array(repeating: 0xFFFF_FFFD, count: tableCount)
    chains += Array(repeating: 0xFFFF_FFFF, count: tableCount * 128 - chains.count)
    content += chains.flatMap(double)
    var head: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    head += Array(repeating: 0, count: 16) + word(0x3E) + word(3) + word(0xFFFE) + word(9) + word(6)
    head += Array(repeating: 0, count: 10) + double(UInt32(tableCount)) + double(UInt32(directory))
    head += double(0) + double(4_096) + double(0xFFFF_FFFE) + double(0) + double(0xFFFF_FFFE)
    head += double(0)
    for index in 0..<109 {
      head += double(index < tableCount ? UInt32(table + index) : 0xFFFF_FFFF)
    }
    return head + content
  }

  /// A text document as Word 97 writes it, in pieces of UTF-16 or, if they are Western, of bytes.
  static func document(_ pieces: [String], isEncrypted: Bool = false) -> [UInt8] {
    var content: [UInt8] = []
    var places: [UInt8] = []
    var positions = double(0)
    var count = 0
    for piece in pieces {
      let isWide = !piece.unicodeScalars.allSatisfy(\.isASCII)
      let start = UInt32(1_024 + content.count)
      places += word(0) + double(isWide ? start : start * 2 | 0x4000_0000) + word(0)
      content += isWide ? piece.utf16.flatMap(word) : Array(piece.utf8)
      count += piece.utf16.count
      positions += double(UInt32(count))
    }
    // Formats that pieces share stand before the table of the pieces.
    let table = [1] + word(3) + [9, 9, 9] + [2] + double(UInt32(positions.count + places.count))
    let whole = table + positions + places
    var head = word(0xA5EC) + word(0xC1) + Array(repeating: 0, count: 6)
    head += word(isEncrypted ? 0x1300 : 0x1200) + Array(repeating: 0, count: 406)
    head += double(7) + double(UInt32(whole.count))
    head += Array(repeating: 0, count: 1_024 - head.count)
    return file([("WordDocument", head + content), ("1Table", zeros(7) + whole)])
  }

  /// A text document as Word 95 writes it, of one piece in one byte a letter.
  static func oldDocument(_ bytes: [UInt8]) -> [UInt8] {
    var head = word(0xA5DC) + word(0x65) + Array(repeating: 0, count: 20)
    head += double(512) + double(512 + UInt32(bytes.count))
    return file([("WordDocument", head + zeros(512 - head.count) + bytes)])
  }

  private static func zeros(_ count: Int) -> [UInt8] { Array(repeating: 0, count: count) }

  static func word(_ value: UInt16) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8)] }

  static func double(_ value: UInt32) -> [UInt8] {
    word(UInt16(value & 0xFFFF)) + word(UInt16(value >> 16))
  }

  private static func chain(from first: Int, count: Int) -> [UInt32] {
    (1...count).map { $0 < count ? UInt32(first + $0) : 0xFFFF_FFFE }
  }

  private static func entry(
    _ name: String,
    kind: UInt8,
    start: UInt32,
    byteCount: UInt32,
    sibling: UInt32 = 0xFFFF_FFFF,
    child: UInt32 = 0xFFFF_FFFF
  ) -> [UInt8] {
    let letters = name.utf16.flatMap(word)
    var bytes = letters + Array(repeating: 0, count: 64 - letters.count)
    bytes += word(UInt16(letters.count + 2)) + [kind, 1]
    bytes += double(0xFFFF_FFFF) + double(sibling) + double(child)
    return bytes + Array(repeating: 0, count: 36) + double(start) + double(byteCount) + double(0)
  }
}
