/// A period that a text states, with the days it spans.
package struct StatedPeriod: Sendable, Hashable {
  /// How the period was written, which says how precise it is.
  package enum Kind: Sendable, Hashable, CaseIterable {
    /// A Buddhist or Gregorian year without the words "fiscal year"; taken as the fiscal year.
    case year
    /// A year that is named a fiscal year.
    case fiscalYear
    /// Two years and all between: a plan of 2566–2570.
    case years
    /// Six months: "the first six months of 2566".
    case half
    /// Three months of a fiscal year.
    case quarter
    /// One month of a year.
    case month
    /// Several months: October 2565 to March 2566.
    case months
    /// One day.
    case date
  }

  package var kind: Kind
  package var span: DateSpan
  /// The short, canonical form that reports show: `2566`, `2566-2570`, `2566 H1`, `2566 Q2`,
  /// `2565-11`, `2565-10..2566-03`, `2565-12-26` (Buddhist years throughout).
  package var name: String

  package init(kind: Kind, span: DateSpan, name: String) {
    self.kind = kind
    self.span = span
    self.name = name
  }
}

extension StatedPeriod {
  package static func fiscalYear(_ year: FiscalYear, named kind: Kind = .fiscalYear) -> StatedPeriod
  {
    StatedPeriod(kind: kind, span: year.span, name: "\(year)")
  }

  package static func years(_ first: FiscalYear, _ last: FiscalYear) -> StatedPeriod {
    StatedPeriod(
      kind: .years,
      span: DateSpan(first: first.span.first, last: last.span.last),
      name: "\(first)-\(last)"
    )
  }

  /// Returns the first or second six months of a fiscal year.
  ///
  /// - Parameters:
  ///   - number: 1 for October to March, 2 for April to September.
  ///   - year: The fiscal year.
  /// - Returns: The period, named for example `2566 H1`.
  package static func half(_ number: Int, of year: FiscalYear) -> StatedPeriod {
    StatedPeriod(
      kind: .half,
      span: number == 2 ? year.secondHalf : year.firstHalf,
      name: "\(year) H\(number == 2 ? 2 : 1)"
    )
  }

  package static func quarter(_ number: Int, of year: FiscalYear) -> StatedPeriod {
    StatedPeriod(kind: .quarter, span: year.quarter(number), name: "\(year) Q\(number)")
  }

  /// Returns one month.
  ///
  /// - Parameters:
  ///   - month: 1 to 12.
  ///   - year: The year of the Common Era in which the month lies.
  /// - Returns: The period, named for example `2565-11`.
  package static func month(_ month: Int, year: Int) -> StatedPeriod {
    let span = DateSpan(
      first: .firstDay(ofMonth: month, year: year),
      last: .lastDay(ofMonth: month, year: year)
    )
    return StatedPeriod(kind: .month, span: span, name: monthName(span.first))
  }

  /// Returns several months.
  ///
  /// - Parameter span: From the first day of a month to the last day of another.
  /// - Returns: The period, named for example `2565-10..2566-03`.
  package static func months(_ span: DateSpan) -> StatedPeriod {
    StatedPeriod(
      kind: .months,
      span: span,
      name: "\(monthName(span.first))..\(monthName(span.last))"
    )
  }

  package static func date(_ date: CalendarDate) -> StatedPeriod {
    let day = date.day < 10 ? "0\(date.day)" : "\(date.day)"
    return StatedPeriod(
      kind: .date,
      span: DateSpan(first: date, last: date),
      name: "\(monthName(date))-\(day)"
    )
  }

  private static func monthName(_ date: CalendarDate) -> String {
    let month = date.month < 10 ? "0\(date.month)" : "\(date.month)"
    return "\(date.year + FiscalYear.offset)-\(month)"
  }
}
