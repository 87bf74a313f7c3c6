package import ComplianceChecker
package import ComplianceModel
internal import Compression
internal import Foundation
package import HTTPFetching
package import SiteArchives
internal import SiteSources
package import WebCrawling

/// Crawls a live site into an archive.
package struct SiteCrawl: Sendable {
  /// What the crawl is to do, and how hard it may press.
  package var settings: WebCrawling.CrawlSettings
  package var pace: PaceSettings
  package var fetching: FetchSettings
  /// The archive to write.
  package var archive: String
  /// The name and version of the program.
  package var software: String
  /// What an earlier crawl fetched, of which only changes are asked for.
  package var earlier: EarlierArchive?

  package init(
    settings: WebCrawling.CrawlSettings,
    pace: PaceSettings,
    fetching: FetchSettings,
    archive: String,
    software: String,
    earlier: EarlierArchive? = nil
  ) {
    self.settings = settings
    self.pace = pace
    self.fetching = fetching
    self.archive = archive
    self.software = software
    self.earlier = earlier
  }

  /// Crawls, or goes on with a crawl that was broken off, until it ends or the task is cancelled.
  ///
  /// - Parameters:
  ///   - finder: Finds the links of pages.
  ///   - scripts: Renders the pages that scripts fill; `nil` to read them as they are sent.
  ///   - named: Is told which items the links of each page name.
  ///   - report: Is told what happens.
  /// - Returns: How it ended; the archive holds what was fetched.
  /// - Throws: ``LiveCrawlError``, ``CrawlError``, ``ArchiveError`` or ``CrawlStorageError``.
  package func run(
    finder: PageLinkFinder,
    scripts: ScriptedPages? = nil,
    named: @escaping @Sendable (Set<String>) -> Void = { _ in },
    report: @escaping @Sendable (CrawlEvent) -> Void = { _ in }
  ) async throws -> CrawlSummary {
    guard let start = SiteAddress(settings.scope.start) else {
      throw CrawlError.invalidStart(settings.scope.start)
    }
    let database = ArchiveStore.databasePath(of: archive)
    let manager = FileManager.default
    if manager.fileExists(atPath: archive), !manager.fileExists(atPath: database) {
      throw LiveCrawlError.archiveExists(path: archive)
    }
    let now: @Sendable () -> Int64 = { Int64(Date().timeIntervalSince1970 * 1_000) }
    let store = try ArchiveStore(path: archive, start: start, software: software, now: now)
    let summary = try await HTTPFetcher.lend(
      settings: fetching,
      jitter: { Double.random(in: 0..<1) },
      now: now
    ) { fetcher in
      let crawl = LiveCrawl(
        settings: settings,
        pace: pace,
        fetcher: earlier.map { RevisitingFetcher(fetcher: fetcher, earlier: $0) } ?? fetcher,
        store: store,
        time: CrawlTime(clock: ContinuousClock(), today: now),
        sitemaps: sitemaps,
        reader: { resource, _, areas in
          let (reading, items) = await Self.reading(
            of: resource,
            passingOver: areas,
            finder,
            scripts
          )
          if !items.isEmpty { named(items) }
          return reading
        },
        report: report
      )
      return try await crawl.run()
    }
    try await store.finish(Report.Crawl(summary))
    return summary
  }

  /// Reads sitemaps as large as are fetched.
  private var sitemaps: SitemapReader {
    var limits = SitemapReader.Limits()
    limits.maximumBytes = fetching.limits.sitemap
    return SitemapReader(limits: limits, unpack: Self.unpack)
  }

  /// Unpacks a sitemap that is packed as a whole; what breaks off names nothing.
  private static let unpack: SitemapUnpacking = { (bytes, limit) throws(SitemapError) in
    let unpacked: (bytes: [UInt8], isWhole: Bool)
    do throws(CompressionError) {
      unpacked = try Gzip.unpack(bytes, limit: limit)
    } catch {
      if case .exceedsLimit = error { throw .tooLarge(limit: limit) }
      throw .packed
    }
    guard unpacked.isWhole else { throw .packed }
    return unpacked.bytes
  }

  private static func reading(
    of resource: FetchedResource,
    passingOver areas: Set<UInt64>,
    _ finder: PageLinkFinder,
    _ scripts: ScriptedPages?
  ) async -> (PageReading, items: Set<String>) {
    guard let last = resource.exchanges.last else { return (PageReading(), []) }
    let type = last.headers.first { $0.name.lowercased() == "content-type" }?.value
    var found = finder.read(
      resource.body,
      contentType: type,
      address: last.address,
      passingOver: areas
    )
    let rendered = await scripts?.html(
      last,
      server: resource.lastContact?.remoteAddress,
      isShell: found.isShell
    )
    if let rendered {
      found = finder.read(
        rendered,
        contentType: "text/html; charset=utf-8",
        address: last.address,
        passingOver: areas
      )
    }
    let links = found.links.map { link in
      CrawlLink(
        address: link.address,
        written: link.written,
        emphasis: CrawlLink.Emphasis(link.promise),
        isFollowed: link.isFollowed
      )
    }
    let reading = PageReading(
      links: links,
      contentKey: found.contentKey,
      rendered: rendered,
      areas: found.areas
    )
    return (reading, found.items)
  }
}

extension CrawlLink.Emphasis {
  init(_ promise: PageLinkFinder.Link.Promise) {
    self =
      switch promise {
      case .ordinary: .ordinary
      case .menu: .menu
      case .evidence: .evidence
      }
  }
}

extension Report.Crawl {
  /// Puts the end of a crawl into the words of reports.
  package init(_ summary: CrawlSummary) {
    let ending: Ending =
      switch summary.ending {
      case .complete: .complete
      case .countLimit: .countLimit
      case .byteLimit: .byteLimit
      case .timeLimit: .timeLimit
      case .gaveUp: .gaveUp
      case .cancelled: .cancelled
      }
    self.init(
      ending: ending,
      fetches: summary.stepCount,
      waiting: summary.waitingCount,
      refused: Dictionary(
        uniqueKeysWithValues: summary.coverage.refusalCounts.map { ($0.key.rawValue, $0.value) }
      ),
      failed: Dictionary(
        uniqueKeysWithValues: summary.coverage.failureCounts.map { ($0.key.rawValue, $0.value) }
      )
    )
  }
}
