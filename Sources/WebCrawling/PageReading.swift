package import SiteSources

/// A link as the crawl needs it.
package struct CrawlLink: Sendable, Hashable {
  /// How much a link promises.
  package enum Emphasis: Int, Sendable, Hashable, Codable, Comparable {
    case ordinary
    /// It is part of a menu.
    case menu
    /// It names an item of the checklist.
    case evidence

    package static func < (first: Emphasis, second: Emphasis) -> Bool {
      first.rawValue < second.rawValue
    }
  }

  /// Where it leads, resolved.
  package var address: SiteAddress
  /// The address as the page has it.
  package var written: String
  package var emphasis: Emphasis
  /// False for links that ask crawlers not to follow.
  package var isFollowed: Bool

  package init(
    address: SiteAddress,
    written: String,
    emphasis: Emphasis = .ordinary,
    isFollowed: Bool = true
  ) {
    self.address = address
    self.written = written
    self.emphasis = emphasis
    self.isFollowed = isFollowed
  }
}

/// What the reader of pages tells the crawl.
package struct PageReading: Sendable, Hashable {
  /// In the order of the page.
  package var links: [CrawlLink]
  /// A number that near-identical pages share, or `nil` for what cannot be compared.
  package var contentKey: UInt64?
  /// What scripts made of the page, as HTML in UTF-8, if it was rendered.
  package var rendered: [UInt8]?
  /// The keys of areas such as menus, which are equal where they hold the same links.
  package var areas: Set<UInt64>

  package init(
    links: [CrawlLink] = [],
    contentKey: UInt64? = nil,
    rendered: [UInt8]? = nil,
    areas: Set<UInt64> = []
  ) {
    self.links = links
    self.contentKey = contentKey
    self.rendered = rendered
    self.areas = areas
  }
}

/// Reads an answer with a status of success, except for the areas whose links are known.
///
/// It runs in parallel, and must depend on nothing but the answer and the areas.
package typealias CrawlReader =
  @Sendable (
    _ resource: FetchedResource,
    _ target: CrawlTarget,
    _ knownAreas: Set<UInt64>
  ) async -> PageReading
