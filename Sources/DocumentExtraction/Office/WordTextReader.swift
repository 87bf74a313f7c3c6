internal import ComplianceModel
internal import MarkupParsing

/// Reads the paragraphs and tables of a word processor's file.
///
/// Text that was deleted with changes tracked is left out, and so is hidden text; text boxes stand
/// before the paragraph that they are anchored in. Numbers that the program counts itself, as those
/// of lists, are not in the file and cannot be read.
struct WordTextReader {
  var writer: ContentWriter
  var relations = PartRelations()
  /// Charts of text, such as that of an organisation, whose parts are read behind the text.
  private(set) var diagrams: [String] = []

  private let styles: WordStyles
  private var pages = PageCounter()
  private var paragraph = OfficeParagraph()
  private var style = WordStyles.Style()
  private var fields: [Field] = []
  private var cellDepth = 0
  private var hasTitle = false

  private static let maximumFieldDepth = 32

  /// A field, such as a link, whose instruction stands beside the text that it yields.
  private struct Field {
    var instruction = ""
    var isLink = false
  }

  init(writer: ContentWriter, styles: WordStyles) {
    self.writer = writer
    self.styles = styles
  }

  /// The number of the last page, or 0 if the file says nothing about its pages.
  var pageCount: Int { pages.isCounted ? Int(pages.page) : 0 }

  /// Reads paragraphs and tables.
  ///
  /// - Parameter cursor: At an element that holds them.
  /// - Throws: ``XMLCursorError`` if the part is malformed.
  mutating func readBlocks(_ cursor: inout XMLCursor) throws(XMLCursorError) {
    let depth = cursor.depth
    while try cursor.nextElement(of: depth) {
      guard !writer.isFull else { continue }
      switch cursor.name {
      case "p": try readParagraph(&cursor)
      case "tbl": try readTable(&cursor)
      case "AlternateContent": try readFirstChoice(&cursor, isInRun: false)
      default: if !Self.isPassedOver(cursor.name) { try readBlocks(&cursor) }
      }
    }
  }

  /// Elements that hold no text, or text that is not shown.
  private static func isPassedOver(_ name: String) -> Bool {
    switch name {
    case "del", "moveFrom", "delText", "Fallback", "rt", "binData", "altChunk": true
    default: name.hasSuffix("Pr")
    }
  }

  /// Of several forms of one thing, only the first is read.
  private mutating func readFirstChoice(
    _ cursor: inout XMLCursor,
    isInRun: Bool
  ) throws(XMLCursorError) {
    let depth = cursor.depth
    var isRead = false
    while try cursor.nextElement(of: depth) {
      guard !isRead else { continue }
      isRead = true
      if isInRun {
        try readDrawing(&cursor)
      } else {
        try readBlocks(&cursor)
      }
    }
  }

  // MARK: Paragraphs

  private mutating func readParagraph(_ cursor: inout XMLCursor) throws(XMLCursorError) {
    // The paragraphs of a text box lie within another one.
    let outer = (paragraph, style)
    paragraph = OfficeParagraph()
    style = styles.style(nil)
    try readInline(&cursor)
    writeParagraph()
    (paragraph, style) = outer
  }

  private mutating func writeParagraph() {
    paragraph.endAllLinks()
    for index in fields.indices { fields[index].isLink = false }
    if style.isTitle, cellDepth == 0, let block = writer.write(paragraph, as: .heading, rank: 1) {
      hasTitle = true
      writer.titles.noteStyled(block)
    } else if style.isTitle, cellDepth == 0 {
      return
    } else if let level = style.level, level > 0 {
      writer.write(paragraph, as: .heading, rank: min(6, hasTitle ? level + 1 : level))
    } else if style.isList == true {
      writer.openGroup(.listItem)
      writer.write(paragraph, as: .listItem)
      writer.closeGroup()
    } else {
      writer.write(paragraph, as: cellDepth > 0 ? .tableCell : .paragraph)
    }
  }

