internal import ComplianceModel

extension PeriodParser {
  /// Reads a number of an address that is more than a year: a folder, a day in one run of digits.
  ///
  /// - Parameter index: The token of the number.
  /// - Returns: The token to go on with, or `nil` to read the number like one in text.
  mutating func stepAddressNumber(at index: Int) -> Int? {
    guard let number = number(index) else { return nil }
    if isHash(at: index) || isQueryValue(at: index) { return index + 1 }
    if number.digits == 4, let next = stepFolder(at: index) { return next }
    switch number.digits {
    case 6: noteDate(shortDate(at: index), index, .short)
    case 8: noteDate(date(at: tokens[index].start), index, .explicit)
    case 12: noteYearAndDate(at: index)
    case 14 where isTime(at: tokens[index].start + 8):
      noteDate(date(at: tokens[index].start), index, .explicit)
    default: return number.digits > 4 ? index + 1 : nil
    }
    return index + 1
  }

  /// Reads `/2022/04/`, the folder of an upload.
  private mutating func stepFolder(at index: Int) -> Int? {
    guard isSegment(index), let number = number(index),
      let year = Self.year(number.value, digits: 4, allowsShort: false),
      let fiscalYear = FiscalYear(year: year)
    else { return nil }
    guard let month = folderNumber(at: index + 2, in: 1...12) else {
      note(.fiscalYear(fiscalYear, named: .year), index..<(index + 1), .folder)
      return index + 1
    }
    if let day = folderNumber(at: index + 4, in: 1...31),
      let date = CalendarDate(year: year, month: month, day: day)
    {
      note(.date(date), index..<(index + 5), .folder)
      return index + 5
    }
    note(.month(month, year: year), index..<(index + 3), .folder)
    return index + 3
  }

  private func folderNumber(at index: Int, in values: ClosedRange<Int>) -> Int? {
    guard isMark(index - 1, "/"), let number = number(index), number.digits == 2,
      values.contains(number.value), isSegment(index)
    else { return nil }
    return number.value
  }

  /// Tells whether a number is all there is between two strokes.
  private func isSegment(_ index: Int) -> Bool {
    let isFirst = index == 0 || isMark(index - 1, "/")
    return isFirst
      && (kind(index + 1) == nil || isMark(index + 1, "/") || isMark(index + 1, "?")
        || isMark(index + 1, "#"))
  }

  /// Tells whether a number is the whole value of a query's key that is not about years.
  private func isQueryValue(at index: Int) -> Bool {
    guard isMark(index - 1, "="),
      kind(index + 1) == nil || isMark(index + 1, "&") || isMark(index + 1, "#")
    else { return false }
    switch word(index - 2) {
    case .year, .yearly, .fiscalYear, .budget: return false
    default: return !endsInYear(tokens[index - 1].start)
    }
  }

  /// Tells whether the letters before a place end in "year".
  private func endsInYear(_ place: Int) -> Bool {
    let letters = (1...4).map { Symbol.lowercased(text[place - 5 + $0]) }
    return letters == [0x79, 0x65, 0x61, 0x72]
  }

  /// Tells whether a number is part of a digest or a random name: letters and digits alternate.
  private mutating func isHash(at index: Int) -> Bool {
    let start = tokens[index].start
    // The numbers of one run share one answer: looking at the run again for each would take time
    // with the square of its length.
    if let last = lastRun, last.range.contains(start) { return last.isHash }
    var first = start
    var end = tokens[index].end
    while text.isLatin(first - 1) || text.isDigit(first - 1) { first -= 1 }
    while text.isLatin(end) || text.isDigit(end) { end += 1 }
    let isHash = isHash(first..<end)
    lastRun = (first..<end, isHash)
    return isHash
  }

