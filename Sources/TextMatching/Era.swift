/// The two eras in which years are counted, as abbreviated in Thai.
enum Era: Sendable {
  /// พ.ศ.
  case buddhist
  /// ค.ศ.
  case common

  /// Returns the era whose abbreviation starts at a place, with the place behind it: `พ.ศ.`,
  /// `พ. ศ.`, `พ.ศ..`, `พศ`.
  static func match(in text: SymbolText, at index: Int) -> (era: Era, end: Int)? {
    let era: Era
    switch text[index] {
    case 0x9E: era = .buddhist
    case 0x84: era = .common
    default: return nil
    }
    let previous = text[index - 1]
    if Symbol.isLeadingVowel(previous) { return nil }
    // ก.ค.ศ. is a commission.
    if previous == Symbol.dot, Symbol.isThaiConsonant(text[index - 2]), era == .common {
      return nil
    }
    var end = index + 1
    let dots = dots(in: text, at: end)
    end += dots
    if dots > 0 { end = text.skippingBlanks(from: end, limit: 1) }
    guard text[end] == 0xA8 else { return nil }
    end += 1
    let lastDots = self.dots(in: text, at: end)
    end += lastDots
    guard dots + lastDots > 0 || !text.isThai(index - 1) || previous == 0xB5 else { return nil }
    return lastDots == 0 && text.isThai(end) ? nil : (era, end)
  }

  private static func dots(in text: SymbolText, at index: Int) -> Int {
    var end = index
    while end - index < 3, text[end] == Symbol.dot { end += 1 }
    return end - index
  }
}
