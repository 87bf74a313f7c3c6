internal import ComplianceModel
internal import TextMatching

/// A day that a text states, and whether the calendar has it.
struct StatedDate: Hashable {
  /// As written, in Arabic digits.
  var words: String
  /// `nil` if the calendar has no such day.
  var date: CalendarDate?
  /// The last day of the stated month.
  var lastDay: Int
  /// Whether the text says that something was done on the day, rather than only naming the day.
  var isOfAction: Bool

  /// Returns all days that a text states.
  static func all(in text: String) -> [StatedDate] {
    let text = ThaiNumerals.arabic(text)
    let pattern =
      /(?<lead>เมื่อ(?:วันที่)?\s*|ลงวันที่\s*|\(\s*)?(?<day>[0-9]{1,2})\s*(?<month>[ก-๙.]{3,12}?)\s*(?:พ\.ศ\.\s*)?(?<year>2[0-9]{3})(?<end>\s*\)\s*$)?/
      // A vowel sign and its letter are one character, but two to a range of letters.
      .matchingSemantics(.unicodeScalar)
    return text.matches(of: pattern).compactMap { match in
      guard let month = monthNumber(String(match.month)), let day = Int(match.day),
        let year = Int(match.year), (1...99).contains(day)
      else { return nil }
      let gregorian = year >= 2400 ? year - FiscalYear.offset : year
      let last = CalendarDate.lastDay(ofMonth: month, year: gregorian)
      let lead = match.lead.map(String.init) ?? ""
      return StatedDate(
        words: "\(match.day) \(match.month) \(match.year)",
        date: CalendarDate(year: gregorian, month: month, day: day),
        lastDay: last.day,
        isOfAction: lead.hasPrefix("(") ? match.end != nil : !lead.isEmpty
      )
    }
  }

  /// Returns the day on which a text says that something was done.
  static func ofAction(in text: String) -> CalendarDate? {
    all(in: text).first { $0.isOfAction }?.date
  }

  private static func monthNumber(_ name: String) -> Int? {
    let name = name.filter { $0 != "." }
    return months.firstIndex { $0.full == name || $0.short == name }.map { $0 + 1 }
  }

  private static let months: [(full: String, short: String)] = [
    ("มกราคม", "มค"), ("กุมภาพันธ์", "กพ"), ("มีนาคม", "มีค"), ("เมษายน", "เมย"),
    ("พฤษภาคม", "พค"), ("มิถุนายน", "มิย"), ("กรกฎาคม", "กค"), ("สิงหาคม", "สค"),
    ("กันยายน", "กย"), ("ตุลาคม", "ตค"), ("พฤศจิกายน", "พย"), ("ธันวาคม", "ธค"),
  ]
}
