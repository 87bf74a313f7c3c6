internal import ComplianceModel
internal import RuleEvaluation

/// The documents that were opened, so that one that serves several items is read once.
struct DocumentShelf: Sendable {
  private var documents: [Int: OpenedDocument] = [:]
  private var textByteCount = 0

  /// Texts beyond this many bytes are not kept: they are read again when judging asks for them.
  private static let maximumTextByteCount = 192 << 20

  /// Tells whether a document of that number was opened.
  func holds(_ number: Int) -> Bool { documents[number] != nil }

  /// Returns a document, unless its text was not kept.
  subscript(number: Int) -> OpenedDocument? {
    documents[number].flatMap { document in
      document.isForgotten ? nil : document
    }
  }

  mutating func add(_ document: OpenedDocument, as number: Int) {
    var kept = document
    textByteCount += document.content.text.count
    if textByteCount > Self.maximumTextByteCount { kept.forget() }
    documents[number] = kept
  }
}

extension OpenedDocument {
  /// Drops the text; what is known of the document stays.
  fileprivate mutating func forget() {
    guard !content.text.isEmpty else { return }
    content = DocumentContent()
    isForgotten = true
  }
}
