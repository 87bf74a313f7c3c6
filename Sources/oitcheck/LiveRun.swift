internal import ComplianceChecker
internal import CrawlStorage
internal import LiveCrawling
internal import SiteArchives
internal import Synchronization
internal import WebCrawling

/// The crawl of a live site, as a command runs it.
struct LiveRun {
  var crawl: SiteCrawl
  var settings: RunSettings
  /// False to print nothing but errors.
  var shows: Bool
  /// False to draw no progress on a terminal.
  var draws: Bool

  /// Crawls until it ends, or until somebody interrupts it.
  ///
  /// - Returns: How it ended, and why the home page could not be read, if so.
  /// - Throws: ``RunFailure`` if nothing could be read or written.
  func crawl() async throws -> (summary: CrawlSummary, homeFailure: String?) {
    let finder = PageLinkFinder(pack: settings.pack, checklist: settings.checklist)
    let homeFailure = Mutex<String?>(nil)
    do {
      let summary = try await crawl.run(finder: finder) { event in
        if case .failed(let target, let failure) = event, target.rank <= .home {
          homeFailure.withLock { $0 = $0 ?? Self.words(failure) }
        }
        if case .fetched(let target, let status, _) = event, target.rank == .home, status >= 400 {
          homeFailure.withLock { $0 = "the server answered \(status)" }
        }
        if case .fetched(let target, let status, _) = event, target.rank == .robots, status >= 500 {
          let why =
            "the server answers \(status) for its robots.txt, without which nothing may be read"
          homeFailure.withLock { $0 = $0 ?? why }
        }
      }
      return (summary, homeFailure.withLock { $0 })
    } catch let error as LiveCrawlError {
      throw RunFailure.wrongInput("oitcheck: \(error)")
    } catch let error as CrawlError {
      throw RunFailure.wrongInput("oitcheck: \(error)")
    } catch let error as CrawlStorageError {
      throw RunFailure.wrongInput("oitcheck: \(error)")
    } catch let error as ArchiveError {
      throw RunFailure.wrongInput("oitcheck: \(error)")
    }
  }

  private static func words(_ failure: FetchFailure) -> String {
    switch failure.kind {
    case .forbiddenAddress:
      "\(failure.message); add --allow-private if it is a site on your own network"
    case .insecure: "\(failure.message); add --insecure to read it all the same"
    default: failure.message
    }
  }
}
