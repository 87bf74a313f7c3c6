internal import MarkupParsing

/// Reads the cells of one sheet of a workbook.
struct WorksheetReader {
  var styles = WorkbookStyles()
  var strings = SharedStrings()
  var relations = PartRelations()

  private let countsFrom1904: Bool

  init(countsFrom1904: Bool) {
    self.countsFrom1904 = countsFrom1904
  }

  /// Reads a sheet.
  ///
  /// - Parameters:
  ///   - cursor: At the root of the part.
  ///   - sheet: Takes the cells.
  /// - Throws: ``XMLCursorError`` if it is malformed.
  func read(
    _ cursor: inout XMLCursor,
    into sheet: inout SheetContent
  ) throws(XMLCursorError) {
    let depth = cursor.depth
    while try cursor.nextElement(of: depth) {
      let list = cursor.depth
      switch cursor.name {
      case "sheetData": try readRows(&cursor, into: &sheet)
      case "mergeCells":
        while try cursor.nextElement(of: list) {
          if let range = cursor.attribute("ref").flatMap(CellRange.init) { sheet.addMerge(range) }
        }
      case "hyperlinks":
        while try cursor.nextElement(of: list) {
          guard let range = cursor.attribute("ref").flatMap(CellRange.init) else { continue }
          let id = cursor.attribute("id", namespaceSuffix: "/relationships")
          if let target = id.flatMap(relations.address) { sheet.addLink(target, at: range) }
        }
      default: break
      }
    }
  }

  private func readRows(
    _ cursor: inout XMLCursor,
    into sheet: inout SheetContent
  ) throws(XMLCursorError) {
    let depth = cursor.depth
    var next = 0
    while try cursor.nextElement(of: depth) {
      guard cursor.name == "row", !sheet.isFull else { continue }
      // Rows go downward; one that claims to stand above the one before stands below it.
      let stated = cursor.attribute("r").flatMap { Int($0) } ?? 0
      let row = (1...CellReference.rowCount).contains(stated) ? max(next, stated - 1) : next
      try readCells(&cursor, row: row, into: &sheet)
      next = row + 1
    }
  }

  private func readCells(
    _ cursor: inout XMLCursor,
    row: Int,
    into sheet: inout SheetContent
  ) throws(XMLCursorError) {
    let depth = cursor.depth
    var next = 0
    while try cursor.nextElement(of: depth) {
      guard cursor.name == "c" else { continue }
      let stated = cursor.attribute("r").flatMap { CellReference($0) }
      let column = max(next, stated?.column ?? next)
      next = column + 1
      let cell = try readCell(&cursor)
      sheet.add(
        cell.text,
        at: CellReference(row: row, column: column),
        link: cell.link,
        isFormula: cell.isFormula
      )
    }
  }

  private func readCell(
    _ cursor: inout XMLCursor
  ) throws(XMLCursorError) -> (text: PlainText, link: String?, isFormula: Bool) {
    let type = cursor.attribute("t") ?? "n"
    let style = cursor.attribute("s").flatMap { Int($0) } ?? 0
    let depth = cursor.depth
    var value = PlainText()
    var formula = ""
    var hasFormula = false
    while try cursor.nextElement(of: depth) {
      let inner = cursor.depth
      switch cursor.name {
      case "is": value = try SharedStrings.readText(&cursor)
      case "v":
        while let piece = try cursor.nextChild(of: inner) {
          if piece == .text { value.append(cursor.text) }
        }
      case "f":
        hasFormula = true
        while let piece = try cursor.nextChild(of: inner) {
          if piece == .text, formula.utf8.count < 4096 { formula += cursor.text }
        }
      default: break
      }
    }
    let link = Self.linkTarget(formula)
    return (shown(value, type: type, style: style), link, hasFormula && link == nil)
  }

  /// Returns what a cell shows; an error, or a text that is not in the list, shows nothing.
  private func shown(_ value: PlainText, type: String, style: Int) -> PlainText {
    switch type {
    case "s": return Int(value.string).flatMap { strings[$0] } ?? PlainText()
    case "str", "inlineStr", "d": return value
    case "b": return PlainText(value.string == "1" ? "TRUE" : "FALSE")
    case "e": return PlainText()
    default:
      guard let number = Double(value.string) else { return PlainText() }
      return PlainText(
        CellNumber.text(number, as: styles[style], countsFrom1904: countsFrom1904)
      )
    }
  }

  /// Returns the address in a formula such as `HYPERLINK("https://example.org/","…")`.
  private static func linkTarget(_ formula: String) -> String? {
    guard !formula.isEmpty,
      let match = formula.prefixMatch(of: /\s*(?i:HYPERLINK)\(\s*"([^"]+)"/)
    else { return nil }
    return String(match.1)
  }
}
