internal import ArgumentParser
internal import ComplianceChecker
internal import ComplianceModel
internal import DocumentExtraction
internal import Foundation
internal import Reporting
internal import SiteSources
internal import WebCrawling

/// Reads a site, judges every item, reports.
struct ScanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scan",
    abstract: "Read a site, judge every item of the checklist, report.",
    discussion: """
      Examples:
        oitcheck scan Samples/half-done-agency --year 2566 --format html=report.html
        oitcheck scan https://www.example.go.th/ --archive site.warc.gz
        oitcheck scan mirror --format json=today.json --baseline last-month.json
      """
  )

  @Argument(
    help: "A directory that holds a mirror of the site, an archive (.warc, .warc.gz) or an address."
  )
  var source: String

  @OptionGroup var checklist: ChecklistOptions

  @Option(
    name: .customLong("as-of"),
    help: "The day of judging, such as 2023-04-30; today if left out."
  )
  var asOf: Day?

  @OptionGroup var site: SiteOptions

  @OptionGroup var output: OutputOptions

  @OptionGroup var documents: DocumentOptions

  @Option(
    help: ArgumentHelp(
      "Keep what is fetched of a live site in this archive, which proves what was there.",
      valueName: "file"
    ),
    completion: .file(extensions: ["warc", "gz"])
  )
  var archive: String?

  @Option(
    name: .customLong("fail-on"),
    help:
      "The statuses that end with exit code 1, or none; by default those that the agency must mend."
  )
  var failOn: StatusList?

  @Option(
    help: ArgumentHelp(
      "An earlier JSON report; only what got worse since ends with exit code 1.",
      valueName: "report"
    ),
    completion: .file(extensions: ["json"])
  )
  var baseline: String?

  @Flag(help: "Print nothing but results and errors.")
  var quiet = false

  @Flag(name: .customLong("no-progress"), help: "Draw no progress.")
  var noProgress = false

  func validate() throws {
    if let archive, !archive.hasSuffix(".warc"), !archive.hasSuffix(".warc.gz") {
      throw ValidationError("--archive takes a name that ends in .warc.gz or .warc")
    }
  }

  func run() async throws {
    guard let day = asOf?.date ?? Day.today else {
      throw RunFailure.wrongInput("the clock tells no day; give --as-of")
    }
    let settings = try checklist.settings(asOf: day)
    let failing = try settings.failOn(failOn)
    let outputs = try ReportOutputs(output)
    let earlier = try baseline.map { try Baseline(file: $0, failing: failing) }
    let opener = try documents.opener(rules: settings.rules)
    let location = try SiteLocation(source)
    if archive != nil {
      guard case .address = location else {
        throw RunFailure.wrongInput("--archive keeps a live site; '\(source)' is none")
      }
    }
    let visit = SiteVisit(
      location: location,
      baseURL: try settings.baseURL(site.baseURL),
      crawling: site.crawling,
      archive: archive,
      settings: settings,
      language: output.language.language,
      shows: !quiet,
      showsProgress: !noProgress
    )
    let (report, ending) = try await visit.open { site, ending in
      (try await judge(site, settings: settings, opener: opener, day: day), ending)
    }
    opener?.trimCache()
    let comparison = try earlier.map { try $0.summary(of: report) }
    try outputs.write(report, options: output.reportOptions(baseline: comparison))
    guard report.source.pages > 0 else {
      throw RunFailure.unreadableSource("oitcheck: '\(source)' holds no page that could be read")
    }
    try CrawlEnding.check(ending)
    let fails =
      comparison.map { !$0.regressed.isEmpty }
      ?? report.items.contains { failing.contains($0.status) }
    if fails {
      throw ExitCode(RunFailure.Code.itemsFail.rawValue)
    }
  }

  private var drawsProgress: Bool { Terminal.errorIsTerminal && !noProgress && !quiet }

  private func judge(
    _ opened: OpenedSite,
    settings: RunSettings,
    opener: DocumentExtractor?,
    day: CalendarDate
  ) async throws -> Report {
    let checker = ComplianceChecker(pack: settings.pack, checklist: settings.checklist)
    let draws = drawsProgress
    let language = output.language.language
    let judged = try await checker.check(
      opened.pages,
      configuration: site.configuration(of: opened, named: source, asOf: day),
      opener: opener,
      progress: { if draws { Terminal.redraw(Self.text(of: $0).text(in: language)) } }
    )
    if draws { Terminal.redraw("") }
    return settings.applyProfile(to: judged)
  }

  private static func text(of event: ProgressEvent) -> LocalizedText {
    switch event {
    case .pagesRead(let count, let total):
      LocalizedText(th: "อ่านหน้าเว็บ \(count)/\(total)", en: "pages read \(count)/\(total)")
    case .documentsRead(let count, let total):
      LocalizedText(th: "เปิดเอกสาร \(count)/\(total)", en: "documents read \(count)/\(total)")
    case .evidenceRead(let count, let total):
      LocalizedText(th: "อ่านหลักฐาน \(count)/\(total)", en: "evidence read \(count)/\(total)")
    }
  }
}
