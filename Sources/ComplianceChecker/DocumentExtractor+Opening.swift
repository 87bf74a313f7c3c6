package import ComplianceModel
package import DocumentExtraction

extension DocumentExtractor: DocumentOpener {
  package func open(
    _ bytes: [UInt8],
    path: String
  ) async throws(DocumentError) -> (document: ExtractedDocument, actualFormat: String?) {
    try await read(bytes, path: path)
  }
}
