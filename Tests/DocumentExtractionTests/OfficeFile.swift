import ComplianceModel
import ComplianceTestSupport
import DocumentExtraction

/// A small office file that a test writes down.
struct OfficeFile {
  var format: DocumentFormat
  var parts: [(name: String, content: String)]

  init(_ format: DocumentFormat, _ parts: [(name: String, content: String)]) {
    self.format = format
    self.parts = parts
  }

  var bytes: [UInt8] { ZIPWriter(parts.map { ZIPWriter.Entry($0.name, $0.content) }).bytes() }

  func read(limits: DocumentLimits = DocumentLimits()) throws -> ReadFile {
    ReadFile(try OfficeReader(limits: limits).read(bytes, as: format))
  }

  static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// A list of relations: identifier, type, target; targets with `://` are external.
  static func relations(_ all: [(id: String, type: String, target: String)]) -> String {
    let lines = all.map { id, type, target in
      let mode = target.contains("://") ? " TargetMode='External'" : ""
      return "<Relationship Id='\(id)' Type='\(relations)/\(type)' Target='\(target)'\(mode)/>"
    }
    return "<Relationships xmlns='urn:r'>\(lines.joined())</Relationships>"
  }

  /// A word processor's file with a body, and other parts by their types.
  static func word(
    _ body: String,
    styles: String = "",
    links: [(id: String, type: String, target: String)] = [],
    parts: [(name: String, content: String)] = []
  ) -> OfficeFile {
    let list = [("s", "styles", "styles.xml")] + links
    return OfficeFile(
      .docx,
      [
        ("_rels/.rels", relations([("m", "officeDocument", "word/document.xml")])),
        ("word/document.xml", wordPart("document", "<w:body>\(body)</w:body>")),
        ("word/_rels/document.xml.rels", relations(list)),
        ("word/styles.xml", wordPart("styles", styles)),
      ] + parts
    )
  }

  static func wordPart(_ root: String, _ content: String) -> String {
    """
    <w:\(root) xmlns:w='urn:w' xmlns:r='\(relations)' xmlns:mc='urn:mc' xmlns:a='urn:a'
      xmlns:v='urn:v'>\(content)</w:\(root)>
    """
  }

  /// A workbook with sheets by their names; each is what stands in the part of the sheet.
  static func workbook(
    _ sheets: [(name: String, content: String)],
    strings: String = "",
    formats: [String] = [],
    properties: String = "",
    states: [String: String] = [:]
  ) -> OfficeFile {
    var links = [("s", "styles", "styles.xml"), ("t", "sharedStrings", "sharedStrings.xml")]
    var list = ""
    var parts: [(name: String, content: String)] = []
    for (index, sheet) in sheets.enumerated() {
      let state = states[sheet.name] ?? "visible"
      list +=
        "<sheet name='\(sheet.name)' sheetId='\(9 - index)' r:id='r\(index)' state='\(state)'/>"
      links.append(("r\(index)", "worksheet", "/xl/worksheets/s\(index).xml"))
      parts.append(
        (
          "xl/worksheets/s\(index).xml",
          "<worksheet xmlns:r='\(relations)'>\(sheet.content)</worksheet>"
        )
      )
    }
    let codes = formats.enumerated().map { index, code in
      "<numFmt numFmtId='\(164 + index)' formatCode='\(code)'/>"
    }
    let styles = formats.indices.map { "<xf numFmtId='\(164 + $0)'/>" }
    return OfficeFile(
      .xlsx,
      [
        ("_rels/.rels", relations([("m", "officeDocument", "xl/workbook.xml")])),
        (
          "xl/workbook.xml",
          "<workbook xmlns:r='\(relations)'>\(properties)<sheets>\(list)</sheets></workbook>"
        ),
        ("xl/_rels/workbook.xml.rels", relations(links)),
        ("xl/sharedStrings.xml", "<sst>\(strings)</sst>"),
        (
          "xl/styles.xml",
          """
          <styleSheet><numFmts>\(codes.joined())</numFmts>
          <cellXfs><xf numFmtId='0'/>\(styles.joined())</cellXfs></styleSheet>
          """
        ),
      ] + parts
    )
  }

  /// An OpenDocument file with what stands in its body.
  static func openDocument(
    _ format: DocumentFormat,
    _ body: String,
    styles: String = "",
    parts: [(name: String, content: String)] = []
  ) -> OfficeFile {
    let kind = format == .odt ? "text" : format == .ods ? "spreadsheet" : "presentation"
    let content = """
      <o:document-content xmlns:o='urn:o' xmlns:t='urn:t' xmlns:s='urn:s' xmlns:x='urn:x'
        xmlns:c='urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0'>
      <o:automatic-styles>\(styles)</o:automatic-styles>
      <o:body><o:\(kind)>\(body)</o:\(kind)></o:body></o:document-content>
      """
    return OfficeFile(
      format,
      [
        ("mimetype", "application/vnd.oasis.opendocument.\(kind)"), ("content.xml", content),
      ] + parts
    )
  }
}

/// What was read, in a form that is easy to compare.
struct ReadFile {
  let document: ExtractedDocument

  init(_ document: ExtractedDocument) {
    self.document = document
  }

  var content: DocumentContent { document.content }

  var texts: [String] { content.blocks.map { content.string($0.range) } }

  /// The kinds with the texts: `heading แผน`.
  var lines: [String] { content.blocks.map { "\($0.kind) \(content.string($0.range))" } }

  /// The texts of each row or list item, from outside to inside.
  var groups: [[String]] { content.groups.map { Array(texts[$0.blocks]) } }

  /// The cells with their texts.
  var cells: [String] {
    texts.indices.compactMap { index in content.cells[index].map { "\($0) \(texts[index])" } }
  }

  var links: [String] {
    content.links.map { "\(content.string($0.label)) → \($0.target)" }
  }

  func page(of text: String) -> Int32? {
    texts.firstIndex(of: text).map { content.blocks[$0].page }
  }

  /// The headings over a text, the nearest first.
  func headings(over text: String) -> [String] {
    guard let block = texts.firstIndex(of: text) else { return [] }
    return content.sections.filter { $0.blocks.contains(block) }.reversed()
      .map { texts[$0.heading] }
  }
}
