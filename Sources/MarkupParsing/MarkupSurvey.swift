/// Tells in one quick pass whether a page may hold markup that has to be mended.
///
/// It passes over scripts, styles and comments, whose content libxml2 and browsers read alike; it
/// sometimes says yes without need, never no.
enum MarkupSurvey {
  static func needsMending(_ page: borrowing Span<UInt8>) -> Bool {
    var sawTag = false
    var index = 0
    while index < page.count {
      let byte = page[index]
      index += 1
      guard byte < 0x40 else { continue }
      switch byte {
      case 0: return true
      case UInt8(ascii: "<"):
        if isDoubtfulTag(page, at: index - 1, sawTag: &sawTag) { return true }
        index = endOfRawText(page, from: index - 1) ?? index
      case UInt8(ascii: "&"):
        if isDoubtfulReference(page, at: index - 1) { return true }
      default: break
      }
    }
    return false
  }

  /// Returns where the script, style or comment ends that begins at an offset, or `nil`.
  private static func endOfRawText(_ page: borrowing Span<UInt8>, from start: Int) -> Int? {
    guard start + 7 < page.count else { return nil }
    let end: StaticString
    switch (page[start + 1] | 0x20, page[start + 2] | 0x20) {
    case (UInt8(ascii: "s"), UInt8(ascii: "c")) where holds("<script", page, at: start):
      end = "</script"
    case (UInt8(ascii: "s"), UInt8(ascii: "t")) where holds("<style", page, at: start):
      end = "</style"
    case (UInt8(ascii: "!"), UInt8(ascii: "-")) where holds("<!--", page, at: start):
      end = "-->"
    default: return nil
    }
    let first = end.description.utf8.first ?? 0
    var index = start + 4
    while index < page.count {
      // A NUL is mended wherever it stands.
      if page[index] == 0 { return index }
      if page[index] == first, holds(end, page, at: index) { return index }
      index += 1
    }
    return index
  }

  private static func isDoubtfulTag(
    _ page: borrowing Span<UInt8>,
    at index: Int,
    sawTag: inout Bool
  ) -> Bool {
    guard index + 2 < page.count else { return false }
    switch page[index + 1] {
    case UInt8(ascii: "!"):
      let isComment = holds("<!--", page, at: index)
      if isComment { return holds("<!-->", page, at: index) || holds("<!--->", page, at: index) }
      return !holds("<!doctype", page, at: index)
    case UInt8(ascii: "/"):
      if !sawTag { return true }
      guard page[index + 2] | 0x20 == UInt8(ascii: "h") else { return false }
      return holds("</html", page, at: index) && !endsPage(page, from: index)
    case UInt8(ascii: "t"), UInt8(ascii: "T"):
      sawTag = true
      guard page[index + 2] | 0x20 == UInt8(ascii: "e") else { return false }
      return holds("<textarea", page, at: index) && !isPlainTextArea(page, at: index)
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
      sawTag = true
      return false
    default: return false
    }
  }

  /// Tells whether a text area holds no markup before its end tag.
  private static func isPlainTextArea(_ page: borrowing Span<UInt8>, at index: Int) -> Bool {
    var index = index + 1
    while index < page.count, page[index] != UInt8(ascii: "<") { index += 1 }
    return holds("</textarea", page, at: index)
  }

  /// Tells whether nothing but blanks and comments stands behind the end tag of the page.
  private static func endsPage(_ page: borrowing Span<UInt8>, from start: Int) -> Bool {
    var index = start
    while index < page.count, page[index] != UInt8(ascii: ">") { index += 1 }
    index += 1
    while index < page.count {
      if page[index] <= 0x20, page[index] > 0 {
        index += 1
      } else if holds("<!--", page, at: index) {
        index += 4
        while index < page.count, !holds("-->", page, at: index) { index += 1 }
        index += 3
      } else {
        return false
      }
    }
    return true
  }

  private static func isDoubtfulReference(_ page: borrowing Span<UInt8>, at index: Int) -> Bool {
    var end = index + 1
    if end < page.count, page[end] == UInt8(ascii: "#") {
      // Letters beyond ASCII and Latin are what numbers are for; only small ones are doubtful.
      end += 1
      if end < page.count, page[end] | 0x20 == UInt8(ascii: "x") { return true }
      var number = 0
      while end < page.count, (0x30...0x39).contains(page[end]), number < 0x11_0000 {
        number = number * 10 + Int(page[end] - 0x30)
        end += 1
      }
      return number == 0 || (0x80...0x9F).contains(number) || Unicode.Scalar(UInt32(number)) == nil
    }
    var name: [UInt8] = []
    while end < page.count, isNameByte(page[end]) {
      if name.count < LegacyReferences.longestName { name.append(page[end]) }
      end += 1
    }
    guard let known = LegacyReferences.longestPrefix(of: name) else { return false }
    let isEnded = end < page.count && page[end] == UInt8(ascii: ";")
    return !isEnded || known.length == end - index - 1 && page[index + 1] < 0x60
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }

  /// Compares without regard to the case of letters; the text is in lower case.
  private static func holds(
    _ text: StaticString,
    _ page: borrowing Span<UInt8>,
    at index: Int
  ) -> Bool {
    var place = index
    for wanted in text.description.utf8 {
      guard place < page.count else { return false }
      let byte = page[place]
      let isLetter = (0x61...0x7A).contains(byte | 0x20)
      guard byte == wanted || isLetter && byte | 0x20 == wanted else { return false }
      place += 1
    }
    return true
  }
}
