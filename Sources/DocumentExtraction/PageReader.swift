package import ComplianceModel
package import MarkupParsing

/// Turns an HTML page into the view of a document that rules have.
package struct PageReader: Sendable {
  private let parser: HTMLParser

  package init(parser: HTMLParser = HTMLParser()) {
    self.parser = parser
  }

  /// Reads one page.
  ///
  /// - Parameters:
  ///   - utf8: The page as valid UTF-8.
  ///   - furniture: Areas of the site that are passed over.
  ///   - anchors: Fragments that other pages link to; those the page links to itself are found.
  /// - Returns: What the page says; empty for an empty page.
  /// - Throws: ``HTMLParsingError`` if the page is too large or memory runs out.
  package func read(
    _ utf8: consuming [UInt8],
    passingOver furniture: KnownFurniture = KnownFurniture(),
    anchors: Set<String> = []
  ) throws(HTMLParsingError) -> DocumentContent {
    let page = try parser.parse(utf8.span)
    // What was parsed need not stay in memory while the rest is made of it.
    utf8 = []
    var builder = ContentBuilder(page: page, furniture: furniture, anchors: anchors)
    return builder.build()
  }
}
