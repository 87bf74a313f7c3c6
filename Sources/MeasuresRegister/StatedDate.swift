internal import ComplianceModel
internal import TextMatching

/// A day that a text states, and whether the calendar has it.
struct StatedDate: Hashable {
  /// As written, in Arabic digits.
  var words: String
  /// `nil` if the calendar has no such day.
  var date: CalendarDate?
  /// The last day of the stated month; `nil` if there is no such month.
  var lastDay: Int?
  /// Whether the text says that something was done on the day, rather than only naming the day.
  var isOfAction: Bool

  private init(
    words: String,
    day: Int,
    month: Int,
    year: Int,
    isOfAction: Bool
  ) {
    let isShort = year < 100
    let gregorian =
      isShort || year >= 2400 ? (isShort ? 2500 + year : year) - FiscalYear.offset : year
    self.words = words
    self.isOfAction = isOfAction
    date = CalendarDate(year: gregorian, month: month, day: day)
    lastDay =
      (1...12).contains(month) ? CalendarDate.lastDay(ofMonth: month, year: gregorian).day : nil
  }

  /// Returns all days that a text states, those in words first.
  static func all(in text: String) -> [StatedDate] {
    let text = ThaiNumerals.arabic(text)
    return inWords(text) + inDigits(text)
  }

  /// Returns the days that a text states and the calendar lacks, as doubts.
  static func impossible(in text: String) -> [ImportNote.Kind] {
    all(in: text).filter { $0.date == nil }
      .map { .impossibleDate($0.words, lastDay: $0.lastDay) }
  }

  /// Days such as `31 ม.ค. 66` and `เมื่อวันที่ 5 มีนาคม 2566`.
  ///
  /// A year of two digits is taken for one from 40 on: `5 มีนาคม 25 คน` states none.
  private static func inWords(_ text: String) -> [StatedDate] {
    let pattern =
      /(?<lead>เมื่อ(?:วันที่)?\s*|ลงวันที่\s*|\(\s*)?(?<day>[0-9]{1,2})\s*(?<month>[ก-๙.]{3,12}?)\s*(?:พ\.ศ\.\s*)?(?<year>2[0-9]{3}|[4-9][0-9])(?![0-9])(?<end>\s*\)\s*$)?/
      // A vowel sign and its letter are one character, but two to a range of letters.
      .matchingSemantics(.unicodeScalar)
    return text.matches(of: pattern).compactMap { match in
      guard !continues(text, before: match.day.startIndex),
        let month = monthNumber(String(match.month)), let day = Int(match.day),
        let year = Int(match.year), (1...99).contains(day)
      else { return nil }
      let lead = match.lead.map(String.init) ?? ""
      return StatedDate(
        words: "\(match.day) \(match.month) \(match.year)",
        day: day,
        month: month,
        year: year,
        isOfAction: lead.hasPrefix("(") ? match.end != nil : !lead.isEmpty
      )
    }
  }

  /// Days such as `31/01/2566`, `31/1/66`, `31-01-2566` and `2566-01-31`.
  private static func inDigits(_ text: String) -> [StatedDate] {
    let slashed =
      /(?<lead>เมื่อ(?:วันที่)?\s*|ลงวันที่\s*|\(\s*)?(?<day>[0-9]{1,2})(?:\/(?<month>[0-9]{1,2})\/(?<year>2[0-9]{3}|[4-9][0-9])|[.\-](?<other>[0-9]{1,2})[.\-](?<whole>2[0-9]{3}))(?![0-9\/.\-]*[0-9])(?<end>\s*\)\s*$)?/
      .matchingSemantics(.unicodeScalar)
    let dates = text.matches(of: slashed).compactMap { match -> StatedDate? in
      guard !continues(text, before: match.day.startIndex), let day = Int(match.day), day > 0,
        let month = (match.month ?? match.other).flatMap({ Int($0) }), month > 0,
        let year = (match.year ?? match.whole).flatMap({ Int($0) })
      else { return nil }
      let lead = match.lead.map(String.init) ?? ""
      return StatedDate(
        words: String(
          text[match.day.startIndex..<(match.year ?? match.whole ?? match.day).endIndex]
        ),
        day: day,
        month: month,
        year: year,
        isOfAction: lead.hasPrefix("(") ? match.end != nil : !lead.isEmpty
      )
    }
    let written = /(2[0-9]{3})-([0-9]{2})-([0-9]{2})(?![0-9\/.\-]*[0-9])/
    return dates
      + text.matches(of: written).compactMap { match in
        guard !continues(text, before: match.range.lowerBound), let year = Int(match.1),
          let month = Int(match.2), let day = Int(match.3)
        else { return nil }
        return StatedDate(
          words: String(match.0),
          day: day,
          month: month,
          year: year,
          isOfAction: false
        )
      }
  }

  /// Tells whether the digits at a place are the end of a longer number.
  private static func continues(_ text: String, before place: String.Index) -> Bool {
    guard let last = text.unicodeScalars[..<place].last else { return false }
    return "0123456789/.-".unicodeScalars.contains(last)
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
