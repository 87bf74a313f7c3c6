/// A code with its place in symbols.
struct ScannedCode {
  var number: Int
  var last: Int?
  var form: ItemCodeMatch.Form
  var start: Int
  /// The place behind the first code of a range.
  var endOfFirst: Int
  var end: Int
}

/// Finds one item code in a text.
struct ItemCodeScanner {
  let text: SymbolText
  private let letter: [UInt8]
  private var place = 0
  /// Whether words such as ข้อ stand before the place.
  private var hasNumberWord = false
  /// Whether the name of the scheme stands before the place, and where.
  private var schemeStart: Int?

  init(text: SymbolText, letter: String) {
    self.text = text
    self.letter = SymbolText(letter).symbols
  }

  private var isDisclosure: Bool { letter == [0x6F] }

  /// Scans the beginning of a label.
  mutating func scanStart() -> ScannedCode? {
    skipLead()
    return lettered(at: place, end: text.count) ?? plainNumber(isAddress: false)
  }

  /// Scans a part of an address.
  mutating func scan(_ segment: AddressSegments.Segment) -> ScannedCode? {
    for start in segment.range where startsName(start, in: segment.range) {
      if let code = letteredInName(at: start, end: segment.range.upperBound) { return code }
    }
    guard segment.isName else { return nil }
    place = segment.range.lowerBound
    skipLead()
    guard schemeStart == nil, let code = plainNumber(isAddress: true) else { return nil }
    // `11.pdf` and `/item/11` are running numbers; `11_แผน.pdf` may be more.
    return segment.isFile && goesOnInWords(code) ? code : nil
  }

  /// Passes over bullets, blanks, dashes and the words that stand before numbers.
  mutating func skipLead() {
    var words = 0
    while place < text.count {
      switch text[place] {
      case Symbol.bullet, Symbol.blank, Symbol.line, Symbol.dash, 0x2A, 0x5F, 0x3A, 0x3E, 0x7C:
        place += 1
      case 0x28 where codeStarts(behindBracket: place): place += 1
      case 0x5B where codeStarts(behindBracket: place): place += 1
      case Symbol.dot where words > 0: place += 1
      default:
        guard words < 4, let end = endOfLeadWord(at: place) else { return }
        place = end
        words += 1
      }
    }
  }

  /// Returns the number behind the letters of another scheme.
  func number(behind code: [UInt8]) -> Int? {
    guard !code.isEmpty else { return nil }
    var end = place
    for symbol in code {
      guard Symbol.lowercased(text[end]) == Symbol.lowercased(symbol) else { return nil }
      end += 1
    }
    end = endOfJoint(from: end)
    let digits = text.endOfDigits(from: end)
    guard digits > end, digits - end <= 3 else { return nil }
    return text.number(end, digits)
  }

  // MARK: Codes with their letter

  private func lettered(at start: Int, end limit: Int) -> ScannedCode? {
    guard var code = letteredOnce(at: start, end: limit) ?? schemeNumber(at: start) else {
      return nil
    }
    if let last = lastOfRange(from: code.end, limit), last.number > code.number {
      code.last = last.number
      code.end = last.end
    }
    return code
  }

  private func letteredOnce(at start: Int, end limit: Int) -> ScannedCode? {
    guard let behind = endOfLetter(at: start) else { return nil }
    return numbered(from: endOfJoint(from: behind), start: start, end: limit)
  }

  private func endOfLetter(at start: Int) -> Int? {
    var end = start
    for symbol in letter {
      guard Symbol.lowercased(text[end]) == symbol else {
        // โอ is the Thai name of the letter.
        let isThaiName = isDisclosure && text[start] == 0xC2 && text[start + 1] == 0xAD
        return isThaiName ? start + 2 : nil
      }
      end += 1
    }
    return end
  }

  /// Reads the number of `OIT 11`, where the name of the scheme stands for the letter.
  private func schemeNumber(at start: Int) -> ScannedCode? {
    guard let schemeStart, let code = numbered(from: start, start: schemeStart, end: text.count),
      code.number <= ItemCodeReader.largestBareNumber
    else { return nil }
    return code
  }

  private func numbered(from digits: Int, start: Int, end limit: Int) -> ScannedCode? {
    let end = text.endOfDigits(from: digits)
    let length = end - digits
    guard (1...2).contains(length) || (length == 3 && text[digits] == 0x30), end <= limit,
      !text.isLatin(end) || isVersion(at: end), !isDecimalOfScheme(start, digits, end)
    else { return nil }
    let number = text.number(digits, end)
    guard (1...99).contains(number) else { return nil }
    return ScannedCode(
      number: number,
      last: nil,
      form: .lettered,
      start: start,
      endOfFirst: end,
      end: end
    )
  }

  /// Tells whether `ITA 9.1` names an indicator and `OIT 11/2566` a number of its own.
  private func isDecimalOfScheme(_ start: Int, _ digits: Int, _ end: Int) -> Bool {
    guard start == schemeStart else { return false }
    let isJoined = text[end] == Symbol.dot || text[end] == 0x2F
    return isJoined && text.isDigit(end + 1)
  }

  private func isVersion(at place: Int) -> Bool {
    Symbol.lowercased(text[place]) == 0x76 && text.isDigit(place + 1)
  }

  private func lastOfRange(from end: Int, _ limit: Int) -> ScannedCode? {
    endOfRangeSign(at: text.skippingBlanks(from: end, limit: 2)).flatMap { next in
      letteredOnce(at: text.skippingBlanks(from: next, limit: 2), end: limit)
    }
  }

