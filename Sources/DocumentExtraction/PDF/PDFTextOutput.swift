/// What `pdftotext -htmlmeta` writes: a head with the metadata, and the text between `<pre>` tags.
///
/// The head's values are escaped; the text is not, whatever the tags around it say. So nothing in
/// the text is undone, and where it ends is told by the end of the output alone.
struct PDFTextOutput {
  private(set) var metadata = ExtractedDocument.Metadata()
  private(set) var pages: [String] = []

  /// - Parameters:
  ///   - output: The bytes of standard output.
  ///   - isCutOff: True if the end is lacking.
  init(_ output: [UInt8], isCutOff: Bool) {
    // The title cannot hold the mark: it is escaped.
    guard let mark = Self.firstRange(of: Self.bodyStart, in: output[...]) else { return }
    readHead(String(decoding: output[..<mark.lowerBound], as: UTF8.self))
    var text = output[mark.upperBound...]
    if !isCutOff, text.suffix(Self.bodyEnd.count).elementsEqual(Self.bodyEnd) {
      text = text.dropLast(Self.bodyEnd.count)
    }
    let formFeed: UInt8 = 0x0C
    var parts = text.split(separator: formFeed, omittingEmptySubsequences: false)
    // Every page ends in a form feed, so what follows the last one is no page unless it was cut.
    if let last = parts.last, last.isEmpty || !isCutOff { parts.removeLast() }
    pages = parts.map { String(decoding: $0, as: UTF8.self) }
  }

  private mutating func readHead(_ head: String) {
    metadata.title = value(in: head, after: "<title>", before: "</title>")
    metadata.producer = value(in: head, after: "<meta name=\"Producer\" content=\"", before: "\"/>")
    metadata.created = value(
      in: head,
      after: "<meta name=\"CreationDate\" content=\"",
      before: "\"/>"
    )
    metadata.modified = value(in: head, after: "<meta name=\"ModDate\" content=\"", before: "\"/>")
  }

  private func value(in head: String, after start: String, before end: String) -> String? {
    let bytes = Array(head.utf8)
    guard let first = Self.firstRange(of: Array(start.utf8), in: bytes[...]),
      let last = Self.firstRange(of: Array(end.utf8), in: bytes[first.upperBound...])
    else { return nil }
    let escaped = String(decoding: bytes[first.upperBound..<last.lowerBound], as: UTF8.self)
    let text = Self.unescaped(escaped)
    return text.allSatisfy(\.isWhitespace) ? nil : text
  }

  /// Undoes the five entities that the tool writes; `&amp;` last, for it may hide another.
  private static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&apos;", with: "'").replacing("&amp;", with: "&")
  }

  private static func firstRange(
    of mark: [UInt8],
    in bytes: ArraySlice<UInt8>
  ) -> Range<Int>? {
    guard let first = mark.first else { return nil }
    var start = bytes.startIndex
    while let found = bytes[start...].firstIndex(of: first), found + mark.count <= bytes.endIndex {
      let end = found + mark.count
      if bytes[found..<end].elementsEqual(mark) { return found..<end }
      start = found + 1
    }
    return nil
  }

  private static let bodyStart = Array("<body>\n<pre>\n".utf8)
  private static let bodyEnd = Array("</pre>\n</body>\n</html>\n".utf8)
}
