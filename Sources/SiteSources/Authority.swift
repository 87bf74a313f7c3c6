/// The part of an address between `//` and the path.
enum Authority {
  /// Reads a name and password, a host and a port, or `nil` if they cannot be of an `http` address.
  static func parse(_ bytes: ArraySlice<UInt8>, isSecure: Bool) -> SiteAddress.Origin? {
    var userInfo: [UInt8] = []
    var rest = bytes
    if let at = bytes.lastIndex(of: UInt8(ascii: "@")) {
      userInfo = userInfoBytes(bytes[..<at])
      rest = bytes[(at + 1)...]
    }
    let hostEnd = portColon(rest) ?? rest.endIndex
    guard let host = host(rest[..<hostEnd]), let port = port(rest[hostEnd...].dropFirst()) else {
      return nil
    }
    let isDefault = port == nil || port == (isSecure ? 443 : 80)
    return SiteAddress.Origin(
      isSecure: isSecure,
      userInfo: String(decoding: userInfo, as: UTF8.self),
      host: host,
      port: isDefault ? nil : port
    )
  }

  private static func userInfoBytes(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    let colon = bytes.firstIndex(of: UInt8(ascii: ":")) ?? bytes.endIndex
    PercentEncoding.append(bytes[..<colon], as: .userInfo, to: &output)
    let password = bytes[colon...].dropFirst()
    if !password.isEmpty {
      output.append(UInt8(ascii: ":"))
      PercentEncoding.append(password, as: .userInfo, to: &output)
    }
    if !output.isEmpty { output.append(UInt8(ascii: "@")) }
    return output
  }

  /// Returns the place of the colon before the port; the colons of `[::1]` are none.
  private static func portColon(_ bytes: ArraySlice<UInt8>) -> Int? {
    let bracket = bytes.lastIndex(of: UInt8(ascii: "]")) ?? bytes.startIndex
    return bytes[bracket...].firstIndex(of: UInt8(ascii: ":"))
  }

  /// Reads a port: `nil` inside for none, and no value at all for what is no port.
  private static func port(_ bytes: ArraySlice<UInt8>) -> UInt16?? {
    guard !bytes.isEmpty else { return .some(nil) }
    guard bytes.allSatisfy(ASCIISet.digits.contains) else { return nil }
    let digits = bytes.drop { $0 == UInt8(ascii: "0") }
    guard digits.count <= 5 else { return nil }
    let number = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    return UInt16(exactly: number).map { .some($0) }
  }

  /// The longest name that the domain name system knows, as it is written with dots (RFC 1035).
  private static let maximumHostLength = 253
  /// The same name may be written in escapes of Thai letters.
  private static let maximumWrittenLength = 4 * maximumHostLength

  private static func host(_ bytes: ArraySlice<UInt8>) -> String? {
    guard bytes.count <= maximumWrittenLength else { return nil }
    if bytes.first == UInt8(ascii: "["), bytes.last == UInt8(ascii: "]") {
      let isNumeric = bytes.dropFirst().dropLast().allSatisfy {
        PercentEncoding.hexValue($0) != nil || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".")
      }
      return isNumeric ? String(decoding: bytes, as: UTF8.self).lowercased() : nil
    }
    let decoded = Array(PathKey.make(decoding: Array(bytes), collapsingSlashes: false).utf8)
    let name = String(decoding: decoded, as: UTF8.self).lowercased()
    guard let host = Punycode.host(name), !host.isEmpty, host.utf8.count <= maximumHostLength,
      !host.utf8.contains(where: {
        $0 <= 0x1F || $0 == 0x7F || ASCIISet.forbiddenInHost.contains($0)
      })
    else { return nil }
    return NumericHost.canonical(host)
  }
}
