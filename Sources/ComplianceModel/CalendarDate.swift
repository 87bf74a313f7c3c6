/// A day of the Gregorian calendar, without a time or a time zone.
public struct CalendarDate: Sendable, Hashable, Comparable {
  /// The year of the Common Era.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day, from 1 to the length of the month.
  public let day: Int

  /// Creates a date, or `nil` if the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.dayCount(ofMonth: month, inYear: year)
    else { return nil }
    self.init(uncheckedYear: year, month: month, day: day)
  }

  /// Creates a date from its ISO 8601 form, for example `2023-04-30`.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      parts[2].utf8.count == 2, let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private init(uncheckedYear year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Returns the first day of a month.
  package static func firstDay(ofMonth month: Int, year: Int) -> CalendarDate {
    CalendarDate(uncheckedYear: year, month: month, day: 1)
  }

  /// Returns the last day of a month.
  package static func lastDay(ofMonth month: Int, year: Int) -> CalendarDate {
    CalendarDate(
      uncheckedYear: year,
      month: month,
      day: dayCount(ofMonth: month, inYear: year)
    )
  }

  private static func dayCount(ofMonth month: Int, inYear year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Tells whether a date lies before another.
  public static func < (first: CalendarDate, second: CalendarDate) -> Bool {
    (first.year, first.month, first.day) < (second.year, second.month, second.day)
  }
}

extension CalendarDate: CustomStringConvertible {
  /// The ISO 8601 form.
  public var description: String {
    "\(Self.padded(year, to: 4))-\(Self.padded(month, to: 2))-\(Self.padded(day, to: 2))"
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

extension CalendarDate: Codable {
  /// Reads the ISO 8601 form.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let date = CalendarDate(text) else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "expected a date such as 2023-04-30, found '\(text)'"
      )
    }
    self = date
  }

  /// Writes the ISO 8601 form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// An unbroken run of days, both ends included.
package struct DateSpan: Sendable, Hashable {
  package var first: CalendarDate
  package var last: CalendarDate

  package init(first: CalendarDate, last: CalendarDate) {
    self.first = first
    self.last = last
  }

  package func contains(_ date: CalendarDate) -> Bool { first <= date && date <= last }

  package func contains(_ other: DateSpan) -> Bool { first <= other.first && other.last <= last }

  package func overlaps(_ other: DateSpan) -> Bool { first <= other.last && other.first <= last }
}
