/// Reads the lines of a report that was saved or pasted as text.
///
/// Rows are lines with tabs, or lines between bars as Markdown has them. Marks of emphasis and
/// headings around a line are dropped.
package struct PlainReportReader: Sendable {
  package init() {}

  /// Reads a text.
  ///
  /// - Parameter text: The whole text.
  /// - Returns: One block for each line, empty lines included.
  package func read(_ text: String) -> [ReportBlock] {
    var scalars = text.unicodeScalars
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    var lines = scalars.split(omittingEmptySubsequences: false) { $0 == "\n" }
      .map { String($0.last == "\r" ? $0.dropLast() : $0) }
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.enumerated().map { index, line in
      ReportBlock(place: .line(index + 1, column: 1), content: Self.content(of: line))
    }
  }

  private static func content(of line: String) -> ReportBlock.Content {
    let trimmed = line.trimmed
    if trimmed.isEmpty
      || trimmed.unicodeScalars.allSatisfy({ "|-:+=_ ".unicodeScalars.contains($0) })
    {
      return .blank
    }
    if trimmed.hasPrefix("|"), trimmed.count > 2 {
      let inner = trimmed.dropFirst().hasSuffix("|") ? trimmed.dropLast() : trimmed[...]
      let lead = line.unicodeScalars.prefix { $0.properties.isWhitespace }.count + 1
      return .row(cells(of: String(inner.dropFirst()), between: "|", from: lead + 1))
    }
    if trimmed.unicodeScalars.contains("\t") {
      return .row(cells(of: line, between: "\t", from: 1))
    }
    var text = trimmed.drop { $0 == "#" || $0 == "*" }
    while text.last == "*" { text.removeLast() }
    return .paragraph(ReportParagraph(String(text).trimmed))
  }

  private static func cells(
    of line: String,
    between mark: Unicode.Scalar,
    from start: Int
  ) -> [ReportCell] {
    var column = start
    return line.unicodeScalars.split(separator: mark, omittingEmptySubsequences: false).map {
      cell in
      defer { column += cell.count + 1 }
      let text = String(cell).trimmed
      return ReportCell(paragraphs: [ReportParagraph(text)], column: column)
    }
  }
}
