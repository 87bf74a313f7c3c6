internal import ComplianceModel
internal import DocumentExtraction

/// The documents of an example, as if their text had been extracted.
struct ExampleDocuments: DocumentOpener {
  private let pagesByPath: [String: [String]]

  init(_ documents: [RuleExample.Document]) {
    pagesByPath = Dictionary(
      documents.map { ($0.path, $0.pages) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  func open(
    _ bytes: [UInt8],
    path: String
  ) async throws(DocumentError) -> (document: ExtractedDocument, actualFormat: String?) {
    guard let pages = pagesByPath[path] else { throw .unsupported(path) }
    let empty = pages.indices.filter { pages[$0].allSatisfy(\.isWhitespace) }
    var document = ExtractedDocument(
      format: .pdf,
      content: Self.content(pages),
      pageCount: pages.count
    )
    document.imageOnlyPages = empty.map { $0 + 1 }
    return (document, nil)
  }

  /// Lays out each line as a block; the lines before the first empty one are the title.
  private static func content(_ pages: [String]) -> DocumentContent {
    var content = DocumentContent()
    var isTitle = true
    for (number, page) in pages.enumerated() {
      for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
        let words = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !words.isEmpty else {
          isTitle = isTitle && content.blocks.isEmpty
          continue
        }
        let start = content.text.count
        content.text.append(contentsOf: words.utf8)
        content.blocks.append(
          DocumentContent.Block(
            kind: isTitle ? .heading : .paragraph,
            range: start..<content.text.count,
            group: -1,
            isFurniture: false,
            page: Int32(number + 1)
          )
        )
        content.text.append(0x0A)
        if isTitle { content.title += (content.title.isEmpty ? "" : " ") + words }
      }
      isTitle = false
    }
    return content
  }
}
