/// Makes text fit for a cell: what the format or the library cannot hold does not reach them.
enum CellText {
  /// What a cell holds at most, in units of UTF-16 as spreadsheet programs count.
  static let maximumUnits = 32_767

  /// Returns a text without characters that XML forbids, cut with "…" where it is too long.
  ///
  /// `_x001B_` in a text would be read back as one control character; its underline is escaped, as the
  /// format has it.
  static func fitted(_ text: String) -> String {
    var fitted = String.UnicodeScalarView()
    var units = 0
    let scalars = text.unicodeScalars
    for index in scalars.indices {
      let scalar = scalars[index]
      guard isAllowed(scalar) else { continue }
      units += scalar.value > 0xFFFF ? 2 : 1
      let startsEscape = scalar == "_" && isEscape(scalars[index...])
      if startsEscape { units += 6 }
      guard units < maximumUnits else {
        fitted.append("…")
        break
      }
      fitted.append(scalar)
      if startsEscape { fitted.append(contentsOf: "x005F_".unicodeScalars) }
    }
    return String(fitted)
  }

  /// Tells whether a text begins with the escape of one character: `_x001B_`.
  private static func isEscape(_ text: Substring.UnicodeScalarView) -> Bool {
    let head = Array(text.prefix(7))
    return head.count == 7 && head[1] == "x" && head[6] == "_"
      && head[2..<6].allSatisfy { $0.properties.isASCIIHexDigit }
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: true
    case 0..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
