package import ArchiveReading
package import ComplianceModel

/// Writes the yearly report as DOCX.
///
/// The same register gives the same bytes. Rows are never cut across pages, the headings of a table
/// are repeated on each page, and every page bears its number.
package struct WordReportWriter: Sendable {
  package init() {}

  /// Returns the file.
  ///
  /// - Parameters:
  ///   - register: What is reported.
  ///   - check: What a scan found, or `nil` if none is to be shown.
  /// - Returns: The whole file.
  /// - Throws: ``ArchiveError`` if there is no memory for it.
  package func document(
    of register: MeasureRegister,
    check: MeasureCheck? = nil
  ) throws(ArchiveError) -> [UInt8] {
    var body = WordBody()
    let blocks = ReportComposer.blocks(of: register, check: check)
    for (block, next) in zip(blocks, blocks.dropFirst().map(Optional.some) + [nil]) {
      body.append(block, before: next)
    }
    let parts = [
      ("[Content_Types].xml", WordParts.contentTypes),
      ("_rels/.rels", WordParts.packageRelations),
      ("docProps/core.xml", Self.properties(of: register)),
      ("word/document.xml", WordParts.document(body.xml)),
      ("word/_rels/document.xml.rels", WordParts.documentRelations(body.links)),
      ("word/styles.xml", WordStyleSheet.xml),
      ("word/settings.xml", WordParts.settings),
      ("word/fontTable.xml", WordParts.fonts),
      ("word/header1.xml", WordParts.header),
    ]
    return try ArchiveWriter().archive(
      parts.map { ArchiveWriter.Entry(name: $0.0, bytes: Array($0.1.utf8)) }
    )
  }

  private static func properties(of register: MeasureRegister) -> String {
    let title = XMLText.escaped("\(register.title) \(register.fiscalYear)")
    let creator = XMLText.escaped(register.organisation ?? "")
    return """
      \(WordParts.declaration)
      <cp:coreProperties \
      xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
      xmlns:dc="http://purl.org/dc/elements/1.1/">\
      <dc:title>\(title)</dc:title><dc:creator>\(creator)</dc:creator>\
      <dc:language>th-TH</dc:language></cp:coreProperties>
      """
  }
}

/// The body of a document as it grows, with the addresses that it links to.
struct WordBody {
  private(set) var xml = ""
  /// The addresses of links; the first has the identifier `link1`.
  private(set) var links: [String] = []
  private var bookmarkCount = 0

  /// The widths of the columns in twentieths of a point; they fill the page between its margins.
  private static let widths = [760, 4_050, 1_760, 2_900, 5_100]

  /// Adds a part of the report.
  ///
  /// - Parameters:
  ///   - block: The part.
  ///   - next: What follows: places for signing do not stand alone on a page.
  mutating func append(_ block: ComposedBlock, before next: ComposedBlock?) {
    switch block {
    case .paragraph(let paragraph):
      var isFollowed = false
      if case .signatures? = next { isFollowed = true }
      append(paragraph, bookmarks: [], keepsWithNext: isFollowed)
    case .table(let rows):
      let total = Self.widths.reduce(0, +)
      xml += "<w:tbl><w:tblPr><w:tblStyle w:val=\"MeasureTable\"/>"
      xml += "<w:tblW w:w=\"\(total)\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr>"
      let columns = Self.widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined()
      xml += "<w:tblGrid>\(columns)</w:tblGrid>"
      for (row, next) in zip(rows, rows.dropFirst().map(Optional.some) + [nil]) {
        append(row, before: next)
      }
      xml += "</w:tbl>\n"
    case .signatures(let cells):
      let width = Self.widths.reduce(0, +) / 2
      xml += "<w:tbl><w:tblPr><w:tblW w:w=\"\(2 * width)\" w:type=\"dxa\"/>"
      xml += "<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>"
      xml += String(repeating: "<w:gridCol w:w=\"\(width)\"/>", count: 2)
      xml += "</w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>"
      for cell in cells { append(cell, width: width, isHeading: false) }
      if cells.count == 1 { append(ReportCell(paragraphs: []), width: width, isHeading: false) }
      // Two tables without a paragraph between them are one to a word processor.
      xml += "</w:tr></w:tbl><w:p/>\n"
    }
  }

  private mutating func append(_ row: ComposedRow, before next: ComposedRow?) {
    var isFollowed = false
    if case .finding? = next { isFollowed = true }
    switch row {
    case .columns(let cells):
      xml += "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
      for (cell, width) in zip(cells, Self.widths) { append(cell, width: width, isHeading: true) }
    case .measure(let cells):
      xml += "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
      for (cell, width) in zip(cells, Self.widths) {
        append(cell, width: width, isHeading: false, keepsWithNext: isFollowed)
      }
    case .finding(let cell):
      xml += "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
      let width = Self.widths.reduce(0, +)
      append(cell, width: width, span: Self.widths.count, isHeading: false)
    }
    xml += "</w:tr>\n"
  }

  private mutating func append(
    _ cell: ReportCell,
    width: Int,
    span: Int = 1,
    isHeading: Bool,
    keepsWithNext: Bool = false
  ) {
    xml += "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>"
    if span > 1 { xml += "<w:gridSpan w:val=\"\(span)\"/>" }
    if isHeading {
      xml +=
        "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"E7E9EC\"/><w:vAlign w:val=\"center\"/>"
    }
    xml += "</w:tcPr>"
    for (index, paragraph) in cell.paragraphs.enumerated() {
      append(
        paragraph,
        bookmarks: index == 0 ? cell.bookmarks : [],
        keepsWithNext: keepsWithNext
      )
    }
    // A cell without a paragraph is no cell to a word processor.
    if cell.paragraphs.isEmpty { xml += "<w:p/>" }
    xml += "</w:tc>"
  }

  private mutating func append(
    _ paragraph: ReportParagraph,
    bookmarks: [String],
    keepsWithNext: Bool = false
  ) {
    xml += "<w:p>"
    let style = paragraph.style.map { "<w:pStyle w:val=\"\($0)\"/>" } ?? ""
    let properties = style + (keepsWithNext ? "<w:keepNext/>" : "")
    if !properties.isEmpty { xml += "<w:pPr>\(properties)</w:pPr>" }
    let first = bookmarkCount
    for name in bookmarks {
      xml += "<w:bookmarkStart w:id=\"\(bookmarkCount)\" w:name=\"\(XMLText.escaped(name))\"/>"
      bookmarkCount += 1
    }
    for run in paragraph.runs { append(run) }
    for id in first..<bookmarkCount { xml += "<w:bookmarkEnd w:id=\"\(id)\"/>" }
    xml += "</w:p>\n"
  }

  private mutating func append(_ run: ReportParagraph.Run) {
    guard !run.text.isEmpty else { return }
    if let address = run.address {
      links.append(address)
      xml += "<w:hyperlink r:id=\"link\(links.count)\" w:history=\"1\">"
    }
    let style = run.style ?? (run.address == nil ? nil : "Hyperlink")
    xml += "<w:r>"
    if let style { xml += "<w:rPr><w:rStyle w:val=\"\(style)\"/></w:rPr>" }
    let lines = run.text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if index > 0 { xml += "<w:br/>" }
      if !line.isEmpty {
        xml += "<w:t xml:space=\"preserve\">\(XMLText.escaped(String(line)))</w:t>"
      }
    }
    xml += "</w:r>"
    if run.address != nil { xml += "</w:hyperlink>" }
  }
}
