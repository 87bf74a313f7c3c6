internal import ComplianceModel
internal import MarkupParsing

/// Reads the paragraphs, lists and tables of an OpenDocument file.
///
/// Deletions of tracked changes stand in a place of their own and are not read; notes are kept until
/// the text has ended.
struct OpenDocumentTextReader {
  var writer: ContentWriter
  /// The page of all that is read, where the file's own breaks do not count.
  var fixedPage: Int32?

  private let styles: OpenDocumentStyles
  private var pages = PageCounter()
  private var paragraph = OfficeParagraph()
  private var notes: [OfficeParagraph] = []
  private var cellDepth = 0
  private var listDepth = 0
  private var hasTitle = false

  private static let maximumNoteCount = 10_000

  init(writer: ContentWriter, styles: OpenDocumentStyles) {
    self.writer = writer
    self.styles = styles
  }

  /// The number of the last page, or 0 if the file says nothing about its pages.
  var pageCount: Int { pages.isCounted ? Int(pages.page) : 0 }

  /// Reads what stands in an element.
  ///
  /// - Parameter cursor: At an element that holds paragraphs, lists, tables or drawings.
  /// - Throws: ``XMLCursorError`` if the part is malformed.
  mutating func readBlocks(_ cursor: inout XMLCursor) throws(XMLCursorError) {
    let depth = cursor.depth
    while try cursor.nextElement(of: depth) {
      guard !writer.isFull else { continue }
      try readBlock(&cursor)
    }
  }

  /// Reads the element at which the cursor stands.
  mutating func readBlock(_ cursor: inout XMLCursor) throws(XMLCursorError) {
    switch cursor.name {
    case "h", "p": try readParagraph(&cursor)
    case "list":
      listDepth += 1
      try readBlocks(&cursor)
      listDepth -= 1
    case "list-item", "list-header":
      writer.openGroup(.listItem)
      try readBlocks(&cursor)
      writer.closeGroup()
    case "table": try readTable(&cursor)
    case "soft-page-break": pages.renderBreak()
    case "image":
      pages.noteText()
      if !writer.isFurniture { writer.hold(.image) }
    case "tracked-changes", "annotation", "forms", "notes", "index-title-template",
      "table-of-content-source", "desc", "title", "script", "event-listeners":
      return
    default: try readBlocks(&cursor)
    }
  }

  /// Writes the notes of the text that was read.
  mutating func writeNotes() {
    for note in notes { writer.write(note, as: .paragraph) }
    notes = []
  }

  // MARK: Paragraphs

  private mutating func readParagraph(_ cursor: inout XMLCursor) throws(XMLCursorError) {
    let name = cursor.attribute("style-name")
    let style = styles.style(name, family: "paragraph")
    var level = style.level
    if cursor.name == "h" {
      level = cursor.attribute("outline-level").flatMap { UInt8($0) } ?? 1
    }
    if style.startsPage == true, cellDepth == 0, fixedPage == nil { pages.startPage() }
    let read = try takeParagraph(&cursor, style: style)
    if style.isTitle, cellDepth == 0 {
      guard let block = writer.write(read, as: .heading, rank: 1) else { return }
      hasTitle = true
      writer.titles.noteStyled(block)
    } else if let level {
      writer.write(read, as: .heading, rank: min(6, max(1, hasTitle ? level &+ 1 : level)))
    } else if listDepth > 0 {
      writer.write(read, as: .listItem)
    } else {
      writer.write(read, as: cellDepth > 0 ? .tableCell : .paragraph)
    }
  }

  /// Reads one paragraph without writing it.
  ///
  /// - Parameters:
  ///   - cursor: At the paragraph.
  ///   - style: The style of the paragraph.
  /// - Returns: The paragraph.
  /// - Throws: ``XMLCursorError`` if the part is malformed.
  mutating func takeParagraph(
    _ cursor: inout XMLCursor,
    style: OpenDocumentStyles.Style = OpenDocumentStyles.Style()
  ) throws(XMLCursorError) -> OfficeParagraph {
    // The paragraphs of a text box lie within another one.
    let outer = paragraph
    paragraph = OfficeParagraph()
    try readInline(&cursor, style: style)
    let read = paragraph
    paragraph = outer
    return read
  }

  private mutating func readInline(
    _ cursor: inout XMLCursor,
    style: OpenDocumentStyles.Style
  ) throws(XMLCursorError) {
    let depth = cursor.depth
    while let event = try cursor.nextChild(of: depth) {
      if event == .text {
        append(cursor.text, style)
        continue
      }
      switch cursor.name {
      case "span":
        var inner = styles.style(cursor.attribute("style-name"), family: "text")
        inner.isBold = inner.isBold ?? style.isBold
        inner.size = inner.size ?? style.size
        try readInline(&cursor, style: inner)
      case "a":
        let target = cursor.attribute("href")
        if let target { paragraph.beginLink(target) }
        try readInline(&cursor, style: style)
        if target != nil { paragraph.endLink() }
      case "s", "tab", "line-break": paragraph.blank()
      case "note": try readNote(&cursor)
      case "soft-page-break": pages.renderBreak()
      case "frame", "custom-shape", "rect", "g", "line", "connector", "image", "text-box":
        try readBlock(&cursor)
      case "annotation", "ruby-text", "hidden-text", "script": continue
      default: try readInline(&cursor, style: style)
      }
    }
  }

  private mutating func append(_ text: String, _ style: OpenDocumentStyles.Style) {
    let before = paragraph.byteCount
    paragraph.append(
      text,
      isBold: style.isBold ?? false,
      size: style.size ?? 0,
      page: fixedPage ?? pages.page
    )
    if paragraph.byteCount > before { pages.noteText() }
  }

  private mutating func readNote(_ cursor: inout XMLCursor) throws(XMLCursorError) {
    let depth = cursor.depth
    while try cursor.nextElement(of: depth) {
      guard cursor.name == "note-body" else { continue }
      let body = cursor.depth
      while try cursor.nextElement(of: body) {
        let note = try takeParagraph(&cursor)
        if notes.count < Self.maximumNoteCount { notes.append(note) }
      }
    }
  }

  // MARK: Tables

  private mutating func readTable(_ cursor: inout XMLCursor) throws(XMLCursorError) {
    let start = writer.content.blocks.count
    let mark = writer.containerMark
    let outer = listDepth
    listDepth = 0
    var size = (rows: 0, cells: 0)
    try readRows(&cursor, size: &size)
    listDepth = outer
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
      guard !writer.isFull else { continue }
      switch cursor.name {
      case "table-row":
        size.rows += 1
        writer.openGroup(.tableRow)
        let row = cursor.depth
        while try cursor.nextElement(of: row) {
          guard cursor.name == "table-cell" else { continue }
          size.cells += 1
          cellDepth += 1
          try readBlocks(&cursor)
          cellDepth -= 1
        }
        writer.closeGroup()
      case "table-rows", "table-header-rows", "table-row-group": try readRows(&cursor, size: &size)
      case "soft-page-break": pages.renderBreak()
      default: continue
      }
    }
  }
}
