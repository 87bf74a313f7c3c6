package import ComplianceModel

/// Writes a report for people at a terminal: the summary, every item, then what to do.
package struct TextReporter: Reporter {
  private let options: ReportOptions

  package init(options: ReportOptions = ReportOptions()) {
    self.options = options
  }

  package func write(
    _ report: Report,
    to output: inout some TextOutputStream
  ) throws(ReportingError) {
    var page = TerminalPage(options: options)
    page.writeSummary(of: report)
    page.writeTable(of: report.items)
    page.writeNextSteps(for: report.items)
    page.writeUnverified(report.items)
    if let baseline = options.baseline { page.writeBaseline(baseline) }
    page.writeFindings(of: report, isVerbose: options.isVerbose)
    output.write(page.text)
  }
}
