/// Hosts that are numbers, of which `127.1`, `0x7f.0.0.1` and `2130706433` are one and the same.
enum NumericHost {
  /// Returns a host as four decimal numbers if it ends in a number, and as it is if it does not.
  ///
  /// - Returns: The host, or `nil` if it ends in a number but is no address.
  static func canonical(_ host: String) -> String? {
    var parts = host.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count > 1, parts.last?.isEmpty == true { parts.removeLast() }
    guard let last = parts.last, isNumeric(last) else { return host }
    guard parts.count <= 4 else { return nil }
    let numbers = parts.compactMap(number)
    guard numbers.count == parts.count, let rest = numbers.last else { return nil }
    let leading = numbers.dropLast()
    // The last number fills all the bytes that the numbers before it leave.
    guard leading.allSatisfy({ $0 <= 255 }), rest < 1 << UInt64(8 * (4 - leading.count)) else {
      return nil
    }
    var address = rest
    for (index, number) in leading.enumerated() {
      address += number << UInt64(8 * (3 - index))
    }
    return [24, 16, 8, 0].map { "\(address >> UInt64($0) & 255)" }.joined(separator: ".")
  }

  private static func isNumeric(_ part: Substring) -> Bool {
    !part.isEmpty && (part.utf8.allSatisfy(ASCIISet.digits.contains) || hexadecimal(part) != nil)
  }

  private static func hexadecimal(_ part: Substring) -> Substring? {
    guard part.hasPrefix("0x") else { return nil }
    let digits = part.dropFirst(2)
    return digits.utf8.allSatisfy { PercentEncoding.hexValue($0) != nil } ? digits : nil
  }

  private static func number(_ part: Substring) -> UInt64? {
    let value: UInt64?
    if let digits = hexadecimal(part) {
      value = digits.isEmpty ? 0 : UInt64(digits, radix: 16)
    } else if part.utf8.first == UInt8(ascii: "0"), part.utf8.count > 1 {
      value = UInt64(part.dropFirst(), radix: 8)
    } else if part.utf8.allSatisfy(ASCIISet.digits.contains) {
      value = UInt64(part)
    } else {
      value = nil
    }
    return value.flatMap { $0 <= UInt32.max ? $0 : nil }
  }
}
