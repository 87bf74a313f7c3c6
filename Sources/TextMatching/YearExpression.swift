internal import ComplianceModel

/// A year with the words that name it one: `ประจำปีงบประมาณ พ.ศ. 2566`.
struct YearExpression {
  /// The year of the Common Era.
  var year: Int
  var digits: Int
  /// Whether words name it a fiscal year, so that October lies in the calendar year before.
  var isFiscal: Bool
  /// Whether money words stand before it, so that it is a fiscal year, too.
  var isBudget: Bool
  var form: PeriodMention.Form
  var tokens: Range<Int>

  var fiscalYear: FiscalYear? { FiscalYear(year: year) }
}

extension PeriodParser {
  private struct Markers {
    var isNamed = false
    var isFiscal = false
    var isBudget = false
    var isScheme = false
    var allowsShort: Bool
    var crossedLine: Bool
    var isAny: Bool { isNamed || isFiscal || isBudget || isScheme }
  }

  /// Reads a year at a token.
  ///
  /// - Parameters:
  ///   - index: The first token.
  ///   - followsMonth: Whether a month stands before, so that two digits are enough and a line may
  ///     be broken between the two.
  /// - Returns: The year, or `nil` if there is none or the number means something else.
  func yearExpression(at index: Int, followsMonth: Bool = false) -> YearExpression? {
    var markers = Markers(allowsShort: followsMonth, crossedLine: !followsMonth)
    for next in index..<(index + 10) {
      switch kind(next) {
      case .blank: continue
      case .line:
        guard markers.isAny || !markers.crossedLine else { return nil }
        markers.crossedLine = true
        markers.allowsShort = false
      case .word(let word):
        guard take(word, at: next, into: &markers) else { return nil }
      case .mark(let mark):
        guard markers.isAny, take(mark: mark, at: next, into: &markers) else { return nil }
      case .number:
        return year(at: next, from: markers.isAny ? index : next, markers, followsMonth)
      case .other, nil: return nil
      }
    }
    return nil
  }

  private func take(_ word: PeriodWord, at index: Int, into markers: inout Markers) -> Bool {
    switch word {
    case .year, .yearly:
      markers.isNamed = true
      // "3 ปี 66" counts years; "ปี 66" names one.
      if number(previous(index)) == nil { markers.allowsShort = true }
    case .fiscalYear:
      markers.isFiscal = true
      markers.allowsShort = true
    case .budget:
      markers.isFiscal = markers.isFiscal || markers.isNamed
      markers.isBudget = true
    case .shortBudget:
      markers.isBudget = true
      markers.allowsShort = true
    case .era(let era):
      markers.isNamed = true
      markers.allowsShort = era == .buddhist
    case .scheme:
      markers.isScheme = true
      markers.allowsShort = true
    default: return false
    }
    return true
  }

  /// Takes a mark between a word and its year; brackets and colons are too loose for two digits.
  private func take(mark: UInt8, at index: Int, into markers: inout Markers) -> Bool {
    switch mark {
    case Symbol.dot: return true
    case Symbol.dash, 0x5F:
      if !markers.isScheme, !isAddress { markers.allowsShort = false }
      return number(index + 1) != nil || kind(index + 1) == .blank
    case 0x28, 0x29, 0x3A:
      markers.allowsShort = false
      return true
    default: return false
    }
  }

  private func year(
    at index: Int,
    from first: Int,
    _ markers: Markers,
    _ followsMonth: Bool
  ) -> YearExpression? {
    guard let number = number(index),
      let year = Self.year(number.value, digits: number.digits, allowsShort: markers.allowsShort),
      isFreeBefore(index),
      isFreeBehind(
        index,
        isNamed: markers.isNamed || markers.isFiscal || followsMonth,
        isGregorian: number.digits == 4 && number.value == year
      )
    else { return nil }
    let form: PeriodMention.Form =
      if number.digits == 2 {
        .short
      } else if number.value == year {
        .gregorian
      } else {
        markers.isNamed || markers.isFiscal || markers.isBudget ? .explicit : .bare
      }
    return YearExpression(
      year: year,
      digits: number.digits,
      isFiscal: markers.isFiscal,
      isBudget: markers.isBudget,
      form: form,
      tokens: first..<(index + 1)
    )
  }

  /// Returns the year of the Common Era that a number means, or `nil` for a number that is none.
  static func year(_ value: Int, digits: Int, allowsShort: Bool) -> Int? {
    switch (digits, value) {
    case (4, 2500...2599): value - FiscalYear.offset
    case (4, 1957...2056): value
    // Sites began in the 2540s; smaller numbers are days, items and amounts.
    case (2, 45...99) where allowsShort: value + 2500 - FiscalYear.offset
    default: nil
    }
  }

  /// Tells whether a number is no tail of an amount, a time or a telephone number.
  private func isFreeBefore(_ index: Int) -> Bool {
    guard case .mark(let mark) = kind(index - 1), let before = number(index - 2) else {
      return text[tokens[index].start - 1] != Symbol.baht
    }
    let isYear = Self.year(before.value, digits: before.digits, allowsShort: false) != nil
    switch mark {
    case 0x2C: return isYear
    case 0x3A: return false
    case Symbol.dot: return isAddress
    case Symbol.dash: return isYear || (before.digits <= 2 && !startsWithZero(index - 2))
    default: return true
    }
  }

  /// Tells whether a number is no head of an amount and counts nothing.
  private func isFreeBehind(_ index: Int, isNamed: Bool, isGregorian: Bool) -> Bool {
    let next = text[tokens[index].end]
    if Symbol.isLatin(next) {
      // `2560x1440` is a size; behind a Gregorian year a letter is even less expected.
      let isSize = Symbol.lowercased(next) == 0x78 && text.isDigit(tokens[index].end + 1)
      if isGregorian || isSize { return false }
    }
    if case .mark(let mark) = kind(index + 1), let behind = number(index + 2) {
      let isYear = Self.year(behind.value, digits: behind.digits, allowsShort: false) != nil
      switch mark {
      case 0x2C where !isYear, 0x3A: return false
      case Symbol.dot where !isAddress: return false
      case Symbol.dash where !isYear && !isNamed && !isAddress && behind.digits > 2: return false
      default: break
      }
    }
    switch word(skippingBlank(index + 1)) {
    case .copyright: return false
    case .counter: return isNamed
    case .unit: return isNamed && number(index)?.digits == 4 && !isMoney(behind: index)
    default: return true
    }
  }

  /// Tells whether a number is an amount of baht, whatever stands before it.
  private func isMoney(behind index: Int) -> Bool {
    text[tokens[skippingBlank(index + 1)].start] == 0x9A
  }
}
