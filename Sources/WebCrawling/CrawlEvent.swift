/// What happens during a crawl, for people to watch; it is no part of a result.
package enum CrawlEvent: Sendable, Hashable {
  /// A crawl that was broken off goes on behind this number of fetches.
  case resumed(stepCount: Int)
  case fetched(CrawlTarget, status: Int, byteCount: Int)
  case failed(CrawlTarget, FetchFailure)
  /// An address that was chosen is not fetched after all.
  case refused(CrawlTarget, Refusal)
  /// What the robots.txt of a server allows is known.
  case robots(origin: String, RobotsPolicy)
  /// A site asks for a delay; the second one is what it gets.
  case crawlDelay(host: String, asked: Duration, used: Duration)
  /// A kind of address is no longer followed.
  case closed(ClosedPattern)
  /// A host fails so often that it is left alone for a while.
  case paused(host: String, Duration)
  /// A host fails so often that it is not asked any more.
  case gaveUp(host: String)
  /// How far the crawl is.
  case progress(stepCount: Int, waiting: Int, CrawlCoverage)
}
