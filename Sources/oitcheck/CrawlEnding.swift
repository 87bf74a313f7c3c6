internal import ArgumentParser
internal import WebCrawling

/// What the end of a crawl means for a command that used what it fetched.
enum CrawlEnding {
  /// Ends the run with the exit code for sources that were not read well enough, once everything is
  /// written, if a crawl was interrupted or its site failed.
  ///
  /// - Parameter ending: How the crawl ended; `nil` if there was none.
  /// - Throws: `ExitCode`.
  static func check(_ ending: CrawlSummary.Ending?) throws {
    switch ending {
    case .cancelled, .gaveUp: throw ExitCode(RunFailure.Code.unreadableSource.rawValue)
    case .complete, .countLimit, .byteLimit, .timeLimit, nil: return
    }
  }
}
