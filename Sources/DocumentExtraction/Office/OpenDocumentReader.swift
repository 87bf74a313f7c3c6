internal import ComplianceModel
internal import MarkupParsing

/// Reads ODT, ODS and ODP.
struct OpenDocumentReader {
  var package: OfficePackage
  let format: DocumentFormat
  let limits: DocumentLimits

  private static let content = "content.xml"

  /// Finds out which format a file says it has.
  ///
  /// - Parameter package: The file.
  /// - Returns: The format, or `nil` for a file that is no OpenDocument file.
  /// - Throws: ``DocumentError`` if it is another kind of OpenDocument file, or cannot be read.
  static func format(of package: inout OfficePackage) throws(DocumentError) -> DocumentFormat? {
    guard let bytes = try package.part("mimetype") else { return nil }
    let type = String(decoding: bytes.prefix(128), as: UTF8.self)
    guard let start = type.firstRange(of: "opendocument.") else { return nil }
    let kind = type[start.upperBound...].prefix { $0.isLetter }
    switch kind {
    case "text": return .odt
    case "spreadsheet": return .ods
    case "presentation": return .odp
    default: throw .unsupported(kind.uppercased())
    }
  }

  mutating func read() throws(DocumentError) -> ExtractedDocument {
    guard try !isEncrypted() else { throw .encrypted }
    guard package.holds(Self.content) else {
      throw .damaged("the part '\(Self.content)' is missing")
    }
    try package.load(["styles.xml", Self.content, "meta.xml"])
    let metadata = OfficeProperties.readOpenDocument(&package)
    var styles = OpenDocumentStyles()
    for part in ["styles.xml", Self.content] {
      try package.read(part) { cursor throws(XMLCursorError) in try styles.read(&cursor) }
    }
    let text = OpenDocumentTextReader(writer: ContentWriter(limits: limits), styles: styles)
    switch format {
    case .ods: return try readSheets(text, styles: styles, metadata: metadata)
    case .odp: return try readSlides(text, styles: styles, metadata: metadata)
    case .pdf, .docx, .xlsx, .pptx, .odt, .csv, .doc, .xls:
      return try readText(text, metadata: metadata)
    }
  }

  /// A list of parts that cannot be read says nothing: files of old programs declare a type in it.
  private mutating func isEncrypted() throws(DocumentError) -> Bool {
    var isEncrypted = false
    do throws(DocumentError) {
      try package.read("META-INF/manifest.xml") { cursor throws(XMLCursorError) in
        while let event = try cursor.next() {
          if event == .start, cursor.name == "encryption-data" { isEncrypted = true }
        }
      }
    } catch {
      guard case .damaged = error else { throw error }
    }
    return isEncrypted
  }

  private mutating func readText(
    _ reader: OpenDocumentTextReader,
    metadata: ExtractedDocument.Metadata
  ) throws(DocumentError) -> ExtractedDocument {
    var text = reader
    try package.read(Self.content) { cursor throws(XMLCursorError) in
      while try cursor.nextElement(of: 1) {
        if cursor.name == "body" { try text.readBlocks(&cursor) }
      }
    }
    text.writer.closeContainer(0)
    text.writeNotes()
    text.writer.closeContainer(0)
    let pageCount = text.pageCount
    if pageCount == 0 { text.writer.forgetPages() }
    let hasText = !text.writer.content.blocks.isEmpty
    text.writer.isFurniture = true
    text.fixedPage = 0
    try readEdges(into: &text)
    var document = ExtractedDocument(
      format: format,
      content: text.writer.finish(metadata: metadata),
      pageCount: pageCount > 0 ? pageCount : nil
    )
    document.metadata = metadata
    if !hasText, document.content.things[.image] != nil {
      document.pageCount = max(1, pageCount)
      document.imageOnlyPages = Array(1...max(1, pageCount))
    }
    return document
  }

  /// Reads headers and footers, which stand among the styles.
  private mutating func readEdges(
    into text: inout OpenDocumentTextReader
  ) throws(DocumentError) {
    try package.read("styles.xml") { cursor throws(XMLCursorError) in
      while try cursor.nextElement(of: 1) {
        guard cursor.name == "master-styles" else { continue }
        let list = cursor.depth
        while try cursor.nextElement(of: list) {
          guard cursor.name == "master-page" else { continue }
          try text.readBlocks(&cursor)
        }
      }
    }
  }

  private mutating func readSheets(
    _ reader: OpenDocumentTextReader,
    styles: OpenDocumentStyles,
    metadata: ExtractedDocument.Metadata
  ) throws(DocumentError) -> ExtractedDocument {
    var writer = reader.writer
    var sheetCount = 0
    let limits = limits
    try package.read(Self.content) { cursor throws(XMLCursorError) in
      while let event = try cursor.next() {
        // Tables lie at a depth of their own: root, body, spreadsheet, table.
        guard event == .start, cursor.name == "table", cursor.depth == 4 else { continue }
        let style = styles.style(cursor.attribute("style-name"), family: "table")
        guard !style.isHidden else { continue }
        sheetCount += 1
        guard !writer.isFull, sheetCount <= limits.maximumPageCount else { continue }
        var sheet = SheetContent(
          name: PlainText(cursor.attribute("name") ?? "").string,
          maximumTextByteCount: limits.maximumTextByteCount
        )
        var rows = OpenDocumentSheetReader(text: reader)
        try rows.readRows(&cursor, into: &sheet)
        SheetWriter(page: Int32(sheetCount)).write(sheet, to: &writer)
      }
    }
    var document = ExtractedDocument(
      format: format,
      content: writer.finish(metadata: metadata),
      pageCount: sheetCount
    )
    document.metadata = metadata
    return document
  }

  private mutating func readSlides(
    _ reader: OpenDocumentTextReader,
    styles: OpenDocumentStyles,
    metadata: ExtractedDocument.Metadata
  ) throws(DocumentError) -> ExtractedDocument {
    var slides = OpenDocumentSlideReader(text: reader, styles: styles, limits: limits)
    // The title stands over all of its slide, wherever it is written.
    try package.read(Self.content) { cursor throws(XMLCursorError) in
      try slides.collectTitles(&cursor)
    }
    try package.read(Self.content) { cursor throws(XMLCursorError) in
      try slides.read(&cursor)
    }
    var document = ExtractedDocument(
      format: format,
      content: slides.text.writer.finish(metadata: metadata),
      pageCount: slides.slideCount
    )
    document.metadata = metadata
    document.imageOnlyPages = slides.imageOnlyPages
    return document
  }
}
