package import ComplianceModel
internal import Reporting
internal import SpreadsheetWriting

/// The formats that a submission sheet can be written in.
package enum SheetFormat: String, Sendable, Hashable, CaseIterable {
  case csv, xlsx

  /// Whether the format is bytes that no terminal can show.
  package var isBinary: Bool { self == .xlsx }

  /// Returns the bytes of a sheet.
  ///
  /// - Parameters:
  ///   - sheet: The sheet.
  ///   - language: The language of headings and notes; explanations are in Thai.
  /// - Returns: The whole file.
  /// - Throws: ``SheetError/unwritable(_:)`` if no workbook can be written.
  package func bytes(
    of sheet: SubmissionSheet,
    language: Language = .thai
  ) throws(SheetError) -> [UInt8] {
    let table = SubmissionTable(language: language)
    switch self {
    case .csv:
      var text = CSVText.byteOrderMark + CSVText.row(table.columns.map(\.heading))
      for row in sheet.rows { text += CSVText.row(table.texts(of: row, asOf: sheet.asOf)) }
      return Array(text.utf8)
    case .xlsx:
      let page = Sheet(
        name: "OIT",
        columns: table.columns,
        rows: sheet.rows.map { table.cells(of: $0, asOf: sheet.asOf) },
        printedColumns: SubmissionTable.printedColumns
      )
      let heading = SheetWords.heading.shown(in: language)
      let workbook = Workbook(
        title: TerminalText.cleaned("\(heading) \(sheet.checklist.id)"),
        author: TerminalText.cleaned("\(sheet.tool.name) \(sheet.tool.version)"),
        created: sheet.asOf.secondsSince1970,
        sheets: [page]
      )
      do throws(SpreadsheetError) {
        return try WorkbookWriter().bytes(of: workbook)
      } catch {
        throw .unwritable("\(error)")
      }
    }
  }
}
