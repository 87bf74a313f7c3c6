/// One `loc` element of a sitemap.
package struct SitemapLocation: Sendable, Hashable {
  /// The local name of the element around it: `url` for a page, `sitemap` for a further sitemap.
  package var parent: String
  /// The text, without references and without blanks around it.
  package var text: String

  package init(parent: String, text: String) {
    self.parent = parent
    self.text = text
  }
}

/// Finds the `loc` elements in XML.
///
/// - Parameters:
///   - bytes: The file.
///   - limit: How many elements are wanted; more are not read.
/// - Returns: The elements in their order.
/// - Throws: ``SitemapError`` if it is no XML that can be trusted.
package typealias SitemapMarkup =
  @Sendable (_ bytes: [UInt8], _ limit: Int) throws(SitemapError) -> [SitemapLocation]

/// Unpacks a file that is compressed as a whole.
///
/// - Parameters:
///   - bytes: The file.
///   - limit: The bytes that may come of it.
/// - Returns: What was packed.
/// - Throws: ``SitemapError`` if it cannot be unpacked within the limit.
package typealias SitemapUnpacking =
  @Sendable (_ bytes: [UInt8], _ limit: Int) throws(SitemapError) -> [UInt8]

/// Why a sitemap tells nothing.
package enum SitemapError: Error, Hashable, Codable {
  case tooLarge(limit: Int)
  /// The XML breaks off or does not fit together.
  case malformed
  /// The XML declares a document type: no sitemap has one, and bombs are built from them.
  case documentType
  /// The file is compressed and cannot be unpacked.
  case packed
  /// Neither a sitemap nor a list of addresses.
  case unknownForm
}

extension SitemapError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .tooLarge(let limit): "the sitemap is larger than \(limit) bytes"
    case .malformed: "the sitemap's XML is damaged"
    case .documentType: "the sitemap declares a document type"
    case .packed: "the sitemap cannot be unpacked"
    case .unknownForm: "the file is no sitemap"
    }
  }
}
