/// Writes addresses so that a person can read them.
package enum ReadableAddress {
  /// Returns an address with percent-encoded Thai letters spelt out, as browsers show it.
  ///
  /// Only whole UTF-8 sequences of the Thai block are decoded, so no delimiter, blank or control
  /// character appears that the address did not show before.
  package static func text(_ address: String) -> String {
    let bytes = Array(address.utf8)
    var readable: [UInt8] = []
    readable.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if let letter = thaiLetter(in: bytes, at: index) {
        readable += letter
        index += 9
      } else {
        readable.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: readable, as: UTF8.self)
  }

  /// Returns the three bytes of a letter that is written as `%E0%B8%..` or `%E0%B9%..`.
  private static func thaiLetter(in bytes: [UInt8], at index: Int) -> [UInt8]? {
    guard index + 9 <= bytes.count, bytes[index] == percent else { return nil }
    var letter: [UInt8] = []
    for offset in stride(from: index, to: index + 9, by: 3) {
      guard bytes[offset] == percent, let high = value(ofDigit: bytes[offset + 1]),
        let low = value(ofDigit: bytes[offset + 2])
      else { return nil }
      letter.append(high << 4 | low)
    }
    let isThai =
      letter[0] == 0xE0
      && (letter[1] == 0xB8 && (0x81...0xBF).contains(letter[2])
        || letter[1] == 0xB9 && (0x80...0x9B).contains(letter[2]))
    return isThai ? letter : nil
  }

  private static let percent = UInt8(ascii: "%")

  private static func value(ofDigit byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
