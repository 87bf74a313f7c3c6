internal import ComplianceModel
internal import Yams

/// Recognises addresses that a browser would open.
enum WebAddress {
  static func accepts(_ text: String) -> Bool {
    guard let scheme = ["https://", "http://"].first(where: { text.hasPrefix($0) }) else {
      return false
    }
    let host = text.dropFirst(scheme.count).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return !host.isEmpty && !text.contains(where: \.isWhitespace)
  }
}

extension RuleFileReader {
  mutating func webAddress(_ node: Node?) -> String? {
    guard let node, let address = text(node) else { return nil }
    guard WebAddress.accepts(address) else {
      let problem = "expected an address such as https://www.example.go.th/, found '\(address)'"
      note(.invalidValue(problem), at: node)
      return nil
    }
    return address
  }

  mutating func truth(_ node: Node?) -> Bool? {
    guard let node else { return nil }
    guard node.anchor == nil, let scalar = node.scalar, scalar.style == .plain else {
      noteType(of: node, expected: "true or false")
      return nil
    }
    switch scalar.string {
    case "true": return true
    case "false": return false
    default:
      noteType(of: node, expected: "true or false")
      return nil
    }
  }

  /// Reads a day, and says what a mistaken one was probably meant to be.
  mutating func day(_ node: Node?) -> CalendarDate? {
    guard let node, let text = text(node) else { return nil }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int($0) }
    guard parts.map(\.utf8.count) == [4, 2, 2], numbers.count == 3 else {
      note(.invalidValue("expected a date such as 2023-04-30, found '\(text)'"), at: node)
      return nil
    }
    let (year, month, day) = (numbers[0], numbers[1], numbers[2])
    // A Buddhist year is a valid year of the Common Era, in which nothing would ever expire.
    if year >= Self.firstBuddhistYear {
      let written = "\(year - FiscalYear.offset)-\(parts[1])-\(parts[2])"
      let problem = "dates have Gregorian years; did you mean \(written)?"
      note(.invalidValue(problem), at: node)
      return nil
    }
    guard let date = CalendarDate(text) else {
      note(.invalidValue(Self.problem(year: year, month: month, day: day)), at: node)
      return nil
    }
    return date
  }

  private static let firstBuddhistYear = 2400

  private static func problem(year: Int, month: Int, day: Int) -> String {
    guard (1...12).contains(month), (1...9999).contains(year) else {
      return "there is no month \(month); a date is written year-month-day"
    }
    let last = CalendarDate.lastDay(ofMonth: month, year: year)
    return "there is no day \(day) in that month; its last day is \(last)"
  }
}
