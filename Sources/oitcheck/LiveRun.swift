internal import ComplianceChecker
internal import ComplianceModel
internal import CrawlStorage
internal import Foundation
internal import HTTPFetching
internal import LiveCrawling
internal import ProgressDisplay
internal import SiteArchives
internal import SiteSources
internal import Synchronization
internal import WebCrawling

/// The crawl of a live site, as a command runs it.
struct LiveRun {
  var crawl: SiteCrawl
  var scripts: ScriptedPages
  var settings: RunSettings
  var language: Language
  /// False to print nothing but errors.
  var shows: Bool
  /// False to show no progress.
  var showsProgress: Bool
  /// True if the archive stays, so that the crawl can be gone on with.
  var keepsArchive: Bool

  /// What came of a crawl.
  struct Outcome {
    var summary: CrawlSummary
    /// Why the home page could not be read, if so.
    var homeFailure: String?
  }

  /// Crawls until it ends, or until somebody interrupts it.
  ///
  /// - Returns: What came of it.
  /// - Throws: ``RunFailure`` if nothing can be read or written.
  func run() async throws -> Outcome {
    let start = ContinuousClock.now
    let elapsed: @Sendable () -> Duration = { start.duration(to: .now) }
    let view = ProgressView(
      CrawlProgress(
        place: Terminal.errorIsTerminal ? .terminal : .lines,
        language: language,
        limits: crawl.settings.limits
      ),
      on: ProgressView.Screen(
        columns: { Terminal.errorWidth },
        write: { Terminal.show($0) }
      ),
      elapsed: elapsed
    )
    let outcome = try await crawled(view)
    guard shows else { return outcome }
    let report = CrawlReport(
      outcome.summary,
      elapsed: elapsed(),
      resumeCommand: keepsArchive ? Self.command : nil
    )
    for line in report.lines(in: language) { Terminal.error(line) }
    return outcome
  }

  private func crawled(_ view: ProgressView) async throws -> Outcome {
    let finder = PageLinkFinder(pack: settings.pack, checklist: settings.checklist)
    let homeFailure = Mutex<String?>(nil)
    let named = Mutex<Set<String>>([])
    let (crawl, scripts, draws) = (crawl, scripts, shows && showsProgress)
    let total = settings.checklist.items.count
    let own = crawl.fetching.addressGuard.sites
    let ticking = draws ? Task { await view.keepTicking() } : nil
    defer {
      ticking?.cancel()
      view.finish()
    }
    do {
      let summary = try await withInterruption {
        try await crawl.run(finder: finder, scripts: scripts) { items in
          let count = named.withLock { known in
            known.formUnion(items)
            return known.count
          }
          view.settle(SettledItems(count, of: total))
        } report: { event in
          if let failure = Self.homeFailure(event, own) {
            homeFailure.withLock { $0 = $0 ?? failure }
          }
          if draws { view.take(event) }
        }
      }
      return Outcome(summary: summary, homeFailure: homeFailure.withLock { $0 })
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

  /// Says why the home page, or the robots.txt before it, could not be read.
  private static func homeFailure(
    _ event: CrawlEvent,
    _ sites: Set<SiteAddress.Origin>
  ) -> String? {
    func isOwn(_ target: CrawlTarget) -> Bool {
      guard let origin = SiteAddress(target.address)?.origin else { return false }
      return sites.contains { $0.isSameSite(as: origin) }
    }
    return switch event {
    case .failed(let target, let failure) where target.rank <= .home && isOwn(target):
      switch failure.kind {
      case .forbiddenAddress:
        "\(failure.message); add --allow-private if it is a site on your own network"
      case .insecure: "\(failure.message); add --insecure to read it all the same"
      default: failure.message
      }
    case .fetched(let target, let status, _) where target.rank == .home && status >= 400:
      "the server answered \(status)"
    case .fetched(let target, let status, _)
    where target.rank == .robots && status >= 500 && isOwn(target):
      "the server answers \(status) for its robots.txt, without which nothing may be read"
    case .refused(let target, let refusal) where target.rank == .home: "\(refusal)"
    default: nil
    }
  }

  /// The command as it was given, ready to be typed again.
  private static var command: String {
    CommandLine.arguments.map { word in
      let isPlain = word.utf8.allSatisfy { byte in
        (0x2B...0x3A).contains(byte) || (0x40...0x5A).contains(byte) || byte == 0x5F
          || (0x61...0x7A).contains(byte) || byte == 0x3D
      }
      return isPlain && !word.isEmpty
        ? word
        : "'\(word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''"))'"
    }
    .joined(separator: " ")
  }
}
