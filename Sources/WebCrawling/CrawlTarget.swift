/// An address that a crawl is to fetch, with how it came by it.
package struct CrawlTarget: Sendable, Hashable, Codable {
  /// The canonical address.
  package var address: String
  package var rank: CrawlClass
  /// Links between the start and the address, on the way by which it was found.
  package var depth: Int
  /// The address of the page that holds the link.
  package var foundOn: String?
  /// The address as it is written there, if that is another spelling.
  package var written: String?
  /// False for what lies elsewhere: its links lead nowhere for this crawl.
  package var followsLinks: Bool

  package init(
    address: String,
    rank: CrawlClass,
    depth: Int,
    foundOn: String? = nil,
    written: String? = nil,
    followsLinks: Bool = true
  ) {
    self.address = address
    self.rank = rank
    self.depth = depth
    self.foundOn = foundOn
    self.written = written
    self.followsLinks = followsLinks
  }

  package var level: CrawlLevel { CrawlLevel(rank: rank, depth: depth) }
}
