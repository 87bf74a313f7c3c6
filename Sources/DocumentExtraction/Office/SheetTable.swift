/// One sheet of a spreadsheet file as cells, for readers that want rows and columns.
package struct SheetTable: Sendable, Hashable {
  /// The name of the sheet; empty for a file that is one sheet without a name.
  package var name: String
  /// The filled cells, row by row.
  package var cells: [Cell]
  /// Ranges of merged cells, as their corners.
  package var merges: [Range]

  /// One filled cell.
  package struct Cell: Sendable, Hashable {
    /// Counted from 0.
    package var row: Int
    /// Counted from 0.
    package var column: Int
    /// What the cell shows, on one line.
    package var text: String
    /// The address that the cell links to, or `nil`.
    package var link: String?
    /// True for the result of a formula that is no link.
    package var isFormula: Bool
  }

  /// A rectangle of cells, both corners belonging to it.
  package struct Range: Sendable, Hashable {
    package var rows: ClosedRange<Int>
    package var columns: ClosedRange<Int>
    /// The name, such as `A3:A5`.
    package var name: String
  }

  init(_ sheet: SheetContent) {
    name = sheet.name
    cells = sheet.cells.map { cell in
      Cell(
        row: cell.place.row,
        column: cell.place.column,
        text: String(decoding: sheet.text[cell.range], as: UTF8.self),
        link: sheet.link(of: cell),
        isFormula: cell.isFormula
      )
    }
    merges = sheet.merges.map { range in
      Range(
        rows: range.first.row...range.last.row,
        columns: range.first.column...range.last.column,
        name: "\(range.first.name):\(range.last.name)"
      )
    }
  }

  /// The letters over a column, which is counted from 0.
  package static func letters(ofColumn column: Int) -> String {
    String(CellReference(row: 0, column: column).name.dropLast())
  }
}
