internal import ArgumentParser
internal import ComplianceModel
internal import Foundation
internal import Reporting

/// A day on the command line, such as `2023-04-30` or, with a Buddhist year, `2566-04-30`.
struct Day: ExpressibleByArgument {
  var date: CalendarDate

  init?(argument: String) {
    guard let parts = Self.parts(of: argument),
      let date = CalendarDate(year: parts.year, month: parts.month, day: parts.day)
    else { return nil }
    self.date = date
  }

  /// The day on this machine's calendar.
  static var today: CalendarDate? {
    let parts = Calendar(identifier: .gregorian).dateComponents(
      [.year, .month, .day],
      from: Date()
    )
    guard let year = parts.year, let month = parts.month, let day = parts.day else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// The numbers of a day, the year one of the Common Era, whether or not there is such a day.
  private static func parts(of text: String) -> (year: Int, month: Int, day: Int)? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], let written = Int(parts[0]),
      let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    return (FiscalYear(year: written)?.gregorianYear ?? written, month, day)
  }

  /// Says what is wrong with a day that the command line refused.
  ///
  /// - Parameter arguments: The words of the command line.
  /// - Returns: A sentence with the mend, or `nil` if every day of the command line is one.
  static func mistake(in arguments: [String]) -> String? {
    let option = "--as-of"
    var texts = zip(arguments, arguments.dropFirst()).filter { $0.0 == option }.map(\.1)
    texts += arguments.filter { $0.hasPrefix("\(option)=") }
      .map { String($0.dropFirst(option.count + 1)) }
    guard let text = texts.first(where: { Day(argument: $0) == nil }) else { return nil }
    guard let parts = parts(of: text), (1...12).contains(parts.month), parts.day > 28,
      (1...9999).contains(parts.year)
    else {
      return "\(option): expected a day such as 2023-04-30 or 2566-04-30, found '\(text)'"
    }
    let last = DateWords.words(for: .lastDay(ofMonth: parts.month, year: parts.year))
    return "\(option): there is no '\(text)'; that month ends on \(last.en) (\(last.th))"
  }
}