  private mutating func readInline(_ cursor: inout XMLCursor) throws(XMLCursorError) {
    let depth = cursor.depth
    while try cursor.nextElement(of: depth) {
      switch cursor.name {
      case "pPr": try readParagraphProperties(&cursor)
      case "r": try readRun(&cursor)
      case "hyperlink": try readLink(Self.target(of: cursor, in: relations), &cursor)
      case "fldSimple":
        try readLink(cursor.attribute("instr").flatMap(Self.linkTarget), &cursor)
      case "AlternateContent": try readFirstChoice(&cursor, isInRun: true)
      default: if !Self.isPassedOver(cursor.name) { try readInline(&cursor) }
      }
    }
  }

  private mutating func readParagraphProperties(
    _ cursor: inout XMLCursor
  ) throws(XMLCursorError) {
    let depth = cursor.depth
    var own = WordStyles.Style()
    var name: String?
    while try cursor.nextElement(of: depth) {
      switch cursor.name {
      case "pStyle": name = cursor.attribute("val")
      case "outlineLvl":
        if let level = cursor.attribute("val").flatMap(UInt8.init) {
          own.level = level < 9 ? level + 1 : nil
        }
      case "numPr": try WordStyles.readProperties(&cursor, into: &own)
      case "pageBreakBefore": own.startsPage = WordStyles.isOn(cursor.attribute("val"))
      default: break
      }
    }
    own.inherit(styles.style(name))
    style = own
    if style.startsPage == true, cellDepth == 0 { pages.startPage() }
  }

  private mutating func readLink(
    _ target: String?,
    _ cursor: inout XMLCursor
  ) throws(XMLCursorError) {
    if let target { paragraph.beginLink(target) }
    try readInline(&cursor)
    if target != nil { paragraph.endLink() }
  }

  private static func target(of cursor: borrowing XMLCursor, in relations: PartRelations) -> String?
  {
    let id = cursor.attribute("id", namespaceSuffix: "/relationships")
    let anchor = cursor.attribute("anchor")
    if let address = id.flatMap(relations.address) { return address }
    return anchor.map { "#\($0)" }
  }

  /// Returns the address in an instruction such as `HYPERLINK "https://example.org/"`.
  private static func linkTarget(_ instruction: String) -> String? {
    let words = instruction.split(separator: " ", maxSplits: 1)
    guard words.count == 2, words[0].uppercased() == "HYPERLINK" else { return nil }
    let rest = words[1].drop { $0 == " " }
    let isLocal = rest.hasPrefix("\\l")
    guard let open = rest.firstIndex(of: "\"") else {
      return isLocal ? nil : rest.split(separator: " ").first.map(String.init)
    }
    let target = rest[rest.index(after: open)...].prefix { $0 != "\"" }
    return target.isEmpty ? nil : (isLocal ? "#" : "") + target
  }

  // MARK: Runs

  private mutating func readRun(_ cursor: inout XMLCursor) throws(XMLCursorError) {
    let depth = cursor.depth
    var run = WordStyles.Style()
    var isHidden = false
    while try cursor.nextElement(of: depth) {
      switch cursor.name {
      case "rPr": isHidden = try readRunProperties(&cursor, into: &run)
      case "t":
        if isHidden { continue }
        let text = cursor.depth
        while let piece = try cursor.nextChild(of: text) {
          if piece == .text { append(cursor.text, run) }
        }
      case "tab", "ptab", "cr": paragraph.blank()
      case "noBreakHyphen": append("-", run)
      case "br":
        paragraph.blank()
        if cursor.attribute("type") == "page" { pages.breakPage() }
      case "lastRenderedPageBreak": pages.renderBreak()
      case "fldChar": turnField(cursor.attribute("fldCharType"))
      case "instrText":
        let text = cursor.depth
        while let piece = try cursor.nextChild(of: text) {
          if piece == .text, !fields.isEmpty {
            fields[fields.count - 1].instruction += cursor.text
          }
        }
      case "AlternateContent": try readFirstChoice(&cursor, isInRun: true)
      case "drawing", "pict", "object": try readDrawing(&cursor)
      case "ruby": try readInline(&cursor)
      default: break
      }
    }
  }

