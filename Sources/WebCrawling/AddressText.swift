/// What the crawl compares addresses by.
enum AddressText {
  /// Returns a number that stands for an address among the millions that a crawl may see.
  ///
  /// The number is part of stored crawls: it must not depend on the process as a `Hasher` does.
  static func fingerprint(_ text: some StringProtocol) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    // Without a last stir, addresses that differ in their last letter only stay close together.
    hash ^= hash &>> 32
    hash = hash &* 0xD6E8_FEB8_6659_FD93
    return hash ^ (hash &>> 32)
  }

  /// Returns bytes in which an escape and what it stands for are the same.
  ///
  /// Escapes of letters, digits and everything beyond ASCII are undone, so Thai paths are equal
  /// however they are written. All other escapes stay, with capital digits: `%2F` is no slash.
  static func plain(_ text: some StringProtocol) -> [UInt8] {
    let bytes = Array(text.utf8)
    guard bytes.contains(UInt8(ascii: "%")) else { return bytes }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let high = hexValue(bytes[index + 1]), let low = hexValue(bytes[index + 2])
      else {
        output.append(bytes[index])
        index += 1
        continue
      }
      let byte = high << 4 | low
      if byte >= 0x80 || isUnreserved(byte) {
        output.append(byte)
      } else {
        output += [UInt8(ascii: "%"), capital(bytes[index + 1]), capital(bytes[index + 2])]
      }
      index += 3
    }
    return output
  }

  /// Returns an escaped path or query with each escape in its one spelling.
  ///
  /// Escapes get capital digits, and what needs none loses it (RFC 3986, section 6.2.2): some
  /// systems write Thai paths with small digits, others with capitals.
  static func tidy(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count)
    for byte in plain(text) {
      if byte < 0x80 {
        output.append(byte)
      } else {
        output += [UInt8(ascii: "%"), hexDigit(byte >> 4), hexDigit(byte & 15)]
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// Returns text with ASCII letters in lower case, and everything else as it is.
  static func lowercased(_ text: some StringProtocol) -> String {
    String(decoding: text.utf8.map(lowercased), as: UTF8.self)
  }

  static func lowercased(_ byte: UInt8) -> UInt8 {
    UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "~")
  }

  private static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }

  private static func capital(_ byte: UInt8) -> UInt8 {
    UInt8(ascii: "a")...UInt8(ascii: "f") ~= byte ? byte & ~0x20 : byte
  }
}
