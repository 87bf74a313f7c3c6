/// Writes ZIP archives for tests, honest ones and others.
public struct ZIPWriter: Sendable {
  /// A part of the archive.
  public struct Entry: Sendable {
    /// The name, written as it is.
    public var name: String
    /// The bytes as they stand in the archive.
    public var stored: [UInt8]
    /// 0 for stored, 8 for deflated.
    public var method: UInt16 = 0
    /// What the list of entries says of the size.
    public var declaredByteCount: Int
    /// What the entry itself says of the size.
    public var localByteCount: Int
    /// The CRC-32 of what is packed.
    public var checksum: UInt32
    /// Bit 0 means encrypted, bit 11 a name in UTF-8.
    public var flags: UInt16 = 1 << 11

    /// Creates a stored entry.
    public init(_ name: String, _ content: [UInt8]) {
      self.name = name
      stored = content
      declaredByteCount = content.count
      localByteCount = content.count
      checksum = Self.checksum(of: content)
    }

    /// Creates a stored entry of text.
    public init(_ name: String, _ content: String) {
      self.init(name, Array(content.utf8))
    }

    /// Creates a deflated entry of zeros; above a megabyte its checksum is wrong.
    public static func zeros(_ name: String, byteCount: Int) -> Entry {
      var entry = Entry(name, DeflatedZeros.bytes(count: byteCount))
      entry.method = 8
      entry.declaredByteCount = byteCount
      entry.localByteCount = byteCount
      if byteCount <= 1 << 20 {
        entry.checksum = checksum(of: [UInt8](repeating: 0, count: byteCount))
      }
      return entry
    }

    private static let table: [UInt32] = (0..<256).map { index in
      (0..<8).reduce(UInt32(index)) { value, _ in
        value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1
      }
    }

    private static func checksum(of bytes: [UInt8]) -> UInt32 {
      ~bytes.reduce(UInt32.max) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ $0 >> 8 }
    }
  }

  /// What the archive holds, in its order.
  public var entries: [Entry]

  /// Creates a writer of an archive.
  public init(_ entries: [Entry]) {
    self.entries = entries
  }

  /// Returns the archive.
  public func bytes() -> [UInt8] {
    var archive: [UInt8] = []
    var list: [UInt8] = []
    for entry in entries {
      let start = archive.count
      let name = Array(entry.name.utf8)
      archive += little(0x0403_4B50, 4)
      archive += fields(of: entry, byteCount: entry.localByteCount)
      archive += little(name.count, 2) + little(0, 2) + name + entry.stored
      list += little(0x0201_4B50, 4) + little(20, 2)
      list += fields(of: entry, byteCount: entry.declaredByteCount)
      list += little(name.count, 2) + [UInt8](repeating: 0, count: 12) + little(start, 4) + name
    }
    let listStart = archive.count
    archive += list
    archive += little(0x0605_4B50, 4) + little(0, 4)
    archive += little(entries.count & 0xFFFF, 2) + little(entries.count & 0xFFFF, 2)
    archive += little(list.count, 4) + little(listStart, 4) + little(0, 2)
    return archive
  }

  private func fields(of entry: Entry, byteCount: Int) -> [UInt8] {
    little(20, 2) + little(Int(entry.flags), 2) + little(Int(entry.method), 2) + little(0, 4)
      + little(Int(entry.checksum), 4) + little(entry.stored.count, 4) + little(byteCount, 4)
  }

  private func little(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}

/// A deflated run of zeros, packed a thousand times.
private enum DeflatedZeros {
  static func bytes(count: Int) -> [UInt8] {
    var writer = BitWriter()
    // One last block with codes of its own: zero, the end, a run of 258 bytes, the distance one.
    writer.write(0b1, 1)
    writer.write(2, 2)
    writer.write(286 - 257, 5)
    writer.write(0, 5)
    writer.write(18 - 4, 4)
    // Lengths of the codes for lengths: 18 has one bit, 2 and 1 have two.
    for symbol in [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1] {
      writer.write(symbol == 18 ? 1 : symbol == 2 || symbol == 1 ? 2 : 0, 3)
    }
    // Codes stand with their first bit first: 18 is 0, 1 is 10, 2 is 11.
    func zeros(_ run: Int) {
      writer.write(0, 1)
      writer.write(run - 11, 7)
    }
    writer.write(0b11, 2)
    zeros(138)
    zeros(117)
    writer.write(0b11, 2)
    zeros(28)
    writer.write(0b01, 2)
    writer.write(0b01, 2)
    // The run is 0, the byte zero 10, the end 11; the distance is 0.
    let runs = (count - 1) / 258
    for _ in 0..<(count - runs * 258) { writer.write(0b01, 2) }
    for _ in 0..<runs { writer.write(0, 2) }
    writer.write(0b11, 2)
    return writer.finished
  }
}

private struct BitWriter {
  private var bytes: [UInt8] = []
  private var pending: UInt32 = 0
  private var count: UInt32 = 0

  mutating func write(_ value: Int, _ bitCount: UInt32) {
    pending |= UInt32(value) << count
    count += bitCount
    while count >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: pending))
      pending >>= 8
      count -= 8
    }
  }

  var finished: [UInt8] { count > 0 ? bytes + [UInt8(truncatingIfNeeded: pending)] : bytes }
}
