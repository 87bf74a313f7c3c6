internal import ArgumentParser

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
