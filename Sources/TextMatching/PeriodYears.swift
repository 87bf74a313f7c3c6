internal import ComplianceModel

extension PeriodParser {
  /// Plans run for up to twenty years; a longer range is two numbers.
  private static var longestRange: Int { 30 }

  /// Reads a year or a range of years.
  mutating func stepYears(at index: Int) -> Int? {
    guard let first = yearExpression(at: index), let firstYear = first.fiscalYear else {
      return nil
    }
    if let last = lastYear(of: first), let lastYear = last.fiscalYear {
      let range = first.tokens.lowerBound..<last.tokens.upperBound
      note(.years(firstYear, lastYear), range, first.form)
      return range.upperBound
    }
    let isFiscal = first.isFiscal || first.isBudget
    note(
      .fiscalYear(firstYear, named: isFiscal ? .fiscalYear : .year),
      first.tokens,
      first.form,
      year: firstYear
    )
    return first.tokens.upperBound
  }

  /// Reads `3/2566`, the third of that year.
  mutating func stepRound(at index: Int) -> Int? {
    guard let count = number(index), count.digits <= 4,
      Self.year(count.value, digits: count.digits, allowsShort: false) == nil,
      isMark(index + 1, "/"), !isAddress, let year = yearExpression(at: index + 2),
      year.digits == 4, year.form == .bare, let fiscalYear = year.fiscalYear
    else { return nil }
    let range = index..<year.tokens.upperBound
    note(.fiscalYear(fiscalYear, named: .year), range, .round, year: fiscalYear)
    return range.upperBound
  }

  /// Returns the year that ends a range, if one follows.
  private func lastYear(of first: YearExpression) -> YearExpression? {
    let end = first.tokens.upperBound
    if isMark(end, "/"), !isAddress {
      guard let last = number(end + 1) else { return nil }
      let isNext =
        Self.year(last.value, digits: last.digits, allowsShort: true) == first.year + 1
      return isNext ? plainYear(at: end + 1, last, as: first) : nil
    }
    guard let next = endOfSeparator(from: end) else { return nil }
    if let last = number(next), last.digits == 2 {
      // `2566-70`; but `2566-02` is a month or a part.
      guard next == end + 1, number(next + 2) == nil || kind(next + 1) == .blank,
        let year = Self.year(last.value, digits: 2, allowsShort: true), follows(year, first)
      else { return nil }
      return plainYear(at: next, last, as: first)
    }
    guard let last = yearExpression(at: next), follows(last.year, first) else { return nil }
    return last
  }

  private func follows(_ year: Int, _ first: YearExpression) -> Bool {
    year > first.year && year - first.year <= Self.longestRange
  }

  private func plainYear(
    at index: Int,
    _ number: (value: Int, digits: Int),
    as first: YearExpression
  ) -> YearExpression? {
    Self.year(number.value, digits: number.digits, allowsShort: true).map { year in
      var last = first
      last.year = year
      last.digits = number.digits
      last.tokens = index..<(index + 1)
      return last
    }
  }

  /// Returns the token behind a dash or ถึง, with the blanks and filler words around it.
  func endOfSeparator(from index: Int) -> Int? {
    var next = skippingBlank(index)
    if kind(next) == .line { next = skippingBlank(next + 1) }
    guard isMark(next, "-") || isMark(next, "~") || word(next) == .to else { return nil }
    next += isMark(next, "-") && isMark(next + 1, "-") ? 2 : 1
    for _ in 0..<5 {
      switch kind(next) {
      case .blank, .line, .word(.monthWord), .word(.dayWord), .word(.asOf): next += 1
      default: return next
      }
    }
    return next
  }
}
