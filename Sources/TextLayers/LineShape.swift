/// What a line looks like, whatever it says.
struct LineShape: Sendable, Equatable {
  /// The letters that take up room: marks stand above and below.
  var width = 0
  /// Letters of Thai and Latin words, marks left out.
  var words = 0
  var digits = 0
  /// Dots that lead to a page number, as in a table of contents.
  var longestDots = 0

  init(_ letters: ArraySlice<UInt32>) {
    var dots = 0
    for letter in letters {
      if !ThaiLetter.isMark(letter) { width += 1 }
      if ThaiLetter.isDigit(letter) {
        digits += 1
      } else if ThaiLetter.isLatin(letter)
        || (ThaiLetter.isThai(letter) && !ThaiLetter.isMark(letter))
      {
        words += 1
      }
      if letter == 0x2E || letter == 0x2026 || (dots > 0 && letter == ThaiLetter.blank) {
        if letter != ThaiLetter.blank { dots += letter == 0x2026 ? 3 : 1 }
        longestDots = max(longestDots, dots)
      } else {
        dots = 0
      }
    }
  }

  /// Whether the line only parts what stands above from what stands below.
  var isSeparator: Bool { words == 0 && digits == 0 }

  /// Whether the line is an entry of a table of contents.
  var hasLeader: Bool { longestDots >= 5 && words > 0 }
}
