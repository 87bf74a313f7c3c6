/// One finished fetch, with all that it changes in a crawl.
///
/// A state and the steps after it make the next state, so a crawl is stored as a state now and then
/// and a step for each fetch.
package struct CrawlStep: Sendable, Hashable, Codable {
  /// A link in its canonical spelling.
  package struct Link: Sendable, Hashable, Codable {
    package var address: String
    /// The address as the page has it, if that is another spelling.
    package var written: String?
    package var emphasis: CrawlLink.Emphasis
    package var isDocument: Bool
    package var isFollowed: Bool
  }

  /// What was found in an answer.
  package enum Harvest: Sendable, Hashable, Codable {
    case nothing
    /// The links that are news to the crawl.
    case page(links: [Link], contentKey: UInt64?, areas: [UInt64])
    case robots(RobotsPolicy, sitemaps: [String])
    case sitemap(pages: [Link], sitemaps: [String])
  }

  package var target: CrawlTarget
  /// The status of the answer.
  package var status: Int?
  package var failure: FetchFailure?
  /// True if the answer is that of an earlier crawl, which the server said still holds.
  package var isUnchanged: Bool?
  /// Bytes of all bodies as they arrived.
  package var byteCount: Int
  /// The address that answered, as it was asked.
  package var finalAddress: String?
  /// The canonical addresses that redirects led to.
  package var trail: [String]
  /// Milliseconds since 1970.
  package var fetchedAt: Int64
  package var harvest: Harvest
}
