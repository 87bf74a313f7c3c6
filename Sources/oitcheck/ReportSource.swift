internal import ArgumentParser
internal import ComplianceChecker
internal import ComplianceModel
internal import DocumentExtraction
internal import Foundation
internal import SiteSources

/// What a command that works on a report was given: a site to be judged first, or a saved report.
struct ReportSource {
  /// A directory that holds a mirror, or a file that holds a report.
  var location: String
  var baseURL: String?
  var mirror: Report.Mirror.Completeness?
  var jobs: Int?

  init(_ location: String, _ options: SiteOptions) {
    self.location = location
    baseURL = options.baseURL
    mirror = options.mirror.completeness
    jobs = options.jobs
  }

  /// A saved report is a file; anything else is read as a site.
  var isReport: Bool {
    if location == "-" { return true }
    let values = try? URL(fileURLWithPath: location).resourceValues(forKeys: [.isDirectoryKey])
    return values?.isDirectory.map { !$0 } ?? location.hasSuffix(".json")
  }

  /// A report with what it was judged by.
  struct Judged {
    var report: Report
    /// The report's checklist, or `nil` if the rules do not know it.
    var checklist: Checklist?
  }

  /// Returns the saved report, or judges the site.
  ///
  /// A profile is applied to sites only: a saved report was written with one, or without on purpose.
  ///
  /// - Throws: ``RunFailure`` if the report is damaged, or the site cannot be read.
  func judged(
    _ options: ChecklistOptions,
    _ documents: DocumentOptions,
    asOf day: CalendarDate
  ) async throws -> Judged {
    if isReport {
      let report = try ReportFile.read(location)
      let pack = try RulePackLocation.load(options.rules)
      let list = pack.checklists.first { $0.id == report.checklist.id }
      return Judged(report: report, checklist: list)
    }
    let settings = try options.settings(asOf: day)
    let opener = try documents.opener(rules: settings.rules)
    let checker = ComplianceChecker(pack: settings.pack, checklist: settings.checklist)
    let report = try await checker.check(
      try site(),
      configuration: try configuration(settings, asOf: day),
      opener: opener
    )
    opener?.trimCache()
    guard report.source.pages > 0 else {
      throw RunFailure.unreadableSource("oitcheck: '\(location)' holds no page that could be read")
    }
    return Judged(report: settings.applyProfile(to: report), checklist: settings.checklist)
  }

  /// Opens the site.
  ///
  /// - Throws: ``RunFailure`` if there is none.
  func site() throws -> MirrorSite {
    do throws(SiteReadError) {
      return try MirrorSite(directory: location)
    } catch {
      throw RunFailure.unreadableSource(
        "oitcheck: \(error); name the directory of a mirror or a saved JSON report"
      )
    }
  }

  func configuration(
    _ settings: RunSettings,
    asOf day: CalendarDate
  ) throws -> CheckConfiguration {
    CheckConfiguration(
      location: location,
      baseURL: try settings.baseURL(baseURL),
      mirror: mirror,
      asOf: day,
      jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount,
      version: Version.current
    )
  }
}

/// How a site is read, for commands that judge it on the way to something else.
struct SiteOptions: ParsableArguments {
  @Option(name: .customLong("base-url"), help: "The address under which the mirror is published.")
  var baseURL: String?

  @Option(help: "Whether a same-site link to a file that is not there is broken or unknown.")
  var mirror: MirrorChoice = .auto

  @Option(help: "How many pages are read at a time; the number of processors if left out.")
  var jobs: Int?

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError("--jobs takes a number from 1 to 256")
    }
    if let baseURL, SiteAddress(baseURL)?.origin == nil {
      throw ValidationError("--base-url takes an address such as https://www.example.go.th/")
    }
  }
}
