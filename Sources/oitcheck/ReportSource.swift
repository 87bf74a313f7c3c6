internal import ArgumentParser
internal import ComplianceChecker
internal import ComplianceModel
internal import DocumentExtraction
internal import Foundation
internal import SiteSources
internal import WebCrawling

/// What a command that works on a report was given: a site to be judged first, or a saved report.
struct ReportSource {
  /// A mirror, an archive or an address, or a file that holds a report.
  var location: String
  var options: SiteOptions
  var language: Language

  init(_ location: String, _ options: SiteOptions, language: Language = .thai) {
    self.location = location
    self.options = options
    self.language = language
  }

  /// A saved report is a file; anything else is read as a site.
  var isReport: Bool {
    if location == "-" { return true }
    guard case .directory? = try? SiteLocation(location) else { return false }
    let values = try? URL(fileURLWithPath: location).resourceValues(forKeys: [.isDirectoryKey])
    return values?.isDirectory.map { !$0 } ?? location.hasSuffix(".json")
  }

  /// A report with what it was judged by.
  struct Judged {
    var report: Report
    /// The report's checklist, or `nil` if the rules do not know it.
    var checklist: Checklist?
    /// How the crawl of a live site ended.
    var ending: CrawlSummary.Ending?
  }

  /// Returns the saved report, or judges the site.
  ///
  /// A profile is applied to sites only: a saved report was written with one, or without on purpose.
  ///
  /// - Throws: ``RunFailure`` if the report is damaged, or the site cannot be read.
  func judged(
    _ checklist: ChecklistOptions,
    _ documents: DocumentOptions,
    asOf day: CalendarDate
  ) async throws -> Judged {
    if isReport {
      let report = try ReportFile.read(location)
      let pack = try RulePackLocation.load(checklist.rules)
      let list = pack.checklists.first { $0.id == report.checklist.id }
      return Judged(report: report, checklist: list)
    }
    let settings = try checklist.settings(asOf: day)
    let opener = try documents.opener(rules: settings.rules)
    let checker = ComplianceChecker(pack: settings.pack, checklist: settings.checklist)
    let (report, ending) = try await visit(settings).open { site, ending in
      let report = try await checker.check(
        site.pages,
        configuration: options.configuration(of: site, named: location, asOf: day),
        opener: opener
      )
      return (report, ending)
    }
    opener?.trimCache()
    guard report.source.pages > 0 else {
      throw RunFailure.unreadableSource("oitcheck: '\(location)' holds no page that could be read")
    }
    return Judged(
      report: settings.applyProfile(to: report),
      checklist: settings.checklist,
      ending: ending
    )
  }

  /// Prepares to open the site.
  ///
  /// - Parameters:
  ///   - settings: What the run goes by.
  ///   - seeds: Further addresses of a live site that are to be fetched.
  /// - Returns: The visit.
  /// - Throws: ``RunFailure`` if the location names nothing that can be read.
  func visit(_ settings: RunSettings, seeds: [String] = []) throws -> SiteVisit {
    SiteVisit(
      location: try SiteLocation(location),
      baseURL: try settings.baseURL(options.baseURL),
      crawling: options.crawling,
      seeds: seeds,
      settings: settings,
      language: language,
      shows: true,
      showsProgress: Terminal.errorIsTerminal
    )
  }
}

/// How a site is read, for commands that judge it.
struct SiteOptions: ParsableArguments {
  @Option(name: .customLong("base-url"), help: "The address under which the mirror is published.")
  var baseURL: String?

  @Option(
    help:
      "Whether a same-site link to a file that is not there is broken (complete) or unknown (partial)."
  )
  var mirror: MirrorChoice = .auto

  @Option(help: "How many pages are read at a time; the number of processors if left out.")
  var jobs: Int?

  @OptionGroup var crawling: CrawlOptions

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError("--jobs takes a number from 1 to 256")
    }
    if let baseURL, SiteAddress(baseURL)?.origin == nil {
      throw ValidationError("--base-url takes an address such as https://www.example.go.th/")
    }
  }

  /// Says what judging a site means.
  ///
  /// - Parameters:
  ///   - site: The site.
  ///   - location: How the user named it.
  ///   - day: The day of judging.
  /// - Returns: The configuration of the run.
  func configuration(
    of site: OpenedSite,
    named location: String,
    asOf day: CalendarDate
  ) -> CheckConfiguration {
    CheckConfiguration(
      kind: site.kind,
      location: location,
      baseURL: site.baseURL,
      mirror: mirror.completeness,
      asOf: day,
      jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount,
      version: Version.current
    )
  }
}
