/// Writes numbers and texts one behind the other, in as few bytes as their size asks for.
///
/// What a crawl remembers of a hundred thousand addresses would take ten times the memory as values
/// of JSON while it is stored.
struct PackedWriter {
  private(set) var bytes: [UInt8] = []

  /// Writes a number in groups of seven bits, the lowest first.
  mutating func write(_ number: UInt64) {
    var rest = number
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func write(_ number: Int) { write(UInt64(max(0, number))) }

  /// Writes a number that uses all its bits.
  mutating func write(wide number: UInt64) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  mutating func write(_ text: some Collection<UInt8>) {
    write(text.count)
    bytes.append(contentsOf: text)
  }
}

/// Reads what a ``PackedWriter`` has written.
struct PackedReader {
  /// The bytes are not what the writer makes.
  struct Malformed: Error {}

  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { place == bytes.count }

  mutating func number() throws(Malformed) -> UInt64 {
    var number: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 7) {
      let byte = try next()
      number |= UInt64(byte & 0x7F) << shift
      if byte & 0x80 == 0 { return number }
    }
    throw Malformed()
  }

  mutating func count() throws(Malformed) -> Int {
    guard let count = Int(exactly: try number()) else { throw Malformed() }
    return count
  }

  mutating func wideNumber() throws(Malformed) -> UInt64 {
    var number: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 8) { number |= UInt64(try next()) << shift }
    return number
  }

  mutating func text() throws(Malformed) -> ArraySlice<UInt8> {
    let count = try count()
    guard count <= bytes.count - place else { throw Malformed() }
    defer { place += count }
    return bytes[place..<(place + count)]
  }

  private mutating func next() throws(Malformed) -> UInt8 {
    guard place < bytes.count else { throw Malformed() }
    defer { place += 1 }
    return bytes[place]
  }
}
