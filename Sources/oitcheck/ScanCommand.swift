internal import ArgumentParser
internal import ComplianceChecker
internal import ComplianceModel
internal import DocumentExtraction
internal import Foundation
internal import Reporting
internal import SiteSources

/// Reads a site, judges every item, reports.
struct ScanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scan",
    abstract: "Read a site, judge every item of the checklist, report.",
    discussion: """
      Examples:
        oitcheck scan Samples/half-done-agency --year 2566 --format html=report.html
        oitcheck scan mirror --format json=today.json --baseline last-month.json
      """
  )

  @Argument(help: "A directory that holds a mirror of the site.")
  var source: String

  @OptionGroup var checklist: ChecklistOptions

  @Option(
    name: .customLong("as-of"),
    help: "The day of judging, such as 2023-04-30; today if left out."
  )
  var asOf: Day?

  @Option(name: .customLong("base-url"), help: "The address under which the mirror is published.")
  var baseURL: String?

  @Option(
    help:
      "Whether a same-site link to a file that is not there is broken (complete) or unknown (partial)."
  )
  var mirror: MirrorChoice = .auto

  @OptionGroup var output: OutputOptions

  @OptionGroup var documents: DocumentOptions

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

  @Option(help: "How many pages are read at a time; the number of processors if left out.")
  var jobs: Int?

  @Flag(help: "Print nothing but results and errors.")
  var quiet = false

  @Flag(name: .customLong("no-progress"), help: "Draw no progress.")
  var noProgress = false

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError("--jobs takes a number from 1 to 256")
    }
    if let baseURL, SiteAddress(baseURL)?.origin == nil {
      throw ValidationError("--base-url takes an address such as https://www.example.go.th/")
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
    let site: MirrorSite
    do throws(SiteReadError) {
      site = try MirrorSite(directory: source)
    } catch {
      throw RunFailure.unreadableSource("oitcheck: \(error); name the directory of a mirror")
    }
    let opener = try documents.opener(rules: settings.rules)
    let drawsProgress = Terminal.errorIsTerminal && !noProgress && !quiet
    let checker = ComplianceChecker(pack: settings.pack, checklist: settings.checklist)
    let judged = try await checker.check(
      site,
      configuration: CheckConfiguration(
        location: source,
        baseURL: try settings.baseURL(baseURL),
        mirror: mirror.completeness,
        asOf: day,
        jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount,
        version: Version.current
      ),
      opener: opener,
      progress: { if drawsProgress { Self.draw($0) } }
    )
    let report = settings.applyProfile(to: judged)
    opener?.trimCache()
    if drawsProgress { Terminal.redraw("") }
    let comparison = try earlier.map { try $0.summary(of: report) }
    try outputs.write(report, options: output.reportOptions(baseline: comparison))
    guard report.source.pages > 0 else {
      throw RunFailure.unreadableSource("oitcheck: '\(source)' holds no page that could be read")
    }
    let fails =
      comparison.map { !$0.regressed.isEmpty }
      ?? report.items.contains { failing.contains($0.status) }
    if fails {
      throw ExitCode(RunFailure.Code.itemsFail.rawValue)
    }
  }

  private static func draw(_ event: ProgressEvent) {
    switch event {
    case .pagesRead(let count, let total): Terminal.redraw("อ่านหน้าเว็บ \(count)/\(total)")
    case .documentsRead(let count, let total): Terminal.redraw("เปิดเอกสาร \(count)/\(total)")
    case .evidenceRead(let count, let total): Terminal.redraw("อ่านหลักฐาน \(count)/\(total)")
    }
  }
}
