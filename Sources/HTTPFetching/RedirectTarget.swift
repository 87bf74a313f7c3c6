package import SiteSources
package import WebCrawling

/// The address that a redirect names.
package enum RedirectTarget {
  /// Servers themselves refuse requests that are longer.
  private static let maximumLength = 8_192

  /// Resolves a redirect.
  ///
  /// - Parameters:
  ///   - location: The field as sent; `nil` if there is none.
  ///   - address: The address that answered with it.
  /// - Returns: An absolute address without a fragment; credentials are kept on the same server.
  /// - Throws: ``FetchError`` if the target is no address, or none of the web.
  package static func resolve(
    _ location: String?,
    from address: SiteAddress
  ) throws(FetchError) -> SiteAddress {
    let text = trimmed(location ?? "")
    guard let first = text.utf8.first, let origin = address.origin else {
      throw .invalidRedirect("")
    }
    guard text.utf8.count <= maximumLength else { throw .invalidRedirect(shown(text)) }
    let target: String
    if let scheme = scheme(of: text) {
      guard scheme == "http" || scheme == "https" else { throw .unsupportedScheme(scheme) }
      target = text
    } else if text.hasPrefix("//") || text.hasPrefix("\\\\") {
      target = (origin.isSecure ? "https:" : "http:") + text
    } else {
      let bare = origin.withoutCredentials.description
      let directory = address.path.prefix(
        through: address.path.lastIndex(of: "/") ?? address.path.startIndex
      )
      target =
        switch first {
        case UInt8(ascii: "/"), UInt8(ascii: "\\"): bare + text
        case UInt8(ascii: "?"): bare + address.path + text
        case UInt8(ascii: "#"): bare + address.path + (address.query.map { "?\($0)" } ?? "")
        default: bare + directory + text
        }
    }
    guard var resolved = SiteAddress(target), var server = resolved.origin else {
      throw .invalidRedirect(shown(text))
    }
    // What another server writes there is none of ours, and ours is not for it.
    let isSameServer =
      server.withoutCredentials == origin.withoutCredentials
    server.userInfo = isSameServer ? origin.userInfo : ""
    resolved.origin = server
    resolved.fragment = nil
    return resolved
  }

  /// The beginning of a target, for a message.
  private static func shown(_ text: String) -> String {
    String(decoding: text.utf8.prefix(200), as: UTF8.self)
  }

  private static func trimmed(_ text: String) -> String {
    let bytes = text.utf8.drop { $0 <= 0x20 }
    let end = bytes.lastIndex { $0 > 0x20 }.map { bytes.index(after: $0) } ?? bytes.startIndex
    return String(Substring(bytes[..<end]))
  }

  private static func scheme(of text: String) -> String? {
    let end = text.utf8.firstIndex { byte in
      let isPart =
        (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
        || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      return !isPart
    }
    guard let end, text.utf8[end] == UInt8(ascii: ":"), end != text.startIndex else { return nil }
    return text[..<end].lowercased()
  }
}
