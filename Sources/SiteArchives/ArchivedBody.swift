internal import Compression

/// The body of an archived answer.
package enum ArchivedBody {
  /// Returns the body of an answer with its codings undone.
  ///
  /// A body that breaks off is returned as far as it goes; one whose coding is unknown, as it is.
  ///
  /// - Parameters:
  ///   - block: The head and the body.
  ///   - limit: How many bytes the body may have.
  /// - Returns: The body, or `nil` if it has more bytes.
  package static func decode(_ block: [UInt8], limit: Int) -> [UInt8]? {
    guard let (head, start) = ArchivedHead.split(block) else { return block }
    let isChunked = head.value(of: "transfer-encoding")?.lowercased().contains("chunked") == true
    let raw = isChunked ? ChunkedBody.decode(block[start...]) : Array(block[start...])
    let coding: ContentDecoder.Coding
    switch MediaType.name(in: head.value(of: "content-encoding")) {
    case "gzip", "x-gzip": coding = .gzip
    case "deflate": coding = .deflate
    default: return raw.count > limit ? nil : raw
    }
    var body: [UInt8] = []
    do throws(CompressionError) {
      var decoder = try ContentDecoder(coding)
      try decoder.decode(raw.span, into: &body, limit: limit)
    } catch {
      switch error {
      case .exceedsLimit: return nil
      // Some programs archive what they have decoded and leave the header field as it was.
      case .malformed, .outOfMemory: return body.isEmpty ? raw : body
      }
    }
    return body
  }
}
