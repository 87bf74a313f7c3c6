/// The escapes of addresses: `%E0%B8%81`.
enum PercentEncoding {
  /// The part of an address that decides which characters are escaped.
  enum Part {
    case path, query, fragment, userInfo

    fileprivate var escaped: ASCIISet {
      switch self {
      case .path: Self.inPath
      case .query: Self.inQuery
      case .fragment: Self.inFragment
      case .userInfo: Self.inUserInfo
      }
    }

    private static let inPath = ASCIISet(" \"#<>?^`{}")
    private static let inQuery = ASCIISet(" \"#<>'")
    private static let inFragment = ASCIISet(" \"<>`")
    private static let inUserInfo = inPath.union("/:;=@[\\]|")
  }

  /// Appends bytes, with escapes where the part of the address needs them.
  ///
  /// Escapes that are there already stay as they are, as the WHATWG's standard has it.
  static func append(_ bytes: some Sequence<UInt8>, as part: Part, to output: inout [UInt8]) {
    let escaped = part.escaped
    for byte in bytes {
      if byte < 0x20 || byte > 0x7E || escaped.contains(byte) {
        appendEscape(of: byte, to: &output)
      } else {
        output.append(byte)
      }
    }
  }

  static func appendEscape(of byte: UInt8, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "%"))
    output.append(hexDigit(byte >> 4))
    output.append(hexDigit(byte & 15))
  }

  /// Returns the byte that an escape stands for, or `nil` if there is no escape at the place.
  static func escapedByte(at index: Int, in bytes: [UInt8]) -> UInt8? {
    guard bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
      let high = hexValue(bytes[index + 1]), let low = hexValue(bytes[index + 2])
    else { return nil }
    return high << 4 | low
  }

  static func hexValue(_ byte: UInt8) -> UInt8? {
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
}
