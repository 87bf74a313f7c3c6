/// Reads HTML into pages.
///
/// A parser holds no state, so one value serves every task.
package struct HTMLParser: Sendable {
  /// Pages above this many bytes are refused.
  package var maximumByteCount: Int
  /// Beyond this, elements are counted but not kept: a page is not a database.
  package var maximumElements: Int

  package init(maximumByteCount: Int = 64 << 20, maximumElements: Int = 2_000_000) {
    self.maximumByteCount = maximumByteCount
    self.maximumElements = maximumElements
  }

  private static let pieceByteCount = 64 << 10

  /// Parses one page.
  ///
  /// Malformed markup is repaired the way libxml2 repairs it, except where browsers show something
  /// that libxml2 would lose; an empty page yields no element.
  ///
  /// - Parameter bytes: The page as valid UTF-8; whatever encoding it declares is ignored.
  /// - Returns: The page, in document order.
  /// - Throws: ``HTMLParsingError`` if the input is too large or memory runs out.
  package func parse(_ bytes: Span<UInt8>) throws(HTMLParsingError) -> PageDocument {
    guard bytes.count <= maximumByteCount else {
      throw .inputTooLarge(byteCount: bytes.count, maximum: maximumByteCount)
    }
    if let mended = MarkupMender.mended(bytes) { return try parsePlain(mended.span) }
    return try parsePlain(bytes)
  }

  private func parsePlain(_ bytes: Span<UInt8>) throws(HTMLParsingError) -> PageDocument {
    let sink = HTMLEventSink(byteCount: bytes.count, maximumElements: maximumElements)
    var parser = try HTMLPushParser(sink: sink)
    var start = 0
    while start < bytes.count {
      let end = min(start + Self.pieceByteCount, bytes.count)
      parser.feed(bytes.extracting(start..<end))
      start = end
    }
    parser.finish()
    return sink.page
  }
}
