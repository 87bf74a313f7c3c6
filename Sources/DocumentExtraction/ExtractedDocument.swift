package import ComplianceModel

/// What came out of a document's bytes.
package struct ExtractedDocument: Sendable {
  package var format: DocumentFormat
  /// The text in blocks with page or cell; the title is the one a person would state.
  package var content: DocumentContent
  /// Pages of a PDF, slides of a presentation, sheets of a workbook; `nil` where there are none.
  package var pageCount: Int?
  package var metadata = Metadata()
  /// What was wrong with the text layer before it was repaired.
  package var damage: Set<TextLayerDamage> = []
  /// 1-based pages that hold no text.
  package var imageOnlyPages: [Int] = []
  /// 1-based pages whose text was read from pictures; their digits are not to be trusted.
  package var recognizedPages: [Int] = []
  /// True if the file is damaged or longer than is read, so that only a part of it is here.
  package var isPartial = false

  package init(format: DocumentFormat, content: DocumentContent, pageCount: Int? = nil) {
    self.format = format
    self.content = content
    self.pageCount = pageCount
  }

  /// What a file says of itself.
  package struct Metadata: Sendable, Hashable, Codable {
    package var title: String?
    /// The program that wrote the file.
    package var producer: String?
    /// As the file writes it, in the form of ISO 8601.
    package var created: String?
    package var modified: String?

    package init(
      title: String? = nil,
      producer: String? = nil,
      created: String? = nil,
      modified: String? = nil
    ) {
      self.title = title
      self.producer = producer
      self.created = created
      self.modified = modified
    }
  }

  /// True if no page holds text.
  package var isImageOnly: Bool {
    pageCount.map { $0 > 0 && imageOnlyPages.count == $0 } ?? false
  }
}
