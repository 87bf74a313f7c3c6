package import SiteSources

/// Gives the addresses that lead to the same thing one spelling.
///
/// Only what servers are known to ignore is changed. Index files, slashes at the end and the order
/// of parameters stay as they are: servers differ in what they make of them.
package struct AddressCanonicalizer: Sendable, Hashable {
  package var rules: AddressRules
  /// The origin that all addresses of its site are given, so that links with and without `www.`,
  /// encrypted or not, lead to one address.
  package var origin: SiteAddress.Origin?

  package init(rules: AddressRules = AddressRules(), origin: SiteAddress.Origin? = nil) {
    self.rules = rules
    self.origin = origin
  }

  /// Returns the one spelling of an address.
  package func canonical(_ address: SiteAddress) -> SiteAddress {
    var result = address
    result.fragment = nil
    // A name and password in a link are never passed on; whoever has one configures it.
    result.origin?.userInfo = ""
    if let origin, let own = result.origin, own.isSameSite(as: origin) {
      result.origin = origin
      result.origin?.userInfo = ""
    }
    result.path = AddressText.tidy(withoutSession(result.path))
    result.query = result.query.flatMap(withoutNoise).map { AddressText.tidy($0) }
    return result
  }

  /// Keeps to the origin that the start of a crawl redirects to within its site.
  package mutating func settle(at address: SiteAddress) {
    guard var target = address.origin, let origin, target.isSameSite(as: origin) else { return }
    target.userInfo = ""
    self.origin = target
  }

  /// Tells whether an address is a second view of another page.
  package func view(of address: SiteAddress) -> DuplicateView? {
    for parameter in parameters(of: address.query ?? "") {
      let text = AddressText.lowercased(parameter)
      let name = String(text.prefix { $0 != "=" })
      for view in DuplicateView.allCases {
        let list = rules.viewParameters[view] ?? []
        if list.contains(name) || list.contains(text) { return view }
      }
    }
    for segment in address.path.split(separator: "/") {
      let stem = AddressText.lowercased(segment.prefix { $0 != "." })
      for view in DuplicateView.allCases where rules.viewSegments[view]?.contains(stem) == true {
        return view
      }
    }
    return nil
  }

  private func withoutNoise(_ query: String) -> String? {
    let all = parameters(of: query)
    let kept = all.filter { !isNoise($0) }
    if kept.count == all.count { return query.isEmpty ? nil : query }
    return kept.isEmpty ? nil : kept.joined(separator: "&")
  }

  private func isNoise(_ parameter: Substring) -> Bool {
    let parts = parameter.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = AddressText.lowercased(parts.first ?? "")
    if AddressRules.matches(name, rules.sessionNames) { return true }
    if AddressRules.matches(name, rules.trackingNames) { return true }
    return AddressRules.matches(name, rules.ambiguousSessionNames)
      && parts.count > 1 && Self.looksRandom(parts[1])
  }

  private func parameters(of query: String) -> [Substring] {
    query.split(separator: "&")
  }

  /// Drops `;jsessionid=…` and the `(S(…))` of servers that keep sessions without cookies.
  private func withoutSession(_ path: String) -> String {
    guard path.utf8.contains(where: { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "(") }) else {
      return path
    }
    var segments: [Substring] = []
    for segment in path.split(separator: "/", omittingEmptySubsequences: false) {
      if Self.isSessionSegment(segment) { continue }
      let parts = segment.split(separator: ";", omittingEmptySubsequences: false)
      let kept = parts.dropFirst().filter { part in
        let name = AddressText.lowercased(part.prefix { $0 != "=" })
        return !AddressRules.matches(name, rules.sessionNames)
      }
      segments.append(
        kept.count + 1 == parts.count
          ? segment : (parts.prefix(1) + kept).joined(separator: ";")[...]
      )
    }
    return segments.joined(separator: "/")
  }

  private static func isSessionSegment(_ segment: Substring) -> Bool {
    guard segment.hasSuffix("))"), segment.count > 12 else { return false }
    return ["(S(", "(s(", "(A(", "(F(", "(X("].contains { segment.hasPrefix($0) }
  }

  /// Tells whether a value looks drawn by lot: long, of letters and digits, with some of both.
  private static func looksRandom(_ value: Substring) -> Bool {
    let bytes = value.utf8
    return bytes.count >= 16 && bytes.contains(where: AddressText.isDigit)
      && bytes.contains(where: AddressText.isLetter)
      && bytes.allSatisfy {
        AddressText.isDigit($0) || AddressText.isLetter($0) || $0 == UInt8(ascii: "-")
          || $0 == UInt8(ascii: ",")
      }
  }
}
