/// Cuts a quote out of a text.
enum Excerpt {
  /// Returns the words around a range, at most its block, with ellipses where something was cut.
  ///
  /// - Parameters:
  ///   - range: The place, in the text.
  ///   - block: The block around it.
  ///   - text: Valid UTF-8.
  ///   - reach: How many bytes are quoted before the range; twice as many behind it.
  /// - Returns: The quote, cut between characters.
  static func around(
    _ range: Range<Int>,
    in block: Range<Int>,
    of text: [UInt8],
    reach: Int = 180
  ) -> String {
    var start = max(block.lowerBound, range.lowerBound - reach)
    var end = min(block.upperBound, range.upperBound + reach * 2)
    while start > block.lowerBound, text[start] & 0xC0 == 0x80 || isMark(text, at: start) {
      start -= 1
    }
    while end < block.upperBound, text[end] & 0xC0 == 0x80 || isMark(text, at: end) { end += 1 }
    let quote = String(decoding: text[start..<end], as: UTF8.self)
    return (start > block.lowerBound ? "…" : "") + quote + (end < block.upperBound ? "…" : "")
  }

  /// Tells whether a Thai vowel or tone mark begins at an offset: it belongs to the letter before.
  private static func isMark(_ text: [UInt8], at offset: Int) -> Bool {
    guard offset + 2 < text.count, text[offset] == 0xE0 else { return false }
    return switch (text[offset + 1], text[offset + 2]) {
    case (0xB8, 0xB1), (0xB8, 0xB3...0xBA), (0xB9, 0x87...0x8E): true
    default: false
    }
  }
}
