package import SiteSources

/// What belongs to the crawl of a site.
package struct CrawlScope: Sendable, Hashable, Codable {
  /// The address that the crawl begins at, as text.
  package var start: String
  /// True to crawl `data.site.example` with `site.example`.
  package var includesSubdomains = false
  /// True to crawl nothing above the directory of the start.
  package var staysBelowStart = false
  /// If there are any, addresses of the site must fit one of them.
  package var included: [AddressPattern] = []
  /// Addresses that fit one of them are left out, wherever they lie.
  package var excluded: [AddressPattern] = []
  /// True to fetch documents that lie elsewhere, without following anything from there.
  package var fetchesDocumentsElsewhere = true
  /// Endings, in lower case, of files that are fetched like documents, such as `jpg` for posters.
  package var furtherEndings: [String] = []
  /// Endings, in lower case, of documents that are not fetched.
  package var refusedEndings: [String] = []

  /// How an address is dealt with.
  package enum Verdict: Sendable, Hashable {
    /// It is fetched, and its links are followed.
    case crawl
    /// It is fetched, and nothing is followed from there.
    case fetchOnce
    case outside(OutOfScope)
  }

  package init(start: String) {
    self.start = start
  }

  /// Says how an address is dealt with; the start of the crawl itself is always crawled.
  package func verdict(on address: SiteAddress) -> Verdict {
    guard let start = SiteAddress(start), let home = start.origin, let origin = address.origin
    else { return .outside(.notOnTheWeb) }
    if let pattern = excluded.first(where: { $0.matches(address) }) {
      return .outside(.excluded(pattern: pattern.text))
    }
    let ending = Self.ending(of: address.path)
    let isDocument = isDocument(address, ending: ending)
    if !isDocument, FileType(path: address.path).kind != .page {
      return .outside(.fileType(ending: ending))
    }
    if refusedEndings.contains(ending) { return .outside(.fileType(ending: ending)) }
    if let distance = distance(to: address, origin: origin, from: start, home: home) {
      return isDocument && fetchesDocumentsElsewhere ? .fetchOnce : .outside(distance)
    }
    guard included.isEmpty || included.contains(where: { $0.matches(address) }) else {
      return .outside(.notIncluded)
    }
    return .crawl
  }

  /// Tells whether an address, by its ending, is fetched as a document rather than as a page.
  package func isDocument(_ address: SiteAddress) -> Bool {
    isDocument(address, ending: Self.ending(of: address.path))
  }

  private func isDocument(_ address: SiteAddress, ending: String) -> Bool {
    furtherEndings.contains(ending) || FileType(path: address.path).kind == .document
  }

  /// Returns why an address does not lie within the site, or `nil` if it does.
  private func distance(
    to address: SiteAddress,
    origin: SiteAddress.Origin,
    from start: SiteAddress,
    home: SiteAddress.Origin
  ) -> OutOfScope? {
    if !home.isSameSite(as: origin) {
      guard Self.isSubdomain(origin, of: home) else { return .foreignHost(origin.host) }
      if !includesSubdomains { return .subdomain(origin.host) }
    }
    guard staysBelowStart else { return nil }
    let directory = start.path.prefix(
      through: start.path.lastIndex(of: "/") ?? start.path.startIndex
    )
    return address.path.hasPrefix(directory) ? nil : .aboveStart
  }

  private static func isSubdomain(_ origin: SiteAddress.Origin, of home: SiteAddress.Origin) -> Bool
  {
    let bare = home.host.hasPrefix("www.") ? home.host.dropFirst(4) : home.host[...]
    return origin.port == home.port && origin.host.hasSuffix(".\(bare)")
  }

  private static func ending(of path: String) -> String {
    let name = path.suffix(from: path.lastIndex(of: "/") ?? path.startIndex)
    guard let dot = name.lastIndex(of: ".") else { return "" }
    return AddressText.lowercased(name[dot...].dropFirst())
  }
}

extension AddressPattern {
  fileprivate func matches(_ address: SiteAddress) -> Bool {
    matches(path: address.path, query: address.query)
  }
}
