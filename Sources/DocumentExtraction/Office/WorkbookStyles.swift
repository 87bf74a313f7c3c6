internal import MarkupParsing

/// The number formats of a workbook, by the numbers that cells give.
struct WorkbookStyles {
  private var codes = NumberFormat.builtIn
  private var formatIDs: [Int] = []
  private var formats: [NumberFormat] = []

  subscript(style: Int) -> NumberFormat {
    formats.indices.contains(style) ? formats[style] : .general
  }

  /// Reads the formats.
  ///
  /// - Parameter cursor: At the root of the part.
  /// - Throws: ``XMLCursorError`` if it is malformed.
  mutating func read(_ cursor: inout XMLCursor) throws(XMLCursorError) {
    let depth = cursor.depth
    while try cursor.nextElement(of: depth) {
      let list = cursor.depth
      switch cursor.name {
      case "numFmts":
        while try cursor.nextElement(of: list) {
          guard let id = cursor.attribute("numFmtId").flatMap({ Int($0) }) else { continue }
          codes[id] = cursor.attribute("formatCode")
        }
      case "cellXfs":
        while try cursor.nextElement(of: list) {
          guard cursor.name == "xf" else { continue }
          formatIDs.append(cursor.attribute("numFmtId").flatMap { Int($0) } ?? 0)
        }
      default: break
      }
    }
    var known: [Int: NumberFormat] = [:]
    formats = formatIDs.map { id in
      if let format = known[id] { return format }
      let format = NumberFormat(code: codes[id] ?? "General")
      known[id] = format
      return format
    }
  }
}
