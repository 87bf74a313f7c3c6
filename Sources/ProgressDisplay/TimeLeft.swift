internal import WebCrawling

/// How long a crawl may still go on, as far as that can be said honestly.
enum TimeLeft: Sendable, Hashable {
  /// An estimate: what waits no longer grows, or a limit on the count will end the crawl.
  case about(Duration)
  /// All that is known is when the limit on time ends the crawl.
  case atMost(Duration)

  /// Fails if nothing can be said.
  ///
  /// - Parameters:
  ///   - waiting: Addresses that wait.
  ///   - coverage: What was fetched.
  ///   - limits: Where the crawl ends.
  ///   - window: The pace.
  ///   - time: The time since the run began.
  init?(
    waiting: Int,
    coverage: CrawlCoverage,
    limits: WebCrawling.CrawlSettings.Limits,
    window: ProgressWindow,
    at time: Duration
  ) {
    let pagesLeft = max(0, limits.maximumPages - coverage.pageCount)
    let documentsLeft = max(0, limits.maximumDocuments - coverage.documentCount)
    let room = pagesLeft + documentsLeft
    let limit = limits.maximumDuration.map { max(.zero, $0 - time) }
    let isKnown = waiting >= room || window.isQueueStable
    guard isKnown, let rate = window.rate(at: time), rate > 0 else {
      guard let limit else { return nil }
      self = .atMost(limit)
      return
    }
    let estimate = Duration.seconds(Double(min(waiting, room)) / rate)
    self = .about(limit.map { min($0, estimate) } ?? estimate)
  }
}
