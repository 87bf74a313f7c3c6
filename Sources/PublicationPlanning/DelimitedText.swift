internal import Reporting

/// Writes a table as comma-separated values that spreadsheets open with their Thai intact.
enum DelimitedText {
  /// Returns the rows under a row of names, by RFC 4180 with a byte order mark in front.
  static func text(of table: PlanTable) -> String {
    let rows = table.rows.map { row in
      // A number may be negative; whatever else begins with a sign is kept from being a formula.
      zip(row, table.columns).map { cell, column in
        column.kind == .number && Int(cell) != nil ? cell : CSVText.cell(cell)
      }
    }
    let heading = table.columns.map { CSVText.cell($0.title) }
    return ([heading] + rows).reduce(into: CSVText.byteOrderMark) { text, row in
      text += row.joined(separator: ",") + "\r\n"
    }
  }
}
