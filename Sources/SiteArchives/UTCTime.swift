internal import ComplianceModel

/// A moment in Greenwich time.
enum UTCTime {
  /// Writes a moment.
  ///
  /// - Parameter milliseconds: Milliseconds since 1970.
  /// - Returns: The moment as `2026-11-22T08:30:05Z`.
  static func text(_ milliseconds: Int64) -> String {
    let seconds = milliseconds >= 0 ? milliseconds / 1000 : (milliseconds - 999) / 1000
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    let ofDay = seconds - days * 86_400
    let (year, month, day) = date(days)
    let time = [ofDay / 3600, ofDay / 60 % 60, ofDay % 60].map { padded($0, 2) }
    return
      "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))T\(time.joined(separator: ":"))Z"
  }

  /// Reads a moment as ``text(_:)`` writes it; parts of seconds are passed over.
  ///
  /// - Parameter text: The moment, in Greenwich time.
  /// - Returns: Milliseconds since 1970, or `nil` if the text is no moment.
  static func milliseconds(_ text: String) -> Int64? {
    let parts = text.utf8.split(maxSplits: 6, omittingEmptySubsequences: false) { byte in
      !(0x30...0x39).contains(byte)
    }
    .map { part in part.count <= 4 ? Int(String(decoding: part, as: UTF8.self)) : nil }
    guard parts.count == 7, let year = parts[0], let month = parts[1], let day = parts[2],
      let hour = parts[3], let minute = parts[4], let second = parts[5],
      let date = CalendarDate(year: year, month: month, day: day),
      let first = CalendarDate(year: 1970, month: 1, day: 1),
      0...24 ~= hour, 0...59 ~= minute, 0...60 ~= second
    else { return nil }
    let days = first.days(until: date)
    return Int64(((days * 24 + hour) * 60 + minute) * 60 + second) * 1_000
  }

  /// Returns the digits of a moment alone, as indices of archives use them.
  static func digits(_ text: String) -> String {
    String(decoding: text.utf8.filter { $0 >= 0x30 && $0 <= 0x39 }.prefix(14), as: UTF8.self)
  }

  private static func padded(_ number: Int64, _ count: Int) -> String {
    let digits = "\(number)"
    return String(repeating: "0", count: max(0, count - digits.utf8.count)) + digits
  }

  /// The Gregorian calendar, with years that begin in March.
  private static func date(_ days: Int64) -> (year: Int64, month: Int64, day: Int64) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let ofEra = shifted - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let part = (5 * ofYear + 2) / 153
    let month = part < 10 ? part + 3 : part - 9
    let day = ofYear - (153 * part + 2) / 5 + 1
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }
}
