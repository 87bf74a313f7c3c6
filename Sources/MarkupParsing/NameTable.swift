/// Finds what a name stands for by its hash, without making a string.
struct NameTable<Value: Sendable>: Sendable {
  private static var slotCount: Int { 1024 }
  private var keys = [UInt64](repeating: 0, count: slotCount)
  private var values: [Value?] = Array(repeating: nil, count: slotCount)

  init(_ names: [(spelling: String, value: Value)]) {
    for (spelling, value) in names {
      var key = Self.emptyKey
      for byte in spelling.utf8 { key = Self.key(key, followedBy: byte) }
      var slot = Self.slot(of: key)
      while keys[slot] != 0 { slot = (slot + 1) % Self.slotCount }
      keys[slot] = key
      values[slot] = value
    }
  }

  subscript(key: UInt64) -> Value? {
    var slot = Self.slot(of: key)
    while keys[slot] != 0 {
      if keys[slot] == key { return values[slot] }
      slot = (slot + 1) % Self.slotCount
    }
    return nil
  }

  /// The key of the empty name.
  static var emptyKey: UInt64 { 0xCBF2_9CE4_8422_2325 }

  /// Returns the key of a name one byte longer, in FNV-1a; ASCII case is ignored.
  @inline(__always)
  static func key(_ key: UInt64, followedBy byte: UInt8) -> UInt64 {
    let isUpperCase = byte >= 0x41 && byte <= 0x5A
    return (key ^ UInt64(isUpperCase ? byte | 0x20 : byte)) &* 0x100_0000_01B3
  }

  @inline(__always)
  private static func slot(of key: UInt64) -> Int {
    Int((key &* 0x9E37_79B9_7F4A_7C15) >> 54)
  }
}
