package import ComplianceModel

/// Writes a report as one HTML file that needs nothing else: no network, no script to be read.
package struct HTMLReporter: Reporter {
  private let language: Language

  /// Creates a reporter.
  ///
  /// - Parameter language: The language that is shown first; the reader can switch to the other.
  package init(language: Language = .thai) {
    self.language = language
  }

  package func write(
    _ report: Report,
    to output: inout some TextOutputStream
  ) throws(ReportingError) {
    var page = HTMLPage(language: language)
    page.writeHead(of: report)
    page.writeOverview(of: report)
    page.writeIndicators(of: report)
    page.writeFilters(for: report.items)
    page.writeGaps(of: report)
    page.writeItems(of: report)
    page.writeFindings(of: report)
    page.writeSource(of: report)
    page.writeEnd(of: report)
    output.write(page.markup.html)
  }
}
