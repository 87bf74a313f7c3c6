extension StatedPeriod {
  /// Reads a period's canonical name, such as `2566`, `2566-2570`, `2566 H1`, `2566 Q2`, `2565-11`,
  /// `2565-10..2566-03` or `2565-12-26`; `nil` for any other text.
  ///
  /// A year alone is taken for one that is not named a fiscal year.
  ///
  /// - Parameter name: The name, as ``name`` has it.
  package init?(name: String) {
    let ends = name.split(separator: "..", omittingEmptySubsequences: false)
    let words = name.split(separator: " ", omittingEmptySubsequences: false)
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    let period: StatedPeriod? =
      if ends.count == 2 {
        Self.months(from: ends[0], to: ends[1])
      } else if words.count == 2 {
        Self.part(words[1], of: words[0])
      } else {
        switch parts.map(\.utf8.count) {
        case [4]: Self.year(parts[0]).map { .fiscalYear($0, named: .year) }
        case [4, 4]: Self.years(parts[0], parts[1])
        case [4, 2]: Self.month(name[...])
        case [4, 2, 2]: Self.day(parts)
        default: nil
        }
      }
    guard let period, period.name == name else { return nil }
    self = period
  }

  private static func year(_ text: Substring) -> FiscalYear? {
    Int(text).flatMap { FiscalYear(year: $0) }
  }

  private static func years(_ first: Substring, _ last: Substring) -> StatedPeriod? {
    guard let first = year(first), let last = year(last), first < last else { return nil }
    return .years(first, last)
  }

  private static func part(_ part: Substring, of text: Substring) -> StatedPeriod? {
    guard let year = year(text), let number = part.last?.wholeNumberValue else { return nil }
    return switch part.first {
    case "H" where (1...2).contains(number): .half(number, of: year)
    case "Q" where (1...4).contains(number): .quarter(number, of: year)
    default: nil
    }
  }

  private static func month(_ name: Substring) -> StatedPeriod? {
    let parts = name.split(separator: "-")
    guard parts.count == 2, let year = year(parts[0]), let month = Int(parts[1]),
      (1...12).contains(month)
    else { return nil }
    return .month(month, year: year.gregorianYear)
  }

  private static func months(from first: Substring, to last: Substring) -> StatedPeriod? {
    guard let first = month(first), let last = month(last), first.span.first < last.span.first
    else { return nil }
    return .months(DateSpan(first: first.span.first, last: last.span.last))
  }

  private static func day(_ parts: [Substring]) -> StatedPeriod? {
    guard let year = year(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]) else {
      return nil
    }
    return CalendarDate(year: year.gregorianYear, month: month, day: day).map { .date($0) }
  }
}