  private func isHash(_ run: Range<Int>) -> Bool {
    var changes = 0
    var isHexadecimal = true
    for place in run {
      if place > run.lowerBound, text.isDigit(place) != text.isDigit(place - 1) { changes += 1 }
      if !isHexadecimalDigit(place) { isHexadecimal = false }
      // No name that a person gives alternates that often: `oit2566v2` changes three times.
      if changes >= 4 { return true }
    }
    if isHexadecimal, changes > 0, run.count >= 8 { return true }
    return isHexadecimal && isIdentifierGroup(run)
  }

  private func isHexadecimalDigit(_ place: Int) -> Bool {
    text.isDigit(place) || (0x61...0x66).contains(Symbol.lowercased(text[place]))
  }

  /// Tells whether a group of four stands between others, as in a random identifier of 36 letters.
  private func isIdentifierGroup(_ run: Range<Int>) -> Bool {
    guard run.count == 4, text[run.lowerBound - 1] == Symbol.dash,
      text[run.upperBound] == Symbol.dash
    else { return false }
    let before = (run.lowerBound - 5)..<(run.lowerBound - 1)
    let behind = (run.upperBound + 1)..<(run.upperBound + 5)
    return [before, behind].contains { group in
      group.allSatisfy(isHexadecimalDigit) && group.contains { text.isLatin($0) }
    }
  }

  private mutating func noteDate(_ date: CalendarDate?, _ index: Int, _ form: PeriodMention.Form) {
    if let date { note(.date(date), index..<(index + 1), form) }
  }

  /// Reads a Buddhist year and a day behind it, or a day and a time.
  private mutating func noteYearAndDate(at index: Int) {
    let start = tokens[index].start
    let value = text.number(start, start + 4)
    if (2500...2599).contains(value), let year = FiscalYear(year: value),
      let date = date(at: start + 4)
    {
      note(.fiscalYear(year, named: .year), index..<(index + 1), .bare)
      note(.date(date), index..<(index + 1), .explicit)
    } else if isTime(at: start + 8) {
      noteDate(date(at: start), index, .explicit)
    }
  }

  /// Returns the day of eight digits: year, month, day or day, month, year, in either era.
  ///
  /// No digits are both: the first two of a year are no month.
  private func date(at start: Int) -> CalendarDate? {
    let digits = (0..<4).map { text.number(start + 2 * $0, start + 2 * $0 + 2) }
    if let year = Self.year(digits[0] * 100 + digits[1], digits: 4, allowsShort: false) {
      return CalendarDate(year: year, month: digits[2], day: digits[3])
    }
    return Self.year(digits[2] * 100 + digits[3], digits: 4, allowsShort: false)
      .flatMap { CalendarDate(year: $0, month: digits[1], day: digits[0]) }
  }

  /// Returns the day of six digits that start a name or stand between marks: `670902`.
  ///
  /// Only the Buddhist year comes first here; with the day first, or with a Gregorian year, six
  /// digits say nothing certain.
  private func shortDate(at index: Int) -> CalendarDate? {
    let start = tokens[index].start
    guard !text.isLatin(start - 1), !text.isThai(start - 1), !text.isLatin(start + 6) else {
      return nil
    }
    let digits = (0..<3).map { text.number(start + 2 * $0, start + 2 * $0 + 2) }
    guard (50...79).contains(digits[0]) else { return nil }
    return CalendarDate(
      year: digits[0] + 2500 - FiscalYear.offset,
      month: digits[1],
      day: digits[2]
    )
  }

  /// Tells whether four or six digits are a time of day.
  private func isTime(at start: Int) -> Bool {
    guard text.number(start, start + 2) < 24, text.number(start + 2, start + 4) < 60 else {
      return false
    }
    return !text.isDigit(start + 4) || text.number(start + 4, start + 6) < 60
  }
}

extension SymbolText {
  /// Returns the place where the path of an address starts, behind the host.
  var startOfPath: Int {
    var place = 0
    while place < min(count, 12), self[place] != 0x2F { place += 1 }
    guard self[place] == 0x2F, self[place + 1] == 0x2F, place == 0 || self[place - 1] == 0x3A
    else { return 0 }
    place += 2
    while place < count, self[place] != 0x2F { place += 1 }
    return place
  }
}
