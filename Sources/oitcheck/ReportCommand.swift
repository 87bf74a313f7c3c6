internal import ArgumentParser
internal import ComplianceModel
internal import Reporting

/// Draws a saved report again.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Draw a saved JSON report again, in any format.",
    discussion: "Example: oitcheck report report.json --format xlsx=report.xlsx --format text"
  )

  @Argument(
    help: "A report that --format json=FILE wrote; - reads standard input.",
    completion: .file(extensions: ["json"])
  )
  var file: String

  @OptionGroup var output: OutputOptions

  func run() throws {
    let outputs = try ReportOutputs(output)
    try outputs.write(try ReportFile.read(file), options: output.reportOptions())
  }
}
