/// The formats that a report can be rendered in.
package enum ReportFormat: String, Sendable, Hashable, CaseIterable {
  case text, json, html, junit, sarif, github, markdown, csv, xlsx

  /// Whether the format is bytes that no terminal can show.
  package var isBinary: Bool {
    switch self {
    case .xlsx: true
    case .text, .json, .html, .junit, .sarif, .github, .markdown, .csv: false
    }
  }

  /// Makes what draws the format.
  package func makeRenderer(options: ReportOptions = ReportOptions()) -> ReportRenderer {
    switch self {
    case .text: .text(TextReporter(options: options))
    case .json: .text(JSONReporter())
    case .html: .text(HTMLReporter(language: options.language))
    case .junit: .text(JUnitReporter())
    case .sarif: .text(SARIFReporter())
    case .github: .text(GitHubReporter(options: options))
    case .markdown: .text(MarkdownReporter(options: options))
    case .csv: .text(CSVReporter(language: options.language))
    case .xlsx: .binary(SpreadsheetReporter(language: options.language))
    }
  }
}
