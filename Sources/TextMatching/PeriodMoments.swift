internal import ComplianceModel

/// A month or a day, with or without its year: one end of a range.
struct Moment {
  var day: Int?
  var month: Int
  var year: YearExpression?
  var tokens: Range<Int>

  /// Returns the calendar year that a stated year means for this month.
  func calendarYear(_ year: YearExpression) -> Int {
    year.isFiscal && month >= 10 ? year.year - 1 : year.year
  }

  /// Returns the days that the moment spans in a calendar year.
  func span(in year: Int) -> DateSpan {
    let first = CalendarDate.firstDay(ofMonth: month, year: year)
    let last = CalendarDate.lastDay(ofMonth: month, year: year)
    // A day that the calendar lacks, such as 31 September, stands for the end of its month.
    guard let day else { return DateSpan(first: first, last: last) }
    let date = CalendarDate(year: year, month: month, day: day) ?? last
    return DateSpan(first: date, last: date)
  }
}

extension PeriodParser {
  /// Reads a day, a month, or a range of either.
  mutating func stepMoments(at index: Int) -> Int? {
    guard let first = moment(at: index) ?? bareDay(at: index) else { return nil }
    if let next = endOfSeparator(from: first.tokens.upperBound), let last = moment(at: next),
      let year = last.year
    {
      let range = first.tokens.lowerBound..<last.tokens.upperBound
      if noteRange(from: first, to: last, year, range) { return range.upperBound }
    }
    guard let year = first.year else { return nil }
    noteSingle(first, in: first.calendarYear(year), year.form)
    return first.tokens.upperBound
  }

  private mutating func noteSingle(_ moment: Moment, in year: Int, _ form: PeriodMention.Form) {
    let form: PeriodMention.Form = form == .short ? .short : .explicit
    let date = moment.day.flatMap {
      CalendarDate(year: year, month: moment.month, day: $0)
    }
    note(
      date.map { .date($0) } ?? .month(moment.month, year: year),
      moment.tokens,
      form
    )
  }

  /// Notes a range, or its two ends where it does not consist of whole months.
  private mutating func noteRange(
    from first: Moment,
    to last: Moment,
    _ year: YearExpression,
    _ range: Range<Int>
  ) -> Bool {
    let lastYear = last.calendarYear(year)
    let firstYear: Int
    if let own = first.year {
      firstYear = first.calendarYear(own)
    } else if year.isFiscal {
      firstYear = first.calendarYear(year)
    } else {
      firstYear = first.month > last.month ? lastYear - 1 : lastYear
    }
    let span = DateSpan(
      first: first.span(in: firstYear).first,
      last: last.span(in: lastYear).last
    )
    guard span.first <= span.last else { return false }
    if first.day ?? 1 == 1, last.day == nil || last.span(in: lastYear).last.isLastOfMonth {
      note(.naming(span), range, year.form == .short ? .short : .explicit)
    } else {
      noteSingle(first, in: firstYear, (first.year ?? year).form)
      noteSingle(last, in: lastYear, year.form)
    }
    return true
  }

  /// Reads a day or a month at a token.
  private func moment(at index: Int) -> Moment? {
    if let date = numericDate(at: index) { return date }
    if case .month(let month) = word(index) {
      return dayBehindMonth(at: index, month) ?? withYear(Moment(month: month, index))
    }
    guard let day = day(at: index) else { return nil }
    var next = index + 1
    // `18-ธ.ค.-66`; a dot would make it the number of a list.
    if isMark(next, "-") { next += 1 } else { next = skippingBlank(next) }
    if word(next) == .monthWord, word(previous(index)) == .dayWord || isAsOf(previous(index)) {
      next = skippingBlank(next + 1)
    }
    guard case .month(let month) = word(next) else { return nil }
    return withYear(Moment(day: day, month: month, tokens: index..<(next + 1)))
  }

  private func isAsOf(_ index: Int) -> Bool { word(index) == .asOf }

  private func day(at index: Int) -> Int? {
    guard let number = number(index), number.digits <= 2, (1...31).contains(number.value)
    else { return nil }
    // The tail of `10.30` is no day.
    let isTail = isMark(index - 1, ".") && self.number(index - 2) != nil
    return isTail ? nil : number.value
  }

