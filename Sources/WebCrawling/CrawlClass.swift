/// How soon an address is fetched, soonest first.
package enum CrawlClass: Int, Sendable, Hashable, Codable, CaseIterable, Comparable {
  case robots, home, sitemap, menu, evidencePage, evidenceDocument, page, document
  /// Named by a sitemap and by no link.
  case hintedPage
  case hintedDocument

  package var purpose: FetchRequest.Purpose {
    switch self {
    case .robots: .robots
    case .sitemap: .sitemap
    case .home, .menu, .evidencePage, .page, .hintedPage: .page
    case .evidenceDocument, .document, .hintedDocument: .document
    }
  }

  package var isEvidence: Bool { self == .evidencePage || self == .evidenceDocument }

  package static func < (first: CrawlClass, second: CrawlClass) -> Bool {
    first.rawValue < second.rawValue
  }
}

/// The addresses of one class at one depth: a crawl finishes one level before it opens the next.
package struct CrawlLevel: Sendable, Hashable, Codable, Comparable {
  package var rank: CrawlClass
  package var depth: Int

  package init(rank: CrawlClass, depth: Int) {
    self.rank = rank
    self.depth = depth
  }

  package static func < (first: CrawlLevel, second: CrawlLevel) -> Bool {
    (first.rank, first.depth) < (second.rank, second.depth)
  }
}
