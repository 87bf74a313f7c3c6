/// An address within the web, or within a mirror whose place in the web is not known.
///
/// The parts are normalised by the WHATWG's rules for `http` and `https`: dot segments resolved,
/// default ports dropped, the host in lower case, and blanks, controls and Thai letters escaped.
package struct SiteAddress: Sendable, Hashable {
  /// The server, or `nil` for an address within a mirror.
  package var origin: Origin?
  /// The escaped path, which begins with a slash.
  package var path: String
  /// The escaped query without its question mark.
  package var query: String?
  /// The escaped fragment without its number sign.
  package var fragment: String?

  /// A server.
  package struct Origin: Sendable, Hashable {
    package var isSecure: Bool
    /// A name and password with the at sign behind them, or empty.
    package var userInfo = ""
    package var host: String
    /// The port, or `nil` for the scheme's own.
    package var port: UInt16?

    package init(isSecure: Bool, userInfo: String = "", host: String, port: UInt16? = nil) {
      self.isSecure = isSecure
      self.userInfo = userInfo
      self.host = host
      self.port = port
    }

    /// Tells whether two origins are one site: with or without `www.`, encrypted or not.
    package func isSameSite(as other: Origin) -> Bool {
      port == other.port && Self.bare(host) == Self.bare(other.host)
    }

    private static func bare(_ host: String) -> Substring {
      host.hasPrefix("www.") ? host.dropFirst(4) : host[...]
    }
  }

  package init(
    origin: Origin?,
    path: String = "/",
    query: String? = nil,
    fragment: String? = nil
  ) {
    self.origin = origin
    self.path = path
    self.query = query
    self.fragment = fragment
  }

  /// Reads an absolute `http` or `https` address, or `nil` for anything else.
  package init?(_ text: String) {
    let bytes = AddressParser.trimmed(text)
    guard let first = bytes.first, ASCIISet.letters.contains(first),
      case .address(let address) = AddressParser.parse(bytes, against: SiteAddress(origin: nil)),
      address.origin != nil
    else { return nil }
    self = address
  }
}

extension SiteAddress.Origin: CustomStringConvertible {
  /// The scheme, the host and the port: `https://www.example.go.th`.
  package var description: String {
    let port = port.map { ":\($0)" } ?? ""
    return "\(isSecure ? "https" : "http")://\(userInfo)\(host)\(port)"
  }
}

extension SiteAddress: CustomStringConvertible {
  /// The address as the WHATWG's standard writes it; without a server, from the path on.
  package var description: String {
    let query = query.map { "?\($0)" } ?? ""
    let fragment = fragment.map { "#\($0)" } ?? ""
    return "\(origin?.description ?? "")\(path)\(query)\(fragment)"
  }
}
