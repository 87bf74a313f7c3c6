/// The text of a document as scalars, in lines that know their pages.
///
/// The letters of all pages stand in one array; lines are ranges into it, without blanks at their
/// ends.
struct LayerText: Sendable {
  struct Line: Sendable, Equatable {
    var range: Range<Int>
    /// 1-based.
    var page: Int32
    var role = Role.own
  }

  /// What a line is to a reader.
  enum Role: UInt8, Sendable {
    /// Part of what the document says.
    case own
    /// A running header or footer.
    case furniture
    /// A page number or a watermark: nobody quotes it.
    case dropped
  }

  var letters: [UInt32] = []
  var lines: [Line] = []
  var pageCount = 0

  /// Splits mended letters into lines, leaving out empty ones.
  ///
  /// - Parameters:
  ///   - letters: The letters of a page.
  ///   - page: The number of the page, counted from 1.
  mutating func append(_ letters: [UInt32], page: Int) {
    pageCount = max(pageCount, page)
    let offset = self.letters.count
    self.letters.append(contentsOf: letters)
    var start = 0
    while start < letters.count {
      var end = start
      while end < letters.count, !Self.endsLine(letters[end]) { end += 1 }
      let next = end + 1
      while start < end, ThaiLetter.isBlank(letters[start]) { start += 1 }
      while end > start, ThaiLetter.isBlank(letters[end - 1]) { end -= 1 }
      if end > start {
        lines.append(Line(range: (offset + start)..<(offset + end), page: Int32(page)))
      }
      start = next
    }
  }

  private static func endsLine(_ letter: UInt32) -> Bool {
    letter == 0x0A || letter == 0x0D || letter == 0x0C || letter == 0x85 || letter == 0x2028
      || letter == 0x2029
  }
}
