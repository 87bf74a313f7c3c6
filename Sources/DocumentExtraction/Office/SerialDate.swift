internal import ComplianceModel

/// A moment as workbooks count it: days since the end of 1899, or since 1904.
struct SerialDate {
  let date: CalendarDate
  let hour: Int
  let minute: Int

  private static let thaiMonths = [
    "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม",
    "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
  ]
  /// Between the years of the Buddhist and the Common Era.
  private static let eraOffset = 543

  /// - Parameters:
  ///   - serial: The number in the cell.
  ///   - countsFrom1904: Whether the workbook counts as the first Macintosh programs did.
  init?(_ serial: Double, countsFrom1904: Bool) {
    guard serial.isFinite, serial >= 0, serial < 2_958_466 else { return nil }
    let minutes = Int((serial * 1440).rounded())
    var days = minutes / 1440
    if countsFrom1904 {
      days += 1462
    } else if days < 60 {
      // Workbooks take 1900 for a leap year, so that the days before its March are one too few.
      days += 1
    }
    guard let date = Self.date(daysSince1899: days) else { return nil }
    self.date = date
    hour = minutes % 1440 / 60
    minute = minutes % 60
  }

  /// Returns the day that lies a number of days behind 30 December 1899.
  private static func date(daysSince1899 days: Int) -> CalendarDate? {
    // Days since 1 March of the year 0, in cycles of 400, 100, 4 years and 1 year.
    let day = days + 693_899
    let cycle = day / 146_097
    let dayOfCycle = day % 146_097
    let year =
      (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
    let dayOfYear = dayOfCycle - (365 * year + year / 4 - year / 100)
    let month = (5 * dayOfYear + 2) / 153
    return CalendarDate(
      year: cycle * 400 + year + (month < 10 ? 0 : 1),
      month: month < 10 ? month + 3 : month - 9,
      day: dayOfYear - (153 * month + 2) / 5 + 1
    )
  }

  /// Returns what a reader sees, in a form that leaves no doubt about day and month.
  ///
  /// Thai formats give the month's Thai name and the year of the Buddhist Era, others the form of
  /// ISO 8601. A format without a day states a month only.
  func text(_ format: NumberFormat.DateParts) -> String {
    let time = "\(Self.padded(hour)):\(Self.padded(minute))"
    guard format.hasYear || format.hasMonth || format.hasDay else { return time }
    let month = Self.thaiMonths[date.month - 1]
    var text =
      switch (format.isThai, format.hasDay, format.hasMonth) {
      case (true, true, _): "\(date.day) \(month) \(date.year + Self.eraOffset)"
      case (true, false, true): "\(month) \(date.year + Self.eraOffset)"
      case (true, false, false): "\(date.year + Self.eraOffset)"
      case (false, true, _): "\(date)"
      case (false, false, true): "\(date.year)-\(Self.padded(date.month))"
      case (false, false, false): "\(date.year)"
      }
    if format.hasTime { text += " " + time }
    return text
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
