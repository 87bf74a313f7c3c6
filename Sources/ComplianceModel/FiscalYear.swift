/// A Thai fiscal year, named by the Buddhist year in which it ends.
///
/// Fiscal year 2566 runs from 1 October 2565 (2022 of the Common Era) to 30 September 2566.
public struct FiscalYear: Sendable, Hashable, Comparable {
  /// The Buddhist year in which the fiscal year ends.
  public let buddhistYear: Int

  /// Creates a fiscal year from a Buddhist (2566) or Gregorian (2023) year, or `nil` for a number
  /// that is neither.
  public init?(year: Int) {
    switch year {
    case 2400...2700: buddhistYear = year
    case 1900...2157: buddhistYear = year + Self.offset
    default: return nil
    }
  }

  /// Creates the fiscal year in which a day lies: 26 December 2565 lies in 2566.
  public init(containing date: CalendarDate) {
    buddhistYear = date.year + Self.offset + (date.month >= 10 ? 1 : 0)
  }

  private init(buddhistYear: Int) {
    self.buddhistYear = buddhistYear
  }

  /// The years between the Common Era and the Buddhist era.
  package static let offset = 543

  /// The year of the Common Era in which the fiscal year ends.
  package var gregorianYear: Int { buddhistYear - Self.offset }

  package var previous: FiscalYear { FiscalYear(buddhistYear: buddhistYear - 1) }

  package var next: FiscalYear { FiscalYear(buddhistYear: buddhistYear + 1) }

  /// All twelve months.
  package var span: DateSpan {
    DateSpan(
      first: .firstDay(ofMonth: 10, year: gregorianYear - 1),
      last: .lastDay(ofMonth: 9, year: gregorianYear)
    )
  }

  /// October to March.
  package var firstHalf: DateSpan {
    DateSpan(
      first: .firstDay(ofMonth: 10, year: gregorianYear - 1),
      last: .lastDay(ofMonth: 3, year: gregorianYear)
    )
  }

  /// April to September.
  package var secondHalf: DateSpan {
    DateSpan(
      first: .firstDay(ofMonth: 4, year: gregorianYear),
      last: .lastDay(ofMonth: 9, year: gregorianYear)
    )
  }

  /// Returns a quarter of three months, counted from October.
  ///
  /// - Parameter number: 1 to 4; other numbers are clamped.
  /// - Returns: The first to the last day of the quarter.
  package func quarter(_ number: Int) -> DateSpan {
    let months = [(10, 12, -1), (1, 3, 0), (4, 6, 0), (7, 9, 0)][min(max(number, 1), 4) - 1]
    let year = gregorianYear + months.2
    return DateSpan(
      first: .firstDay(ofMonth: months.0, year: year),
      last: .lastDay(ofMonth: months.1, year: year)
    )
  }

  /// The twelve months in order, from October, each as a span of days.
  package var months: [DateSpan] {
    (0..<12).map { index in
      let month = (index + 9) % 12 + 1
      let year = gregorianYear - (month >= 10 ? 1 : 0)
      return DateSpan(
        first: .firstDay(ofMonth: month, year: year),
        last: .lastDay(ofMonth: month, year: year)
      )
    }
  }

  /// Tells whether a year comes before another.
  public static func < (first: FiscalYear, second: FiscalYear) -> Bool {
    first.buddhistYear < second.buddhistYear
  }
}

extension FiscalYear: CustomStringConvertible {
  /// The Buddhist year.
  public var description: String { String(buddhistYear) }
}

extension FiscalYear: Codable {
  /// Reads the number of the year, Buddhist or Gregorian.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let number = try container.decode(Int.self)
    guard let year = FiscalYear(year: number) else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "expected a year such as 2566, found \(number)"
      )
    }
    self = year
  }

  /// Writes the Buddhist year.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(buddhistYear)
  }
}
