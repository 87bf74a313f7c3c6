/// A set of ASCII characters that is tested without a table in memory.
struct ASCIISet: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init(_ characters: String) {
    for byte in characters.utf8 {
      insert(byte)
    }
  }

  private mutating func insert(_ byte: UInt8) {
    if byte < 64 {
      low |= 1 << UInt64(byte)
    } else if byte < 128 {
      high |= 1 << UInt64(byte & 63)
    }
  }

  @inline(__always)
  func contains(_ byte: UInt8) -> Bool {
    guard byte < 128 else { return false }
    let half = byte < 64 ? low : high
    return half &>> UInt64(byte & 63) & 1 == 1
  }

  func union(_ characters: String) -> ASCIISet {
    var result = self
    for byte in characters.utf8 {
      result.insert(byte)
    }
    return result
  }
}

extension ASCIISet {
  static let letters = ASCIISet("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
  static let digits = ASCIISet("0123456789")
  /// What a scheme may hold after its first letter.
  static let scheme = letters.union("0123456789+-.")
  /// What stands for itself in every part of an address, without the colon, which ends a scheme.
  static let plain = letters.union("0123456789-_.~!$&'()*+,;=@")
  /// What a host may not hold, by the WHATWG's URL standard, controls aside.
  static let forbiddenInHost = ASCIISet(" #/:<>?@[\\]^|%")
}
