extension Report {
  /// How a live site was fetched.
  public struct Crawl: Sendable, Hashable, Codable {
    /// Why a crawl ended.
    public enum Ending: String, Sendable, Hashable, Codable, CaseIterable {
      /// Everything that belongs to the crawl was fetched.
      case complete
      /// As many pages or documents were fetched as were allowed.
      case countLimit = "count-limit"
      case byteLimit = "byte-limit"
      case timeLimit = "time-limit"
      /// A host failed so often that its rest was not fetched.
      case gaveUp = "gave-up"
      /// Somebody ended it, or the program was ended.
      case cancelled
    }

    /// Why it ended.
    public var ending: Ending
    /// Fetches that were finished, those of robots.txt and sitemaps included.
    public var fetches: Int
    /// Addresses that were found and neither fetched nor refused.
    public var waiting: Int
    /// Addresses that were not fetched, by reason.
    public var refused: [String: Int]
    /// Addresses that were fetched in vain, by reason.
    public var failed: [String: Int]

    /// Creates the record of a crawl from its figures.
    public init(
      ending: Ending,
      fetches: Int,
      waiting: Int,
      refused: [String: Int],
      failed: [String: Int]
    ) {
      self.ending = ending
      self.fetches = fetches
      self.waiting = waiting
      self.refused = refused
      self.failed = failed
    }
  }
}
