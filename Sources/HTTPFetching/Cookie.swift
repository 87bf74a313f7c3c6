internal import WebCrawling

/// A value that a server wants to be told again (RFC 6265).
struct Cookie: Sendable, Hashable {
  var name: String
  var value: String
  /// A host, or with ``isHostOnly`` false a domain with all hosts below it.
  var domain: String
  var isHostOnly: Bool
  var path: String
  var isSecure: Bool
  /// Seconds since 1970, or `nil` for as long as the crawl lasts.
  var expiry: Int64?

  /// Longer fields are not kept, as in browsers.
  private static let maximumByteCount = 4096

  /// Reads a `Set-Cookie` field.
  ///
  /// - Parameters:
  ///   - field: The value of the field.
  ///   - host: The host that sent it.
  ///   - requestPath: The path of the address that was asked for.
  ///   - now: Seconds since 1970.
  init?(_ field: String, host: String, requestPath: String, now: Int64) {
    guard field.utf8.count <= Self.maximumByteCount else { return nil }
    let parts = field.split(separator: ";", omittingEmptySubsequences: false)
    guard let first = parts.first, let equals = first.firstIndex(of: "=") else { return nil }
    name = Self.trimmed(first[..<equals])
    value = Self.trimmed(first[first.index(after: equals)...])
    guard !name.isEmpty, Self.isPrintable(name), Self.isPrintable(value) else { return nil }
    domain = host
    isHostOnly = true
    path = Self.defaultPath(of: requestPath)
    isSecure = false
    var expiresAt: Int64?
    var maximumAge: Int64?
    for part in parts.dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let text = pair.count > 1 ? Self.trimmed(pair[1]) : ""
      switch Self.trimmed(pair[0]).lowercased() {
      case "secure": isSecure = true
      case "path": if text.hasPrefix("/") { path = text }
      case "expires": expiresAt = HTTPDate.seconds(in: text)
      case "max-age": maximumAge = Int64(text)
      case "domain":
        let wanted = String(text.drop { $0 == "." }).lowercased()
        guard !wanted.isEmpty else { continue }
        guard Self.matches(host, domain: wanted), wanted == host || !Self.isSuffix(wanted) else {
          return nil
        }
        domain = wanted
        // A server may be called by such a name itself; what it sets is for nobody below it.
        isHostOnly = NetworkAddress(host) != nil || Self.isSuffix(wanted)
      default: break
      }
    }
    // Additions that wrap around would turn "for ever" into "long ago".
    expiry = maximumAge.map { $0 <= 0 ? Int64.min : now.addingReportingOverflow($0).partialValue }
    if let age = maximumAge, age > 0, now.addingReportingOverflow(age).overflow { expiry = nil }
    if maximumAge == nil { expiry = expiresAt }
  }

  /// Tells whether the cookie goes with a request.
  func isFor(host: String, path requestPath: String, isSecure secure: Bool) -> Bool {
    guard secure || !isSecure else { return false }
    guard isHostOnly ? host == domain : Self.matches(host, domain: domain) else { return false }
    guard requestPath.utf8.starts(with: path.utf8) else { return false }
    return path.hasSuffix("/") || requestPath.utf8.count == path.utf8.count
      || requestPath.utf8.dropFirst(path.utf8.count).first == UInt8(ascii: "/")
  }

  /// True if one cookie takes the place of the other.
  func isSame(as other: Cookie) -> Bool {
    name == other.name && domain == other.domain && path == other.path
  }

  private static func matches(_ host: String, domain: String) -> Bool {
    host == domain || (host.hasSuffix(".\(domain)") && NetworkAddress(host) == nil)
  }

  /// Tells whether a domain is one under which strangers register names: `th`, `go.th`, `co.uk`.
  ///
  /// A guess in place of the list that browsers carry; a crawl meets few hosts.
  private static func isSuffix(_ domain: String) -> Bool {
    let labels = domain.split(separator: ".")
    guard labels.count > 1 else { return true }
    guard labels.count == 2 else { return false }
    if labels[1] == thailand { return thaiSuffixes.contains(labels[0]) }
    return labels[1].count == 2 && labels[0].count <= 3
  }

  /// ไทย, and what strangers register names under there: ทหาร, ธุรกิจ, เน็ต, รัฐบาล, ศึกษา, องค์กร.
  private static let thailand = "xn--o3cw4h"
  private static let thaiSuffixes: Set<Substring> = [
    "xn--o3cyx2a", "xn--12co0c3b4eva", "xn--m3ch0j3a", "xn--h3cuzk1di", "xn--12c1fe0br",
    "xn--12cfi8ixb8l",
  ]

  private static func defaultPath(of path: String) -> String {
    let bytes = path.utf8
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")), slash != bytes.startIndex else {
      return "/"
    }
    return String(path[..<slash])
  }

  private static func isPrintable(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
  }

  private static func trimmed(_ text: Substring) -> String {
    let start = text.drop { $0 == " " || $0 == "\t" }
    let end = start.lastIndex { $0 != " " && $0 != "\t" }.map { start.index(after: $0) }
    return end.map { String(start[..<$0]) } ?? ""
  }
}
