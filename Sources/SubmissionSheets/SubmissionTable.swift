internal import ComplianceModel
internal import Reporting
internal import SpreadsheetWriting

/// A submission sheet as a table: what the columns are called, and what stands in them.
struct SubmissionTable {
  let language: Language

  /// The columns up to the note: what follows is for programs and for filling in.
  static let printedColumns = 9

  var columns: [Sheet.Column] {
    [
      column(SheetWords.item, 7), column(SheetWords.title, 34), column(SheetWords.address, 52),
      column(SheetWords.explanation, 56), column(SheetWords.periods, 18),
      column(SheetWords.confidence, 11), column(SheetWords.readiness, 13),
      column(SheetWords.status, 15), column(SheetWords.note, 48), column(SheetWords.owner, 18),
      column(SheetWords.requirement, 20), column(SheetWords.checked, 13),
      column(SheetWords.reviewer, 18),
    ]
  }

  /// One row as texts; addresses and ways of several places are lines of their own.
  func texts(of row: SubmissionSheet.Row, asOf day: CalendarDate) -> [String] {
    [
      row.item, words(row.title), row.addresses.joined(separator: "\n"), explanation(row),
      PeriodWords.list(row.periods, separator: "; ").text(in: language),
      row.confidence.map { "\($0)" } ?? "",
      words(row.readiness.words), words(row.status.words), words(row.note), row.owner,
      row.requirement, "\(day)", "",
    ]
  }

  /// One row as cells of a workbook.
  func cells(of row: SubmissionSheet.Row, asOf day: CalendarDate) -> [Cell] {
    var cells = texts(of: row, asOf: day).map { text -> Cell in
      text.isEmpty ? .empty : .text(Self.cleaned(text))
    }
    if row.addresses.count == 1 { cells[2] = .address(row.addresses[0]) }
    if let confidence = row.confidence { cells[5] = .number(confidence) }
    return cells
  }

  private func explanation(_ row: SubmissionSheet.Row) -> String {
    guard row.explanations.count > 1 else { return row.explanations.first ?? "" }
    return row.explanations.enumerated().map { "\($0 + 1)) \($1)" }.joined(separator: "\n")
  }

  /// A text whose lines are all without what a program that opens the file could act upon.
  private static func cleaned(_ text: String) -> String {
    text.split(separator: "\n").map { TerminalText.cleaned(String($0)) }.joined(separator: "\n")
  }

  private func column(_ heading: LocalizedText, _ width: Int) -> Sheet.Column {
    Sheet.Column(words(heading), width: width)
  }

  private func words(_ text: LocalizedText) -> String { text.shown(in: language) }
}
