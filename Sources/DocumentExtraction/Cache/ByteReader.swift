/// Reads what ``ByteWriter`` wrote, and throws ``Malformed`` at anything else.
struct ByteReader {
  /// The bytes do not say what they should.
  struct Malformed: Error {}

  private let bytes: [UInt8]
  private var offset: Int
  /// Where the next value is read.
  var position: Int { offset }

  init(_ bytes: [UInt8], from offset: Int = 0) {
    self.bytes = bytes
    self.offset = offset
  }

  var isAtEnd: Bool { offset == bytes.count }

  mutating func number() throws(Malformed) -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while offset < bytes.count, shift < 64 {
      let byte = bytes[offset]
      offset += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(Int64(bitPattern: value)) }
      shift += 7
    }
    throw Malformed()
  }

  /// Reads a number of things that take at least a byte each.
  mutating func count() throws(Malformed) -> Int {
    let count = try number()
    guard count >= 0, count <= bytes.count - offset else { throw Malformed() }
    return count
  }

  mutating func flag() throws(Malformed) -> Bool {
    switch try number() {
    case 0: return false
    case 1: return true
    default: throw Malformed()
    }
  }

  /// Reads a range that lies within one that starts at 0.
  mutating func range(within bound: Int) throws(Malformed) -> Range<Int> {
    let start = try number()
    let count = try number()
    guard start >= 0, count >= 0, start <= bound, count <= bound - start else { throw Malformed() }
    return start..<start + count
  }

  mutating func raw() throws(Malformed) -> [UInt8] {
    let count = try count()
    offset += count
    return Array(bytes[offset - count..<offset])
  }

  mutating func text() throws(Malformed) -> String {
    let count = try count()
    offset += count
    return String(decoding: bytes[offset - count..<offset], as: UTF8.self)
  }

  mutating func optionalText() throws(Malformed) -> String? {
    try flag() ? try text() : nil
  }

  mutating func array<Element>(
    _ read: (inout ByteReader) throws(Malformed) -> Element
  ) throws(Malformed) -> [Element] {
    let count = try count()
    var elements: [Element] = []
    elements.reserveCapacity(count)
    for _ in 0..<count { elements.append(try read(&self)) }
    return elements
  }

  mutating func value<Value: RawRepresentable>(
    of type: Value.Type
  ) throws(Malformed) -> Value where Value.RawValue == String {
    guard let value = Value(rawValue: try text()) else { throw Malformed() }
    return value
  }

  mutating func small<Value: FixedWidthInteger>(_ type: Value.Type) throws(Malformed) -> Value {
    guard let value = Value(exactly: try number()) else { throw Malformed() }
    return value
  }
}
