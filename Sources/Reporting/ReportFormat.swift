/// The formats that a report can be rendered in.
package enum ReportFormat: String, Sendable, Hashable, CaseIterable {
  case text, json, html

  /// Makes the reporter for the format.
  package func makeReporter(options: ReportOptions = ReportOptions()) -> any Reporter {
    switch self {
    case .text: TextReporter(options: options)
    case .json: JSONReporter()
    case .html: HTMLReporter(language: options.language)
    }
  }
}