  /// Tells whether a name may start at a place: behind a mark or a Thai letter, as in `ร่วมo19_v3`.
  private func startsName(_ start: Int, in range: Range<Int>) -> Bool {
    start == range.lowerBound
      || (!text.isLatin(start - 1) && !text.isDigit(start - 1) && !isEscape(start - 1))
  }

  private func isEscape(_ place: Int) -> Bool { text[place] == 0x25 }

  private func letteredInName(at start: Int, end limit: Int) -> ScannedCode? {
    if let code = lettered(at: start, end: limit) { return code }
    guard isDisclosure, let word = ItemCodeWords.lead.match(in: text, at: start),
      word.meaning == .scheme
    else { return nil }
    let code = numbered(from: endOfJoint(from: word.end), start: start, end: limit)
    // `oit-2-1` is a copy of a page of that name.
    return code.flatMap { $0.number <= ItemCodeReader.largestBareNumber ? $0 : nil }
  }

  // MARK: Numbers without a letter

  private func plainNumber(isAddress: Bool) -> ScannedCode? {
    let end = text.endOfDigits(from: place)
    let length = end - place
    let hasZero = text[place] == 0x30
    guard (1...3).contains(length), length < 3 || hasZero, length > 1 || !hasZero else {
      return nil
    }
    guard isDisclosure || !hasZero, isNumberAlone(end, hasZero: hasZero) else { return nil }
    let number = text.number(place, end)
    guard (1...ItemCodeReader.largestBareNumber).contains(number) else { return nil }
    return ScannedCode(
      number: number,
      last: nil,
      form: hasZero ? .zeroForLetter : .bareNumber,
      start: place,
      endOfFirst: end,
      end: end
    )
  }

  /// Tells whether what follows a number leaves it a code: no date, time, amount, count, section or
  /// telephone number goes on there.
  private func isNumberAlone(_ end: Int, hasZero: Bool) -> Bool {
    let next = text[end]
    if Symbol.isLatin(next) || next == Symbol.copyright || next == 0x25 { return false }
    // Sections and steps: `9(8)`, `1)`.
    if next == 0x28 || next == 0x29 || next == 0x5D { return false }
    let isJoint = [Symbol.dot, 0x2C, 0x2F, 0x3A, Symbol.dash].contains(next)
    if isJoint, text.isDigit(end + 1) { return false }
    // `043-xxx-xxx`, and `02 123 4567`.
    if hasZero, next == Symbol.dash, Symbol.lowercased(text[end + 1]) == 0x78 { return false }
    if hasZero, isTelephone(from: end) { return false }
    let behind = text.skippingBlanks(from: end, limit: 3)
    // Ranges: `1 - 3`.
    if let end = endOfRangeSign(at: behind),
      text.isDigit(text.skippingBlanks(from: end, limit: 3))
    {
      return false
    }
    return !isCounted(at: behind)
  }

  private func endOfRangeSign(at place: Int) -> Int? {
    if text[place] == Symbol.dash || text[place] == 0x7E { return place + 1 }
    guard let word = ItemCodeWords.lead.match(in: text, at: place), word.meaning == .to else {
      return nil
    }
    return word.end
  }

  private func isTelephone(from end: Int) -> Bool {
    guard text[end] == Symbol.blank, text.isDigit(end + 1) else { return false }
    let group = text.endOfDigits(from: end + 1)
    return group - end > 3
      && (text[group] == Symbol.blank || text[group] == Symbol.dash) && text.isDigit(group + 1)
  }

  /// Tells whether a unit, a month or another word that makes the number a count stands at a place.
  private func isCounted(at place: Int) -> Bool {
    if ThaiMonths.abbreviation(in: text, at: place, followsWord: false) != nil { return true }
    guard let word = ItemCodeWords.refused.match(in: text, at: place) else { return false }
    switch word.meaning {
    case .wholeUnit: return !text.isThai(word.end)
    case .unit: return true
    }
  }

  /// Tells whether more than an extension follows the number at the start of a file's name.
  private func goesOnInWords(_ code: ScannedCode) -> Bool {
    var next = code.end
    while next - code.end < 4, [Symbol.dot, Symbol.dash, Symbol.blank, 0x5F].contains(text[next]) {
      next += 1
    }
    let isTitle = text.isThai(next) || (text.isLatin(next) && text[next - 1] != Symbol.dot)
    return isTitle && !isCounted(at: next)
  }

  // MARK: Words before codes

  private func codeStarts(behindBracket place: Int) -> Bool {
    guard let behind = endOfLetter(at: place + 1) else { return false }
    return text.isDigit(endOfJoint(from: behind))
  }

  private mutating func endOfLeadWord(at place: Int) -> Int? {
    guard let word = ItemCodeWords.lead.match(in: text, at: place), word.meaning != .to else {
      return nil
    }
    if word.meaning == .scheme {
      guard isDisclosure else { return nil }
      // ITA alone names the whole assessment, so its number is not that of an item.
      schemeStart = Symbol.lowercased(text[place]) == 0x6F ? place : nil
    } else {
      schemeStart = nil
    }
    return word.end
  }

  /// Returns the place behind the blank, dash or stroke between a letter and its number.
  private func endOfJoint(from start: Int) -> Int {
    var end = start
    while end - start < 3,
      [Symbol.blank, Symbol.dash, Symbol.dot, 0x5F].contains(text[end])
    {
      end += 1
    }
    return end
  }
}