  /// Reads the first day of `1-31 มีนาคม 2566`.
  private func bareDay(at index: Int) -> Moment? {
    guard let day = day(at: index), let next = endOfSeparator(from: index + 1),
      let last = moment(at: next), let lastDay = last.day, last.year != nil, day < lastDay,
      number(next + 1) == nil, !isMark(next + 1, "/"), !isMark(next + 1, ".")
    else { return nil }
    return Moment(day: day, month: last.month, tokens: index..<(index + 1))
  }

  /// Reads `มิถุนายน 9, 2026`, as site builders date their posts.
  private func dayBehindMonth(at index: Int, _ month: Int) -> Moment? {
    let first = skippingBlank(index + 1)
    guard let day = day(at: first), isMark(first + 1, ","),
      let year = yearExpression(at: skippingBlank(first + 2)), year.digits == 4
    else { return nil }
    return Moment(day: day, month: month, year: year, tokens: index..<year.tokens.upperBound)
  }

  /// Adds the year that follows a month, if one does.
  private func withYear(_ moment: Moment) -> Moment {
    var next = skippingBlank(moment.tokens.upperBound)
    if isMark(next, ",") || isMark(next, ".") { next = skippingBlank(next + 1) }
    let isGlued = isMark(next, "-") || isMark(next, "_") || isMark(next, "/")
    if isGlued, number(next + 1) != nil { next += 1 }
    if isMark(next, "("), word(next + 1) == .fiscalYear { next += 1 }
    guard let year = yearExpression(at: next, followsMonth: true) else { return moment }
    var moment = moment
    moment.year = year
    moment.tokens = moment.tokens.lowerBound..<year.tokens.upperBound
    return moment
  }

  /// Reads `3/4/2566`, `26.7.67` and `2023-04-30`.
  private func numericDate(at index: Int) -> Moment? {
    guard let first = number(index), case .mark(let mark) = kind(index + 1),
      let second = number(index + 2), kind(index + 3) == .mark(mark),
      let third = number(index + 4), isDateMark(mark), !isJoined(index, mark),
      second.digits <= 2, (1...12).contains(second.value)
    else { return nil }
    let isYearFirst = first.digits == 4
    let (day, year) = isYearFirst ? (third, first) : (first, third)
    guard day.digits <= 2, (1...31).contains(day.value),
      let calendarYear = Self.year(year.value, digits: year.digits, allowsShort: !isYearFirst),
      CalendarDate(year: calendarYear, month: second.value, day: day.value) != nil
    else { return nil }
    let range = index..<(index + 5)
    let expression = YearExpression(
      year: calendarYear,
      digits: year.digits,
      isFiscal: false,
      isBudget: false,
      form: year.digits == 2 ? .short : .explicit,
      tokens: range
    )
    return Moment(day: day.value, month: second.value, year: expression, tokens: range)
  }

  private func isDateMark(_ mark: UInt8) -> Bool {
    switch mark {
    case Symbol.dash, Symbol.dot: true
    case 0x2F: !isAddress
    case 0x5F: isAddress
    default: false
    }
  }

  /// Tells whether more numbers are joined to the three of a date: `10.1.2.66` is an address.
  private func isJoined(_ index: Int, _ mark: UInt8) -> Bool {
    if kind(index - 1) == .mark(mark), number(index - 2) != nil { return true }
    if kind(index + 5) == .mark(mark), number(index + 6) != nil { return !isAddress }
    return mark == Symbol.dot && text.isLatin(tokens[index].start - 1)
  }
}

extension Moment {
  fileprivate init(month: Int, _ index: Int) {
    self.init(day: nil, month: month, year: nil, tokens: index..<(index + 1))
  }
}

extension CalendarDate {
  fileprivate var isLastOfMonth: Bool { self == .lastDay(ofMonth: month, year: year) }
}

extension StatedPeriod {
  /// Returns whole months under the shortest name: a fiscal year, a half, a month.
  static func naming(_ span: DateSpan) -> StatedPeriod {
    let first = FiscalYear(containing: span.first)
    let last = FiscalYear(containing: span.last)
    if span.first == first.span.first, span.last == last.span.last {
      return first == last ? .fiscalYear(first) : .years(first, last)
    }
    if span == first.firstHalf { return .half(1, of: first) }
    if span == first.secondHalf { return .half(2, of: first) }
    if span.first.year == span.last.year, span.first.month == span.last.month {
      return .month(span.first.month, year: span.first.year)
    }
    return .months(span)
  }
}
