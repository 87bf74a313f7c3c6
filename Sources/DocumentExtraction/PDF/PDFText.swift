/// The text layer of a PDF, as it was found.
package struct PDFText: Sendable {
  /// The text of each page in the order of its content, not laid out and not repaired.
  package var pages: [String]
  package var metadata: ExtractedDocument.Metadata
  /// True if there was more text, or were more pages, than are read.
  package var isCutOff = false
  /// True if the file is broken, so that pages may be lacking.
  package var isDamaged = false

  package init(pages: [String], metadata: ExtractedDocument.Metadata = .init()) {
    self.pages = pages
    self.metadata = metadata
  }

  /// The 1-based pages with so few letters that what they show is either nothing or a picture.
  package var sparsePages: [Int] {
    pages.indices.filter { Self.isSparse(pages[$0]) }.map { $0 + 1 }
  }

  private static func isSparse(_ page: String) -> Bool {
    var letterCount = 0
    for scalar in page.unicodeScalars where scalar.properties.isAlphabetic {
      letterCount += 1
      if letterCount == fewestLetters { return false }
    }
    return true
  }

  /// A page number, a stamp's initials or the dust of a scanner make no text.
  private static let fewestLetters = 10
}
