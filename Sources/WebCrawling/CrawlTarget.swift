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

/// As a list rather than with names: a stored crawl may hold a hundred thousand targets.
extension CrawlTarget {
  package init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    rank = try container.decode(CrawlClass.self)
    depth = try container.decode(Int.self)
    followsLinks = try container.decode(Bool.self)
    address = try container.decode(String.self)
    foundOn = try container.decodeIfPresent(String.self)
    written = try container.decodeIfPresent(String.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    try container.encode(rank)
    try container.encode(depth)
    try container.encode(followsLinks)
    try container.encode(address)
    try container.encode(foundOn)
    try container.encode(written)
  }
}
