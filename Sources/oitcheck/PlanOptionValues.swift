internal import ArgumentParser
internal import PublicationPlanning

/// One `--format NAME[=FILE]` of a plan.
struct PlanFormatRequest: ExpressibleByArgument {
  var format: PlanFormat
  /// `nil` for standard output.
  var file: String?

  init(format: PlanFormat, file: String?) {
    self.format = format
    self.file = file
  }

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let format = parts.first.flatMap({ PlanFormat(rawValue: String($0)) }) else { return nil }
    self.format = format
    file = parts.count == 2 ? String(parts[1]) : nil
    if file == "" { return nil }
  }

  static var allValueStrings: [String] { PlanFormat.allCases.map { "\($0.rawValue)[=FILE]" } }
}

/// Numbers of days, such as `30,7,1`.
struct DayList: ExpressibleByArgument {
  var days: [Int]

  init(days: [Int]) { self.days = days }

  init?(argument: String) {
    days = []
    for word in argument.split(separator: ",", omittingEmptySubsequences: false) {
      guard let number = Int(word), (0...366).contains(number) else { return nil }
      days.append(number)
    }
  }

  var defaultValueDescription: String { days.map { "\($0)" }.joined(separator: ",") }
}
