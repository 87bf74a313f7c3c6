internal import ComplianceModel
internal import MarkupParsing

/// Reads the paragraphs and tables of slides, shapes and diagrams.
struct DrawingTextReader {
  let relations: PartRelations
  let page: Int32

  private var paragraph = OfficeParagraph()

  init(relations: PartRelations, page: Int32) {
    self.relations = relations
    self.page = page
  }

  /// Reads all paragraphs below an element, whatever is around them.
  ///
  /// - Parameters:
  ///   - cursor: At the element.
  ///   - writer: Takes the paragraphs.
  ///   - kind: What the paragraphs are.
  ///   - rank: Their rank as headings, if they are.
  /// - Throws: ``XMLCursorError`` if the part is malformed.
  mutating func readAll(
    _ cursor: inout XMLCursor,
    into writer: inout ContentWriter,
    as kind: DocumentContent.Block.Kind = .paragraph,
    rank: UInt8? = nil
  ) throws(XMLCursorError) {
    let depth = cursor.depth
    while try cursor.nextElement(of: depth) {
      guard !writer.isFull else { continue }
      switch cursor.name {
      case "p":
        paragraph = OfficeParagraph()
        try readRuns(&cursor)
        writer.write(paragraph, as: kind, rank: rank)
      case "Fallback": continue
      default: try readAll(&cursor, into: &writer, as: kind, rank: rank)
      }
    }
  }

  /// Reads a table, row by row.
  mutating func readTable(
    _ cursor: inout XMLCursor,
    into writer: inout ContentWriter
  ) throws(XMLCursorError) {
    let depth = cursor.depth
    let start = writer.content.blocks.count
    let mark = writer.containerMark
    var size = (rows: 0, cells: 0)
    while try cursor.nextElement(of: depth) {
      guard cursor.name == "tr" else { continue }
      size.rows += 1
      writer.openGroup(.tableRow)
      let row = cursor.depth
      while try cursor.nextElement(of: row) {
        guard cursor.name == "tc" else { continue }
        size.cells += 1
        try readAll(&cursor, into: &writer, as: .tableCell)
      }
      writer.closeGroup()
    }
    writer.closeContainer(mark)
    if size.rows >= 2, size.cells >= 2 * size.rows, writer.content.blocks.count > start {
      writer.hold(.table, at: start)
    }
  }

  private mutating func readRuns(_ cursor: inout XMLCursor) throws(XMLCursorError) {
    let depth = cursor.depth
    while try cursor.nextElement(of: depth) {
      switch cursor.name {
      case "r", "fld": try readRun(&cursor)
      case "br": paragraph.blank()
      default: break
      }
    }
  }

  private mutating func readRun(_ cursor: inout XMLCursor) throws(XMLCursorError) {
    let depth = cursor.depth
    var target: String?
    var isBold = false
    var size = 0
    while try cursor.nextElement(of: depth) {
      switch cursor.name {
      case "rPr":
        isBold = cursor.attribute("b").map { WordStyles.isOn($0) } ?? false
        // Hundredths of a point.
        size = (cursor.attribute("sz").flatMap { Int($0) } ?? 0) / 50
        target = try linkTarget(&cursor)
      case "t":
        if let target { paragraph.beginLink(target) }
        let text = cursor.depth
        while let piece = try cursor.nextChild(of: text) {
          guard piece == .text else { continue }
          paragraph.append(cursor.text, isBold: isBold, size: size, page: page)
        }
        if target != nil { paragraph.endLink() }
      default: break
      }
    }
  }

  private func linkTarget(_ cursor: inout XMLCursor) throws(XMLCursorError) -> String? {
    let depth = cursor.depth
    var target: String?
    while try cursor.nextElement(of: depth) {
      guard cursor.name == "hlinkClick" else { continue }
      let id = cursor.attribute("id", namespaceSuffix: "/relationships")
      target = id.flatMap(relations.address)
    }
    return target
  }
}
