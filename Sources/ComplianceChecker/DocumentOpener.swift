package import ComplianceModel
package import DocumentExtraction

/// Opens the documents of a site; the examples of rules have one of their own.
package protocol DocumentOpener: Sendable {
  /// Reads a document.
  ///
  /// - Parameters:
  ///   - bytes: The document.
  ///   - path: Its path in the source, whose ending says what it should be.
  /// - Returns: What is in it, and the format that its bytes have if its name says another.
  /// - Throws: ``DocumentError`` if it tells nothing.
  func open(
    _ bytes: [UInt8],
    path: String
  ) async throws(DocumentError) -> (document: ExtractedDocument, actualFormat: String?)
}
