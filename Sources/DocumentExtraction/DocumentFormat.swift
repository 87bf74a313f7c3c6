/// A kind of file that can be read as a document.
package enum DocumentFormat: String, Sendable, Hashable, Codable, CaseIterable {
  case pdf, docx, xlsx, pptx, odt, ods, odp, csv, doc, xls
}
