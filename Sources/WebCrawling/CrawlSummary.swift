/// How a crawl ended, and what it reached.
package struct CrawlSummary: Sendable, Hashable {
  package enum Ending: String, Sendable, Hashable, Codable {
    /// Everything that belongs to the crawl was fetched.
    case complete
    /// As many pages or documents were fetched as were allowed.
    case countLimit = "count-limit"
    case byteLimit = "byte-limit"
    case timeLimit = "time-limit"
    /// A host failed so often, or could not say what it allows, that its rest was not fetched.
    case gaveUp = "gave-up"
    case cancelled
  }

  package var ending: Ending
  package var coverage: CrawlCoverage
  /// The kinds of address that were no longer followed.
  package var closedPatterns: [ClosedPattern]
  /// Addresses that were found and neither fetched nor refused.
  package var waitingCount: Int
  /// Finished fetches, those of robots.txt and sitemaps included.
  package var stepCount: Int

  package init(
    ending: Ending,
    coverage: CrawlCoverage,
    closedPatterns: [ClosedPattern],
    waitingCount: Int,
    stepCount: Int
  ) {
    self.ending = ending
    self.coverage = coverage
    self.closedPatterns = closedPatterns
    self.waitingCount = waitingCount
    self.stepCount = stepCount
  }
}
