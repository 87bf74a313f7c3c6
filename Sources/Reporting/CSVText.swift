/// Writes rows of comma-separated values (RFC 4180) that spreadsheet programs may open safely.
package enum CSVText {
  /// Tells spreadsheet programs that the file is UTF-8; without it they garble Thai.
  package static let byteOrderMark = "\u{FEFF}"

  /// Returns a row with its line end.
  package static func row(_ cells: [String]) -> String {
    cells.map(cell).joined(separator: ",") + "\r\n"
  }

  /// Returns a cell of one line that no program takes for a formula.
  ///
  /// What begins as a formula gets an apostrophe before it, also where blanks or quotation marks,
  /// which some programs skip, come first.
  package static func cell(_ text: String) -> String {
    let cleaned = TerminalText.cleaned(text)
    let safe = isFormula(cleaned) ? "'" + cleaned : cleaned
    guard safe.unicodeScalars.contains(where: { $0 == "," || $0 == "\"" || $0 == ";" }) else {
      return safe
    }
    return "\""
      + safe.unicodeScalars.reduce(into: "") { quoted, scalar in
        quoted += scalar == "\"" ? "\"\"" : String(scalar)
      } + "\""
  }

  private static func isFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first(where: { $0 != "\"" && $0 != " " }) else {
      return false
    }
    return switch first {
    case "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
    default: false
    }
  }
}
