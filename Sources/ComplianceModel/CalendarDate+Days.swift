extension CalendarDate {
  /// Days since 1 March of the year 0, by which days are counted and compared.
  ///
  /// Years begin in March here, so that the day which leap years add is the last of its year.
  private var serial: Int {
    let shifted = month <= 2 ? year - 1 : year
    let monthFromMarch = (month + 9) % 12
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear
  }

  /// Returns the number of days from this day to another; negative if the other comes before.
  package func days(until other: CalendarDate) -> Int { other.serial - serial }

  /// Returns the day that lies some days later, or earlier for a negative number.
  ///
  /// - Parameter days: How many days later.
  /// - Returns: `nil` beyond the years 1 to 9999.
  package func adding(days: Int) -> CalendarDate? {
    let (wanted, overflows) = serial.addingReportingOverflow(days)
    guard !overflows, wanted >= 306, wanted < 3_652_425 + 306 else { return nil }
    let era = wanted / 146_097
    let dayOfEra = wanted % 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return CalendarDate(year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month: month, day: day)
  }
}
