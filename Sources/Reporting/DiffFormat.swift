package import ReportComparison

/// The formats that a comparison of two reports can be rendered in.
package enum DiffFormat: String, Sendable, Hashable, CaseIterable {
  case text, json, markdown, html

  /// Returns the comparison as text, ending with a line feed.
  package func text(
    of diff: ReportDiff,
    options: ReportOptions = ReportOptions()
  ) throws(ReportingError) -> String {
    switch self {
    case .text: DiffTerminalPage(options: options).text(of: diff)
    case .json: try JSONReporter.text(of: DiffRecord(diff))
    case .markdown: DiffMarkdown(language: options.language).text(of: diff)
    case .html: DiffHTML(language: options.language).text(of: diff)
    }
  }
}
