internal import Reporting

/// Writes a table as comma-separated values that spreadsheets open with their Thai intact.
enum DelimitedText {
  /// Returns the rows under a row of names, by RFC 4180 with a byte order mark in front.
  static func text(of table: PlanTable) -> String {
    let rows = [table.columns.map(\.title)] + table.rows
    return rows.reduce(into: "\u{FEFF}") { text, row in
      text += row.map(cell).joined(separator: ",") + "\r\n"
    }
  }

  /// Returns one cell; text that a spreadsheet would take for a formula gets an apostrophe.
  private static func cell(_ content: String) -> String {
    var cleaned = TerminalText.cleaned(content)
    let isNumber = Int(cleaned) != nil
    if let first = cleaned.unicodeScalars.first, "=+-@".unicodeScalars.contains(first), !isNumber {
      cleaned = "'" + cleaned
    }
    let isPlain = cleaned.unicodeScalars.allSatisfy { $0 != "," && $0 != "\"" }
    return isPlain ? cleaned : "\"" + cleaned.replacing("\"", with: "\"\"") + "\""
  }
}
