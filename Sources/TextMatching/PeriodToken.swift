/// A piece of text as the period parser sees it.
struct PeriodToken: Sendable {
  enum Kind: Sendable, Equatable {
    /// A run of digits; the value of a long one is of no use.
    case number(value: Int, digits: Int)
    case word(PeriodWord)
    case mark(UInt8)
    case blank
    case line
    case other
  }

  var kind: Kind
  /// The place of the first symbol.
  var start: Int
  /// The place behind the last symbol.
  var end: Int
}

/// Cuts text into the tokens of the period parser, in one pass.
struct PeriodTokenizer {
  private let text: SymbolText
  private let words: WordTable<PeriodWord>
  private var tokens: [PeriodToken] = []

  private init(text: SymbolText, words: WordTable<PeriodWord>) {
    self.text = text
    self.words = words
  }

  static func tokens(of text: SymbolText, words: WordTable<PeriodWord>) -> [PeriodToken] {
    var tokenizer = PeriodTokenizer(text: text, words: words)
    var index = 0
    while index < text.count { index = tokenizer.addToken(at: index) }
    return tokenizer.tokens
  }

  private mutating func addToken(at index: Int) -> Int {
    let symbol = text[index]
    if Symbol.isDigit(symbol) {
      let end = text.endOfDigits(from: index)
      let digits = end - index
      let value = digits <= 14 ? text.number(index, end) : -1
      return add(.number(value: value, digits: digits), from: index, to: end)
    }
    if symbol == Symbol.blank {
      return add(.blank, from: index, to: text.skippingBlanks(from: index))
    }
    if symbol == Symbol.line {
      var end = index
      while text[end] == Symbol.line || text[end] == Symbol.blank { end += 1 }
      return add(.line, from: index, to: end)
    }
    if let (word, end) = word(at: index) { return add(.word(word), from: index, to: end) }
    if symbol < 0x80, symbol > 0x20, !Symbol.isLatin(symbol) {
      return add(.mark(symbol), from: index, to: index + 1)
    }
    return add(.other, from: index, to: index + 1)
  }

  private func word(at index: Int) -> (PeriodWord, Int)? {
    if let (era, end) = Era.match(in: text, at: index) { return (.era(era), end) }
    if let (month, end) = ThaiMonths.abbreviation(
      in: text,
      at: index,
      followsWord: followsWord(at: index)
    ), !(month == 2 && followsOffice) {
      return (.month(month), end)
    }
    guard let (word, end) = words.match(in: text, at: index) else { return nil }
    if word == .unit, !endsUnit(at: end, from: index) { return nil }
    return (word, end)
  }

  /// Tells whether the token before is a word that ends at a place.
  private func followsWord(at index: Int) -> Bool {
    guard let last = tokens.last, last.end == index, case .word = last.kind else { return false }
    return true
  }

  /// Tells whether the word before names an office, whose initials are those of February.
  private var followsOffice: Bool {
    var previous = tokens.last
    if previous?.kind == .blank { previous = tokens.dropLast().last }
    return previous?.kind == .word(.office)
  }

  /// Tells whether a unit is the whole word: คน, not คนพิการ; ราย, not รายงาน.
  private func endsUnit(at end: Int, from index: Int) -> Bool {
    // บาท, ล้าน, แสน and หมื่น stand before other units.
    let isMoney = text[index] == 0x9A || text[index] == 0xA5 && text[index + 1] == 0xC9
    return isMoney || !text.isThai(end)
  }

  private mutating func add(_ kind: PeriodToken.Kind, from start: Int, to end: Int) -> Int {
    if kind == .other, let last = tokens.indices.last, tokens[last].kind == .other {
      tokens[last].end = end
    } else {
      tokens.append(PeriodToken(kind: kind, start: start, end: end))
    }
    return end
  }
}
