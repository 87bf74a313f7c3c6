internal import MarkupParsing

/// Collects the blocks of a word processor's text.
struct WordReportText {
  private(set) var blocks: [ReportBlock] = []

  private let targets: [String: String]
  private var paragraphCount = 0
  private var tableCount = 0

  init(targets: [String: String]) { self.targets = targets }

  /// Reads what stands in an element, tables in order.
  mutating func readBody(_ cursor: inout XMLCursor) throws(XMLCursorError) {
    let depth = cursor.depth
    while try cursor.nextElement(of: depth) {
      switch cursor.name {
      case "p":
        var bookmarks: [String] = []
        let paragraph = try readParagraph(&cursor, bookmarks: &bookmarks)
        paragraphCount += 1
        blocks.append(
          ReportBlock(
            place: .paragraph(paragraphCount),
            content: paragraph.text.isEmpty ? .blank : .paragraph(paragraph)
          )
        )
      case "tbl": try readTable(&cursor)
      case "sdt", "sdtContent", "ins", "customXml": try readBody(&cursor)
      default: break
      }
    }
  }

  // MARK: Tables

  private mutating func readTable(_ cursor: inout XMLCursor) throws(XMLCursorError) {
    tableCount += 1
    var above: [ReportCell] = []
    var rowCount = 0
    try readRows(&cursor, above: &above, rowCount: &rowCount)
  }

  private mutating func readRows(
    _ cursor: inout XMLCursor,
    above: inout [ReportCell],
    rowCount: inout Int
  ) throws(XMLCursorError) {
    let depth = cursor.depth
    while try cursor.nextElement(of: depth) {
      switch cursor.name {
      case "tr":
        rowCount += 1
        let cells = try readCells(&cursor, above: above)
        above = cells
        let isBlank = cells.allSatisfy { $0.text.isEmpty }
        blocks.append(
          ReportBlock(
            place: .row(rowCount, table: tableCount, cell: nil),
            content: isBlank ? .blank : .row(cells)
          )
        )
      case "sdt", "sdtContent", "ins", "customXml":
        try readRows(&cursor, above: &above, rowCount: &rowCount)
      default: break
      }
    }
  }

  private func readCells(
    _ cursor: inout XMLCursor,
    above: [ReportCell]
  ) throws(XMLCursorError) -> [ReportCell] {
    var cells: [ReportCell] = []
    let depth = cursor.depth
    while try cursor.nextElement(of: depth) {
      switch cursor.name {
      case "tc":
        var cell = ReportCell(paragraphs: [])
        var shape = (width: 1, continues: false)
        try readCell(&cursor, into: &cell, shape: &shape)
        // A cell that goes on over several rows says in each of them what it says in the first.
        if shape.continues, above.indices.contains(cells.count) { cell = above[cells.count] }
        cells.append(cell)
        for _ in 1..<max(1, shape.width) { cells.append(ReportCell(paragraphs: [])) }
      case "sdt", "sdtContent": cells += try readCells(&cursor, above: above)
      default: break
      }
    }
    return cells
  }

  private func readCell(
    _ cursor: inout XMLCursor,
    into cell: inout ReportCell,
    shape: inout (width: Int, continues: Bool)
  ) throws(XMLCursorError) {
    let depth = cursor.depth
    while try cursor.nextElement(of: depth) {
      switch cursor.name {
      case "tcPr":
        let properties = cursor.depth
        while try cursor.nextElement(of: properties) {
          if cursor.name == "gridSpan" {
            shape.width = min(64, cursor.attribute("val").flatMap { Int($0) } ?? 1)
          }
          if cursor.name == "vMerge" { shape.continues = cursor.attribute("val") != "restart" }
        }
      case "p":
        cell.paragraphs.append(try readParagraph(&cursor, bookmarks: &cell.bookmarks))
      default: try readCell(&cursor, into: &cell, shape: &shape)
      }
    }
  }

  // MARK: Paragraphs

  private func readParagraph(
    _ cursor: inout XMLCursor,
    bookmarks: inout [String]
  ) throws(XMLCursorError) -> ReportParagraph {
    var paragraph = ReportParagraph(runs: [])
    try readPieces(&cursor, into: &paragraph, bookmarks: &bookmarks, address: nil)
    return paragraph
  }

  private func readPieces(
    _ cursor: inout XMLCursor,
    into paragraph: inout ReportParagraph,
    bookmarks: inout [String],
    address: String?
  ) throws(XMLCursorError) {
    let depth = cursor.depth
    while try cursor.nextElement(of: depth) {
      switch cursor.name {
      case "pPr":
        let properties = cursor.depth
        while try cursor.nextElement(of: properties) {
          if cursor.name == "pStyle" { paragraph.style = cursor.attribute("val") }
        }
      case "bookmarkStart": if let name = cursor.attribute("name") { bookmarks.append(name) }
      case "hyperlink":
        let id = cursor.attribute("id", namespaceSuffix: "/relationships")
        try readPieces(
          &cursor,
          into: &paragraph,
          bookmarks: &bookmarks,
          address: id.flatMap { targets[$0] } ?? address
        )
      case "r":
        let run = try readRun(&cursor)
        if !run.text.isEmpty {
          paragraph.runs.append(.init(run.text, style: run.style, address: address))
        }
      case "del", "moveFrom": break
      default:
        try readPieces(&cursor, into: &paragraph, bookmarks: &bookmarks, address: address)
      }
    }
  }

  private func readRun(
    _ cursor: inout XMLCursor
  ) throws(XMLCursorError) -> (text: String, style: String?) {
    let depth = cursor.depth
    var text = ""
    var style: String?
    while try cursor.nextElement(of: depth) {
      switch cursor.name {
      case "rPr":
        let properties = cursor.depth
        while try cursor.nextElement(of: properties) {
          if cursor.name == "rStyle" { style = cursor.attribute("val") }
        }
      case "t":
        let inner = cursor.depth
        while let piece = try cursor.nextChild(of: inner) {
          if piece == .text { text += cursor.text }
        }
      case "br", "cr": text += "\n"
      case "tab": text += "\t"
      case "noBreakHyphen": text += "-"
      default: break
      }
    }
    return (text, style)
  }
}
