internal import ArgumentParser
internal import ComplianceModel
internal import ReportComparison
internal import Reporting

/// Tells what changed between two saved reports.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Tell what is new, fixed, regressed, moved or replaced between two reports.",
    discussion: """
      Reports on one checklist are compared by item; reports of different years by requirement.

      Exit codes: 0 nothing got worse; 1 an item got worse; 2 a report cannot be read or compared.

      Example: oitcheck diff last-month.json today.json --format markdown
      """
  )

  @Argument(
    help: "The earlier report, as --format json=FILE wrote it.",
    completion: .file(extensions: ["json"])
  )
  var old: String

  @Argument(help: "The later report.", completion: .file(extensions: ["json"]))
  var new: String

  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      "How to tell it, and where to: text, json, markdown or html; repeatable.",
      discussion: "Example: --format text --format html=changes.html",
      valueName: "name[=file]"
    )
  )
  var formats: [FormatRequest<DiffFormat>] = []

  @Option(name: .customLong("fail-on"), help: "The statuses that count as failing.")
  var failOn = StatusList(statuses: Status.failingByDefault)

  @Option(name: .customLong("lang"), help: "The language, or the one shown first.")
  var language: LanguageChoice = .th

  @Option(help: "Whether to colour the text.")
  var color: ColorChoice = .auto

  func validate() throws { try FormatRequest.validate(formats, named: "changes") }

  func run() throws {
    let formats = formats.isEmpty ? [FormatRequest(format: .text, file: nil)] : self.formats
    try OutputFiles.check(formats.compactMap(\.file), force: true)
    let (before, after) = (try ReportFile.read(old), try ReportFile.read(new))
    let diff: ReportDiff
    do throws(ReportComparisonError) {
      diff = try ReportComparison(failing: failOn.statuses).diff(from: before, to: after)
    } catch {
      throw RunFailure.wrongInput("oitcheck: \(error)")
    }
    let drawn = try formats.map { request in
      let options = ReportOptions(
        language: language.language,
        usesColor: request.file == nil && Terminal.usesColor(color),
        width: Terminal.width
      )
      return (
        file: request.file,
        bytes: Array(try request.format.text(of: diff, options: options).utf8)
      )
    }
    try OutputFiles.write(drawn: drawn, force: true)
    if !diff.regressions.isEmpty { throw ExitCode(RunFailure.Code.itemsFail.rawValue) }
  }
}
