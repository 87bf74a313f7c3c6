internal import MarkupParsing

/// Reads the cells of one sheet of an OpenDocument spreadsheet.
///
/// Repeated rows and cells are written a few times at most; the rows and columns behind them keep
/// their numbers.
struct OpenDocumentSheetReader {
  private var text: OpenDocumentTextReader
  private var row = 0

  /// How often a repeated row or cell with text is written.
  private static let maximumRepetition = 16

  init(text: OpenDocumentTextReader) {
    self.text = text
  }

  /// Reads rows.
  ///
  /// - Parameters:
  ///   - cursor: At the sheet, or at a group of its rows.
  ///   - sheet: Takes the cells.
  /// - Throws: ``XMLCursorError`` if the part is malformed.
  mutating func readRows(
    _ cursor: inout XMLCursor,
    into sheet: inout SheetContent
  ) throws(XMLCursorError) {
    let depth = cursor.depth
    while try cursor.nextElement(of: depth) {
      guard !sheet.isFull, row < CellReference.rowCount else { continue }
      switch cursor.name {
      case "table-row":
        let count = Self.count(cursor.attribute("number-rows-repeated"), to: CellReference.rowCount)
        let cells = try readCells(&cursor)
        for copy in 0..<min(count, cells.isEmpty ? 0 : Self.maximumRepetition) {
          for cell in cells {
            sheet.add(
              cell.text,
              at: CellReference(row: row + copy, column: cell.column),
              link: cell.link
            )
          }
        }
        row += count
      case "table-rows", "table-header-rows", "table-row-group":
        try readRows(&cursor, into: &sheet)
      default: continue
      }
    }
  }

  private mutating func readCells(
    _ cursor: inout XMLCursor
  ) throws(XMLCursorError) -> [(column: Int, text: PlainText, link: String?)] {
    let depth = cursor.depth
    var cells: [(column: Int, text: PlainText, link: String?)] = []
    var column = 0
    while try cursor.nextElement(of: depth) {
      guard column < CellReference.columnCount else { continue }
      let isCell = cursor.name == "table-cell"
      guard isCell || cursor.name == "covered-table-cell" else { continue }
      let count = Self.count(
        cursor.attribute("number-columns-repeated"),
        to: CellReference.columnCount
      )
      if isCell {
        let cell = try readCell(&cursor)
        for copy in 0..<min(count, cell.text.isEmpty ? 0 : Self.maximumRepetition) {
          cells.append((column + copy, cell.text, cell.link))
        }
      }
      column += count
    }
    return cells
  }

  private mutating func readCell(
    _ cursor: inout XMLCursor
  ) throws(XMLCursorError) -> (text: PlainText, link: String?) {
    let isError = cursor.attribute("value-type", namespaceSuffix: "calcext:1.0") == "error"
    let date = cursor.attribute("date-value")
    let depth = cursor.depth
    var plain = PlainText()
    var link: String?
    while try cursor.nextElement(of: depth) {
      guard cursor.name == "p" else { continue }
      var paragraph = try text.takeParagraph(&cursor)
      paragraph.endAllLinks()
      plain.blank()
      plain.append(paragraph.text.bytes)
      link = link ?? paragraph.links.first?.target
    }
    guard !isError else { return (PlainText(), nil) }
    // A date with the name of a month says what it means; of 3/4/66 nobody knows.
    if let date, !plain.isEmpty, !Self.holdsThai(plain) {
      return (PlainText(String(date.prefix { $0 != "T" })), link)
    }
    return (plain, link)
  }

  private static func holdsThai(_ text: PlainText) -> Bool { text.bytes.contains(0xE0) }

  private static func count(_ value: String?, to limit: Int) -> Int {
    min(max(1, value.flatMap { Int($0) } ?? 1), limit)
  }
}
