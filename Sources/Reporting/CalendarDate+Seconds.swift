package import ComplianceModel

extension CalendarDate {
  /// The beginning of the day in Greenwich, counted in seconds from 1 January 1970.
  package var secondsSince1970: Int {
    // Years begin in March here, so that the leap day is the last of its year.
    let years = month > 2 ? year : year - 1
    let months = month > 2 ? month - 3 : month + 9
    let days =
      years * 365 + years / 4 - years / 100 + years / 400 + (months * 153 + 2) / 5 + day - 1
    return (days - 719_468) * 86_400
  }
}
