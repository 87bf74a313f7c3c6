package import SiteSources

/// What an archive tells of one address.
package struct ArchivedAnswer: Sendable, Hashable {
  package var address: SiteAddress
  /// The status of the answer, or 0 if there was none.
  package var status: Int
  /// The kind of the body by its header field, without parameters; empty if the server does not say.
  package var mediaType: String
  /// The field `Content-Type` as sent, with the character set.
  package var contentType: String
  /// Where a redirect leads.
  package var redirect: SiteAddress?
  /// The name of the error, if the address could not be fetched.
  package var fetchError: String?
  /// The error for people to read.
  package var fetchReason: String?
  /// True if only a part of the body is there.
  package var isCutOff: Bool
  /// The moment of the fetch.
  package var date: String
  /// The number of bytes of the body as it came.
  package var byteCount: Int
  /// Where the body stands; of a repeated one that is an earlier record.
  var place: WARCReader.Place?
  /// Where the page stands as scripts made it, as HTML in UTF-8.
  var rendered: WARCReader.Place?

  /// True if there is something to read.
  package var isRead: Bool { (200..<300).contains(status) && place != nil }

  /// True unless the server says that the body is neither a page nor a document.
  var mayBeRead: Bool {
    let kind = mediaType.prefix { $0 != "/" }
    guard kind == "application" else {
      return mediaType.isEmpty || mediaType == "text/html" || mediaType == "text/plain"
    }
    let others = ["json", "javascript", "rss+xml", "atom+xml", "xml", "manifest+json"]
    return !others.contains { mediaType.hasSuffix("/\($0)") || mediaType.hasSuffix("+\($0)") }
      || mediaType == "application/xhtml+xml"
  }

  /// Tells whether this is worth more than an earlier answer of the same address.
  func outweighs(_ other: ArchivedAnswer) -> Bool {
    isRead == other.isRead ? other.date <= date : isRead
  }
}
