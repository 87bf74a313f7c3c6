/// The names of the months as agencies write them.
enum ThaiMonths {
  /// The full Thai names from January, then spellings seen as often as to be worth reading.
  ///
  /// Marks are ignored: the names of files and the slugs of some site builders lose them.
  static let fullNames: [(name: String, month: Int)] = [
    ("มกราคม", 1), ("กุมภาพันธ์", 2), ("มีนาคม", 3), ("เมษายน", 4), ("พฤษภาคม", 5),
    ("มิถุนายน", 6), ("กรกฎาคม", 7), ("สิงหาคม", 8), ("กันยายน", 9), ("ตุลาคม", 10),
    ("พฤศจิกายน", 11), ("ธันวาคม", 12),
    ("กุมภาพันธ", 2), ("พฤษาคม", 5), ("พฤศภาคม", 5), ("พฤษจิกายน", 11), ("กรกดาคม", 7),
  ]

  static let englishNames: [(name: String, month: Int)] = [
    ("january", 1), ("february", 2), ("march", 3), ("april", 4), ("may", 5), ("june", 6),
    ("july", 7), ("august", 8), ("september", 9), ("october", 10), ("november", 11),
    ("december", 12), ("jan", 1), ("feb", 2), ("mar", 3), ("apr", 4), ("jun", 6), ("jul", 7),
    ("aug", 8), ("sep", 9), ("sept", 9), ("oct", 10), ("nov", 11), ("dec", 12),
  ]

  /// The two parts of each abbreviation, between and behind which stand dots: `ต.ค.`.
  private static let abbreviations: [(first: [UInt8], last: UInt8, month: Int)] = [
    ("ม", "ค", 1), ("ก", "พ", 2), ("มี", "ค", 3), ("เม", "ย", 4), ("พ", "ค", 5), ("มิ", "ย", 6),
    ("ก", "ค", 7), ("ส", "ค", 8), ("ก", "ย", 9), ("ต", "ค", 10), ("พ", "ย", 11), ("ธ", "ค", 12),
  ].map { (SymbolText($0.0).symbols, SymbolText($0.1).symbols.first ?? 0, $0.2) }

  /// Whether an abbreviation starts with each symbol.
  private static let isInitial: [Bool] = (0..<256).map { symbol in
    abbreviations.contains { Int($0.first.first ?? 0) == symbol }
  }

  /// Returns the month whose abbreviation starts at a place, with the place behind it.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - index: The place.
  ///   - followsWord: Whether a known word such as เดือน ends at the place; any other Thai letter
  ///     there makes the abbreviation a piece of another word.
  /// - Returns: The month, or `nil` for another abbreviation, such as that of an office.
  static func abbreviation(
    in text: SymbolText,
    at index: Int,
    followsWord: Bool
  ) -> (month: Int, end: Int)? {
    guard Symbol.isThai(text[index]), startsAbbreviation(in: text, at: index, followsWord)
    else { return nil }
    // Most letters start no month, and this is asked at each of them.
    guard isInitial[Int(text[index])] else { return nil }
    for candidate in abbreviations {
      if let end = end(of: candidate, in: text, at: index) { return (candidate.month, end) }
    }
    return nil
  }

  private static func startsAbbreviation(
    in text: SymbolText,
    at index: Int,
    _ followsWord: Bool
  ) -> Bool {
    if followsWord { return true }
    let previous = text[index - 1]
    // อ.ก.พ. is a commission, not February.
    return !Symbol.isThai(previous) && !(previous == Symbol.dot && text.isThai(index - 2))
  }

  private static func end(
    of candidate: (first: [UInt8], last: UInt8, month: Int),
    in text: SymbolText,
    at index: Int
  ) -> Int? {
    var end = index
    for letter in candidate.first {
      guard text[end] == letter else { return nil }
      end += 1
    }
    let dots = dots(in: text, at: end)
    end = dots > 0 ? text.skippingBlanks(from: end + dots, limit: 1) : end
    guard text[end] == candidate.last else { return nil }
    end += 1
    let lastDots = self.dots(in: text, at: end)
    end += lastDots
    guard text.isThai(end) else { return end }
    guard lastDots > 0, !Symbol.isMark(text[end]) else { return nil }
    // ก.ค.ศ. and ก.พ.ร are offices; ต.ค.พ.ศ. is a month with its era.
    let isLetterOfAbbreviation = Symbol.isThaiConsonant(text[end]) && !text.isThai(end + 1)
    return isLetterOfAbbreviation && Era.match(in: text, at: end) == nil ? nil : end
  }

  private static func dots(in text: SymbolText, at index: Int) -> Int {
    text[index] != Symbol.dot ? 0 : text[index + 1] == Symbol.dot ? 2 : 1
  }
}
