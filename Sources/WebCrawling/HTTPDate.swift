/// Dates as header fields write them, in any of the three forms that RFC 9110 knows.
package enum HTTPDate {
  /// Returns a date as seconds since 1970, or `nil` if the text is none.
  ///
  /// Weekdays and zones are passed over: all dates of HTTP are in Greenwich time. Cookies are
  /// written with dashes, and some with a year of two digits.
  ///
  /// - Parameter text: The value of the field.
  /// - Returns: Seconds since 1970.
  package static func seconds(in text: String) -> Int64? {
    var day: Int?
    var month: Int?
    var year: Int?
    var time: Int64?
    for word in text.split(whereSeparator: { $0 == " " || $0 == "," || $0 == "-" }) {
      if word.contains(":") {
        time = seconds(ofClock: word)
      } else if let number = Int(word), number >= 0, word.utf8.count <= 4 {
        // The day comes before the year in all forms.
        if day == nil {
          day = number
        } else {
          year = year ?? number
        }
      } else if let found = months.firstIndex(of: word.prefix(3).lowercased()) {
        month = month ?? found + 1
      }
    }
    guard let day, let month, let year, let time, (1...31).contains(day) else { return nil }
    let century = year < 70 ? 2000 : year < 100 ? 1900 : 0
    return days(year: year + century, month: month, day: day) * 86_400 + time
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private static func seconds(ofClock word: Substring) -> Int64? {
    let parts = word.split(separator: ":").compactMap { Int64($0) }
    guard parts.count == 3, (0..<24).contains(parts[0]), (0..<60).contains(parts[1]),
      (0...60).contains(parts[2])
    else { return nil }
    return parts[0] * 3600 + parts[1] * 60 + parts[2]
  }

  /// Days since 1970 in the Gregorian calendar, counted from the first of March.
  private static func days(year: Int, month: Int, day: Int) -> Int64 {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted >= 0 ? shifted / 400 : (shifted - 399) / 400
    let ofEra = shifted - era * 400
    let ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return Int64(era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468)
  }
}
