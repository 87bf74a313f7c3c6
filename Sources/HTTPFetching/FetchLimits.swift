package import WebCrawling

/// How many bytes of a body are read, raw as well as decoded.
package struct FetchLimits: Sendable, Hashable {
  package var page: Int
  package var document: Int
  package var robots: Int
  package var sitemap: Int

  /// Robots files are cut where RFC 9309 lets a crawler stop.
  ///
  /// Pages and sitemaps of this size have not
  /// been seen; each is held in memory several times while it is read and archived.
  package init(
    page: Int = 12 << 20,
    document: Int = 64 << 20,
    robots: Int = 512 << 10,
    sitemap: Int = 20 << 20
  ) {
    self.page = page
    self.document = document
    self.robots = robots
    self.sitemap = sitemap
  }

  package func byteCount(for purpose: FetchRequest.Purpose) -> Int {
    switch purpose {
    case .page: page
    case .document: document
    case .robots: robots
    case .sitemap: sitemap
    }
  }
}
