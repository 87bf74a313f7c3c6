internal import ComplianceModel
internal import Foundation
internal import LiveCrawling
internal import SiteArchives
internal import SiteSources
internal import WebCrawling

/// A site that a command reads: it is opened for the work and closed behind it.
struct SiteVisit {
  var location: SiteLocation
  /// The address under which a mirror is published.
  var baseURL: String?
  var crawling: CrawlOptions
  /// Where to keep what is fetched of a live site; `nil` to keep nothing.
  var archive: String?
  /// Further addresses of a live site that are to be fetched, whatever leads to them.
  var seeds: [String] = []
  /// True to fetch the address alone, and nothing that it leads to.
  var isAlone = false
  var settings: RunSettings
  var language: Language
  /// False to print nothing but results and errors.
  var shows: Bool
  /// False to show no progress of a crawl.
  var showsProgress: Bool

  /// Opens the site and does some work on it.
  ///
  /// A live site is crawled into an archive, and the archive is read: so its report is the same as
  /// that of the archive, today and whenever somebody asks for proof.
  ///
  /// - Parameter work: Is given the site, and how its crawl ended if it is a live one.
  /// - Returns: What the work returns.
  /// - Throws: ``RunFailure`` if the site cannot be read, or whatever the work throws.
  func open<Value>(
    _ work: (OpenedSite, CrawlSummary.Ending?) async throws -> Value
  ) async throws -> Value {
    guard case .address(let start) = location else {
      return try await work(try OpenedSite(location, baseURL: baseURL), nil)
    }
    if let archive { return try await crawl(start, into: archive, work) }
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "oitcheck-\(UUID().uuidString)")
    do {
      try FileManager.default.createDirectory(
        at: folder,
        withIntermediateDirectories: false,
        attributes: [.posixPermissions: 0o700]
      )
    } catch {
      throw RunFailure.wrongInput("oitcheck: no temporary directory: \(error); set TMPDIR")
    }
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await crawl(start, into: folder.appending(path: "site.warc.gz").path, work)
  }

  private func crawl<Value>(
    _ start: SiteAddress,
    into archive: String,
    _ work: (OpenedSite, CrawlSummary.Ending?) async throws -> Value
  ) async throws -> Value {
    var crawl = try crawling.crawl(
      of: start,
      into: archive,
      profile: settings.profile?.crawl,
      seeds: seeds
    )
    if isAlone {
      crawl.settings.usesSitemaps = false
      crawl.settings.limits.maximumDepth = 0
    }
    let run = LiveRun(
      crawl: crawl,
      scripts: try await crawling.scriptedPages(
        profile: settings.profile?.crawl,
        browser: Environment.current[.browser]
      ),
      settings: settings,
      language: language,
      shows: shows,
      showsProgress: showsProgress,
      keepsArchive: self.archive != nil
    )
    let outcome = try await run.run()
    let site: OpenedSite
    do throws(ArchiveError) {
      site = try OpenedSite(live: archive)
    } catch {
      var why = outcome.homeFailure ?? "it holds no page"
      if case .empty = error {} else { why = "\(error)" }
      throw RunFailure.unreadableSource("oitcheck: '\(start)' could not be read: \(why)")
    }
    return try await work(site, outcome.summary.ending)
  }
}
