internal import ComplianceModel
internal import DocumentExtraction
internal import RuleEvaluation

/// A document of the site after it was opened.
struct OpenedDocument: Sendable {
  var content: DocumentContent
  var nature: DocumentNature
  /// The digest of its bytes; `nil` if they were not read.
  var sha256: String?
  var byteCount: Int
  /// True if the text was dropped to save memory.
  var isForgotten = false

  /// Notes what came out of a document.
  init(
    _ outcome: Result<(document: ExtractedDocument, actualFormat: String?), DocumentError>,
    sha256: String?,
    byteCount: Int
  ) {
    self.sha256 = sha256
    self.byteCount = byteCount
    switch outcome {
    case .failure(let error):
      content = DocumentContent()
      nature = DocumentNature(error: error)
    case .success(let (document, actualFormat)):
      content = document.content
      nature = DocumentNature()
      nature.damage = document.damage
      nature.pageCount = document.pageCount
      nature.imageOnlyPages = document.imageOnlyPages
      nature.recognizedPages = document.recognizedPages
      nature.isPartial = document.isPartial
      nature.actualFormat = actualFormat
    }
  }
}
