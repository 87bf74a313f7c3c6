internal import ComplianceModel
internal import MarkupParsing

/// Reads DOCX.
///
/// The text comes first, then footnotes and endnotes, then headers and footers as furniture.
struct WordDocumentReader {
  var package: OfficePackage
  let main: String
  let limits: DocumentLimits

  mutating func read(
    metadata: ExtractedDocument.Metadata
  ) throws(DocumentError) -> ExtractedDocument {
    let relations = try PartRelations(of: main, in: &package)
    var styles = WordStyles()
    for part in relations.targets(ofType: "styles").prefix(1) {
      try package.read(part) { cursor throws(XMLCursorError) in try styles.read(&cursor) }
    }
    var text = WordTextReader(writer: ContentWriter(limits: limits), styles: styles)
    try read(main, into: &text)
    for part in text.diagrams { try readDiagram(part, into: &text.writer) }
    text.writer.closeContainer(0)
    for type in ["footnotes", "endnotes"] {
      for part in relations.targets(ofType: type).prefix(1) { try readNotes(part, into: &text) }
    }
    text.writer.closeContainer(0)
    let pageCount = text.pageCount
    if pageCount == 0 { text.writer.forgetPages() }
    text.writer.isFurniture = true
    let hasText = !text.writer.content.blocks.isEmpty
    let edges = relations.targets(ofType: "header") + relations.targets(ofType: "footer")
    for part in edges { try readEdge(part, into: &text) }
    var document = ExtractedDocument(
      format: .docx,
      content: text.writer.finish(metadata: metadata),
      pageCount: pageCount > 0 ? pageCount : nil
    )
    if !hasText, document.content.things[.image] != nil {
      // A scan that was pasted into a document; nothing says how many pages it fills.
      document.pageCount = max(1, pageCount)
      document.imageOnlyPages = Array(1...max(1, pageCount))
    }
    return document
  }

  private mutating func read(
    _ part: String,
    into text: inout WordTextReader
  ) throws(DocumentError) {
    text.relations = try PartRelations(of: part, in: &package)
    let isThere = try package.read(part) { cursor throws(XMLCursorError) in
      try text.readBlocks(&cursor)
    }
    guard isThere else { throw .damaged("the part '\(part)' is missing") }
    package.release(part)
  }

  private mutating func readNotes(
    _ part: String,
    into text: inout WordTextReader
  ) throws(DocumentError) {
    text.relations = try PartRelations(of: part, in: &package)
    try package.read(part) { cursor throws(XMLCursorError) in
      while try cursor.nextElement(of: 1) {
        // The lines between text and notes are notes of a type of their own.
        if let type = cursor.attribute("type"), type != "normal" { continue }
        try text.readBlocks(&cursor)
      }
    }
  }

  /// Reads a header or footer; one that cannot be read costs nothing but itself.
  private mutating func readEdge(
    _ part: String,
    into text: inout WordTextReader
  ) throws(DocumentError) {
    guard package.holds(part) else { return }
    let start = text.writer.content.blocks.count
    try read(part, into: &text)
    text.writer.forgetPages(from: start)
  }

  private mutating func readDiagram(
    _ part: String,
    into writer: inout ContentWriter
  ) throws(DocumentError) {
    try package.read(part) { cursor throws(XMLCursorError) in
      var reader = DrawingTextReader(relations: PartRelations(), page: 0)
      try reader.readAll(&cursor, into: &writer)
    }
  }
}
