import ComplianceChecker
import ComplianceModel
import DocumentExtraction

/// One document as it comes out of its bytes.
struct ScriptedDocument: Sendable {
  var pages: [String] = []
  var damage: Set<TextLayerDamage> = []
  var recognizedPages: [Int] = []
  var isPartial = false
  var actualFormat: String?
  var error: DocumentError?
  /// The cell of each block, in order.
  var cells: [String] = []
}

/// Documents whose content a test states, by path.
struct ScriptedDocuments: DocumentOpener {
  var documents: [String: ScriptedDocument]

  func open(
    _ bytes: [UInt8],
    path: String
  ) async throws(DocumentError) -> (document: ExtractedDocument, actualFormat: String?) {
    guard let document = documents[path] else { throw .unsupported("unknown") }
    if let error = document.error { throw error }
    var extracted = ExtractedDocument(
      format: .pdf,
      content: Self.content(document),
      pageCount: document.pages.count
    )
    extracted.damage = document.damage
    extracted.recognizedPages = document.recognizedPages
    extracted.isPartial = document.isPartial
    extracted.imageOnlyPages = document.pages.indices
      .filter { document.pages[$0].isEmpty }.map { $0 + 1 }
    return (extracted, document.actualFormat)
  }

  /// The first line of the first page is the title; every other line is a block.
  private static func content(_ document: ScriptedDocument) -> DocumentContent {
    var content = DocumentContent()
    for (number, page) in document.pages.enumerated() {
      for (line, words) in page.split(separator: "\n").enumerated() {
        let start = content.text.count
        content.text.append(contentsOf: words.utf8)
        if content.blocks.count < document.cells.count {
          content.cells[content.blocks.count] = document.cells[content.blocks.count]
        }
        content.blocks.append(
          DocumentContent.Block(
            kind: number == 0 && line == 0 ? .heading : .paragraph,
            range: start..<content.text.count,
            group: -1,
            isFurniture: false,
            page: Int32(number + 1)
          )
        )
        content.text.append(0x0A)
      }
    }
    return content
  }
}
