internal import ComplianceModel

/// Finds the periods in one text.
///
/// The parser looks a few tokens ahead from each token and never back further than that, so its
/// time grows with the length of the text, whatever the text holds.
struct PeriodParser {
  /// A period with its place in symbols.
  struct Found: Hashable {
    var period: StatedPeriod
    var start: Int
    var end: Int
    var form: PeriodMention.Form
    /// The year, if the period is a single year that words such as "first half" can refer to.
    var year: FiscalYear?
  }

  let text: SymbolText
  let tokens: [PeriodToken]
  let isAddress: Bool
  private(set) var found: [Found] = []
  private(set) var parts: [PeriodPart] = []
  /// Years before this place belong to a law, a copyright or a counter.
  private var refusedUntil = 0
  /// Years before this place are those of a council's session.
  private var sessionUntil = 0
  /// Days before this place are those of an upload.
  private var uploadUntil = 0
  /// The last run of letters and digits of an address that was tried for a digest.
  var lastRun: (range: Range<Int>, isHash: Bool)?

  init(text: SymbolText, words: WordTable<PeriodWord>, isAddress: Bool) {
    self.text = text
    self.isAddress = isAddress
    tokens = PeriodTokenizer.tokens(of: text, words: words)
  }

  /// Reads all tokens from a place of the text on.
  mutating func parse(from start: Int = 0) {
    var index = 0
    while index < tokens.count {
      let next = tokens[index].start < start ? index + 1 : step(at: index)
      index = max(next, index + 1)
    }
    joinParts()
  }

  /// Returns the kind of a token, or `nil` behind the last one.
  func kind(_ index: Int) -> PeriodToken.Kind? {
    index >= 0 && index < tokens.count ? tokens[index].kind : nil
  }

  func word(_ index: Int) -> PeriodWord? {
    if case .word(let word) = kind(index) { word } else { nil }
  }

  func number(_ index: Int) -> (value: Int, digits: Int)? {
    if case .number(let value, let digits) = kind(index) { (value, digits) } else { nil }
  }

  func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool {
    kind(index) == .mark(UInt8(truncatingIfNeeded: mark.value))
  }

  func skippingBlank(_ index: Int) -> Int { kind(index) == .blank ? index + 1 : index }

  /// The token before another, blanks aside.
  func previous(_ index: Int) -> Int { kind(index - 1) == .blank ? index - 2 : index - 1 }

  /// Notes a period unless its year is somebody else's.
  ///
  /// - Parameters:
  ///   - period: The period.
  ///   - range: Its tokens.
  ///   - form: How it is written.
  ///   - year: The year, if it is a single one.
  mutating func note(
    _ period: StatedPeriod,
    _ range: Range<Int>,
    _ form: PeriodMention.Form,
    year: FiscalYear? = nil
  ) {
    guard let first = tokens[range].first, let last = tokens[range].last,
      first.start >= refusedUntil
    else { return }
    let isSession = year != nil && first.start < sessionUntil
    let isUpload = period.kind == .date && first.start < uploadUntil
    found.append(
      Found(
        period: period,
        start: first.start,
        end: last.end,
        form: isUpload ? .upload : isSession ? .round : form,
        year: year
      )
    )
  }

  mutating func note(_ part: PeriodPart) {
    refusedUntil = 0
    parts.append(part)
  }

  mutating func replaceFound(_ periods: [Found]) { found = periods }

  /// Reads what starts at a token and returns the token to go on with.
  private mutating func step(at index: Int) -> Int {
    switch tokens[index].kind {
    case .line:
      refusedUntil = 0
      sessionUntil = 0
      uploadUntil = 0
    case .number: return stepNumber(at: index)
    case .word(let word): return step(at: index, word)
    case .mark, .blank, .other: break
    }
    return index + 1
  }

  private mutating func step(at index: Int, _ word: PeriodWord) -> Int {
    let end = tokens[index].end
    switch word {
    case .month: return stepMoments(at: index) ?? index + 1
    case .law: refusedUntil = max(refusedUntil, end + 160)
    case .copyright: refusedUntil = max(refusedUntil, end + 80)
    case .counter: refusedUntil = max(refusedUntil, end + 40)
    case .upload: uploadUntil = end + 24
    case .session: sessionUntil = end + 80
    case .monthly, .asOf: refusedUntil = 0
    case .fiscalYear, .yearly:
      refusedUntil = 0
      return stepYears(at: index) ?? index + 1
    case .budget, .shortBudget, .year, .scheme, .era: return stepYears(at: index) ?? index + 1
    case .quarter: return stepQuarter(at: index) ?? index + 1
    case .halfYear, .six, .twelve: return stepHalf(at: index) ?? index + 1
    case .reference: return skippingReference(from: index + 1)
    default: break
    }
    return index + 1
  }

  private mutating func stepNumber(at index: Int) -> Int {
    if isAddress, let next = stepAddressNumber(at: index) { return next }
    if let next = skippingTelephone(from: index) { return next }
    return stepHalf(at: index) ?? stepMoments(at: index) ?? stepRound(at: index)
      ?? stepYears(at: index) ?? index + 1
  }

  /// Skips the number behind a word such as เลขที่, with all that is joined to it.
  private func skippingReference(from index: Int) -> Int {
    var next = index
    while next - index < 4 {
      switch kind(next) {
      case .blank: next += 1
      case .mark(let mark) where mark != 0x2F: next += 1
      case .other where tokens[next].end - tokens[next].start <= 4: next += 1
      case .word(.reference): return next
      case .number: return skippingChain(from: next)
      default: return index
      }
    }
    return index
  }

  /// Skips numbers that are joined by marks, or by a blank where the next group has three or four
  /// digits, as in a telephone number.
  private func skippingChain(from index: Int) -> Int {
    var next = index + 1
    while true {
      if case .mark(let mark) = kind(next), mark != 0x28, mark != 0x29, number(next + 1) != nil {
        next += 2
      } else if startsWithZero(index), kind(next) == .blank,
        let group = number(next + 1), group.digits <= 4
      {
        next += 2
      } else {
        return next
      }
    }
  }

  /// Skips a telephone number such as `0 2123 2566` or `02-123-2566`.
  private func skippingTelephone(from index: Int) -> Int? {
    guard let area = number(index), area.digits <= 3, startsWithZero(index),
      isTelephoneSeparator(index + 1), let group = number(index + 2),
      (3...4).contains(group.digits), isTelephoneSeparator(index + 3),
      let last = number(index + 4), (3...4).contains(last.digits)
    else { return nil }
    return index + 5
  }

  private func isTelephoneSeparator(_ index: Int) -> Bool {
    kind(index) == .blank || isMark(index, "-")
  }

  func startsWithZero(_ index: Int) -> Bool {
    kind(index) != nil && text[tokens[index].start] == 0x30
  }
}