  private mutating func readRunProperties(
    _ cursor: inout XMLCursor,
    into run: inout WordStyles.Style
  ) throws(XMLCursorError) -> Bool {
    let depth = cursor.depth
    var isHidden = false
    while try cursor.nextElement(of: depth) {
      switch cursor.name {
      case "vanish": isHidden = WordStyles.isOn(cursor.attribute("val"))
      case "b", "bCs": run.isBold = WordStyles.isOn(cursor.attribute("val"))
      case "sz", "szCs": run.size = cursor.attribute("val").flatMap { Int($0) } ?? run.size
      default: break
      }
    }
    return isHidden
  }

  private mutating func append(_ text: String, _ run: WordStyles.Style) {
    let before = paragraph.byteCount
    paragraph.append(
      text,
      isBold: run.isBold ?? style.isBold ?? false,
      size: run.size ?? style.size ?? 0,
      page: pages.page
    )
    if paragraph.byteCount > before { pages.noteText() }
  }

  private mutating func turnField(_ type: String?) {
    switch type {
    case "begin":
      // Fields that never end must not pile up.
      if fields.count < Self.maximumFieldDepth { fields.append(Field()) }
    case "separate":
      guard let field = fields.last, let target = Self.linkTarget(field.instruction) else { return }
      fields[fields.count - 1].isLink = true
      paragraph.beginLink(target)
    case "end":
      if fields.popLast()?.isLink == true { paragraph.endLink() }
    default: break
    }
  }

  /// Looks for text boxes, pictures and diagrams in a drawing.
  private mutating func readDrawing(_ cursor: inout XMLCursor) throws(XMLCursorError) {
    let depth = cursor.depth
    while try cursor.nextElement(of: depth) {
      switch cursor.name {
      case "txbxContent": try readBlocks(&cursor)
      case "r": try readRun(&cursor)
      case "blip", "imagedata":
        pages.noteText()
        if !writer.isFurniture { writer.hold(.image) }
      case "relIds":
        let id = cursor.attribute("dm", namespaceSuffix: "/relationships")
        if let part = id.flatMap({ relations[$0]?.target }) { diagrams.append(part) }
      case "AlternateContent": try readFirstChoice(&cursor, isInRun: true)
      default: if !Self.isPassedOver(cursor.name) { try readDrawing(&cursor) }
      }
    }
  }

  // MARK: Tables

  private mutating func readTable(_ cursor: inout XMLCursor) throws(XMLCursorError) {
    let start = writer.content.blocks.count
    let mark = writer.containerMark
    var size = (rows: 0, cells: 0)
    try readRows(&cursor, size: &size)
    writer.closeContainer(mark)
    if size.rows >= 2, size.cells >= 2 * size.rows, writer.content.blocks.count > start {
      writer.hold(.table, at: start)
    }
  }

  private mutating func readRows(
    _ cursor: inout XMLCursor,
    size: inout (rows: Int, cells: Int)
  ) throws(XMLCursorError) {
    let depth = cursor.depth
    while try cursor.nextElement(of: depth) {
      if cursor.name == "tr" {
        size.rows += 1
        writer.openGroup(.tableRow)
        pages.beginRow()
        try readCells(&cursor, count: &size.cells)
        pages.endRow()
        writer.closeGroup()
      } else if !Self.isPassedOver(cursor.name) {
        try readRows(&cursor, size: &size)
      }
    }
  }

  private mutating func readCells(
    _ cursor: inout XMLCursor,
    count: inout Int
  ) throws(XMLCursorError) {
    let depth = cursor.depth
    var isDeleted = false
    while try cursor.nextElement(of: depth) {
      guard !isDeleted else { continue }
      if cursor.name == "trPr" {
        let properties = cursor.depth
        while try cursor.nextElement(of: properties) {
          if cursor.name == "del" { isDeleted = true }
        }
      } else if cursor.name == "tc" {
        count += 1
        cellDepth += 1
        pages.beginCell()
        try readBlocks(&cursor)
        pages.endCell()
        cellDepth -= 1
      } else if !Self.isPassedOver(cursor.name) {
        try readCells(&cursor, count: &count)
      }
    }
  }
}
