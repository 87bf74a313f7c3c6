package import SiteSources

/// A server that a page may talk to, and the one place where its name leads.
///
/// The name is not looked up again: what it leads to a moment later does not matter.
package struct PinnedServer: Sendable, Hashable {
  /// The host as it stands in addresses, a name or a number.
  package var host: String
  package var port: UInt16
  /// The numeric address that was judged for the host, without brackets.
  package var numericAddress: String
  /// The port that is connected to.
  package var numericPort: UInt16

  /// - Parameters:
  ///   - origin: The server.
  ///   - numericAddress: An address of it that may be connected to, such as `203.0.113.7` or
  ///     `2001:db8::1`.
  ///   - numericPort: The port that is connected to, or `nil` for the server's own.
  package init(
    _ origin: SiteAddress.Origin,
    at numericAddress: String,
    numericPort: UInt16? = nil
  ) {
    host = origin.host
    port = origin.port ?? (origin.isSecure ? 443 : 80)
    self.numericAddress = numericAddress
    self.numericPort = numericPort ?? port
  }

  /// Tells whether the parts can stand in the browser's options and mean what they say.
  ///
  /// The options separate by commas, semicolons and blanks, and know patterns with stars.
  package var isPlain: Bool {
    let isNumber = host.hasPrefix("[") && host.hasSuffix("]")
    let name = isNumber ? host.dropFirst().dropLast() : host[...]
    let letters = isNumber ? Self.isHexadecimal : Self.isOfName
    return !name.isEmpty && name.utf8.allSatisfy(letters)
      && !numericAddress.isEmpty && numericAddress.utf8.allSatisfy(Self.isHexadecimal)
  }

  /// The host and port as the options write them.
  var place: String { "\(host):\(port)" }

  /// The place that is connected to as the options write it.
  var numericPlace: String {
    let isLong = numericAddress.utf8.contains(UInt8(ascii: ":"))
    return "\(isLong ? "[\(numericAddress)]" : numericAddress):\(numericPort)"
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"): true
    default: false
    }
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: ":"): true
    default: false
    }
  }
}
