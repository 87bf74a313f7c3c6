package import ComplianceModel
internal import SpreadsheetWriting

/// Writes one row for each item, for spreadsheet programs and scripts.
package struct CSVReporter: Reporter {
  private let language: Language

  package init(language: Language = .thai) {
    self.language = language
  }

  package func write(
    _ report: Report,
    to output: inout some TextOutputStream
  ) throws(ReportingError) {
    output.write(CSVText.byteOrderMark)
    let table = ItemTable(language: language)
    output.write(CSVText.row(table.columns.map(\.heading)))
    for item in report.items { output.write(CSVText.row(table.row(for: item).map(\.text))) }
  }
}
