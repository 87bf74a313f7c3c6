internal import ArgumentParser
internal import Foundation
internal import Reporting

/// How a command reports, and where to.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      "How to report, and where to; repeatable. Without a FILE, to standard output.",
      discussion: "Example: --format text --format html=report.html --format xlsx=report.xlsx",
      valueName: "name[=file]"
    )
  )
  var formats: [FormatRequest] = []

  @Option(
    help: ArgumentHelp(
      "Append a Markdown summary to a file; with --format github to $GITHUB_STEP_SUMMARY if left out.",
      valueName: "file"
    ),
    completion: .file()
  )
  var summary: String?

  @Option(name: .customLong("lang"), help: "The language of the report, or the one shown first.")
  var language: LanguageChoice = .th

  @Flag(help: "Report every finding and address.")
  var verbose = false

  @Option(help: "Whether to colour the text report.")
  var color: ColorChoice = .auto

  func validate() throws {
    try OutputTargets(formats.map(\.file)).validate()
    let toOutput = formats.filter { $0.file == nil }
    if let format = toOutput.first?.format, format.isBinary, Terminal.outputIsTerminal {
      let name = format.rawValue
      throw ValidationError(
        "--format \(name) is no text for a terminal; give it a file: --format \(name)=report.\(name)"
      )
    }
  }

  /// What the reporters need to know of the terminal.
  func reportOptions(baseline: BaselineSummary? = nil) -> ReportOptions {
    ReportOptions(
      language: language.language,
      usesColor: Terminal.usesColor(color),
      width: Terminal.width,
      isVerbose: verbose,
      baseline: baseline
    )
  }

  /// The file for the summary: the one that is named, or the one of the workflow's step.
  var summaryFile: String? {
    if let summary { return summary }
    guard formats.contains(where: { $0.format == .github }) else { return nil }
    let file = ProcessInfo.processInfo.environment["GITHUB_STEP_SUMMARY", default: ""]
    return file.isEmpty ? nil : file
  }
}
