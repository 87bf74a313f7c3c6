/// Walks over the records of a workbook's stream.
struct WorkbookRecords {
  enum Kind: UInt16 {
    case formula = 0x06
    case endOfPart = 0x0A
    case dateSystem = 0x22
    case password = 0x2F
    case sheet = 0x85
    case shortNumbers = 0xBD
    case cellFormat = 0xE0
    case sharedStrings = 0xFC
    case sharedText = 0xFD
    case number = 0x203
    case ownText = 0x204
    case formulaText = 0x207
    case shortNumber = 0x27E
    case format = 0x41E
    case startOfPart = 0x809
  }

  struct Record {
    /// `nil` for the many records that tell nothing about cells.
    var kind: Kind?
    /// The record's own content, and those of the records that continue it.
    var parts: [ArraySlice<UInt8>]
    var content: ArraySlice<UInt8> { parts[0] }
  }

  private let bytes: [UInt8]
  private var offset: Int

  init(_ bytes: [UInt8], from offset: Int) {
    self.bytes = bytes
    self.offset = offset
  }

  /// Returns the next record, or `nil` where the stream ends or a record would go beyond it.
  mutating func next() -> Record? {
    guard let (number, content) = step() else { return nil }
    var record = Record(kind: Kind(rawValue: number), parts: [content])
    while LittleEndian(bytes[...]).word(at: offset) == Self.continuation, let (_, more) = step() {
      record.parts.append(more)
    }
    return record
  }

  private mutating func step() -> (UInt16, ArraySlice<UInt8>)? {
    let reader = LittleEndian(bytes[...])
    guard let number = reader.word(at: offset), let length = reader.word(at: offset + 2),
      offset + 4 + Int(length) <= bytes.count
    else { return nil }
    let start = offset + 4
    offset = start + Int(length)
    return (number, bytes[start..<offset])
  }

  private static let continuation: UInt16 = 0x3C
}
