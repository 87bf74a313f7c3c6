package import ComplianceModel

extension CalendarDate {
  /// The beginning of the day in Greenwich, counted in seconds from 1 January 1970.
  package var secondsSince1970: Int {
    guard let first = CalendarDate(year: 1970, month: 1, day: 1) else { return 0 }
    return first.days(until: self) * 86_400
  }
}
