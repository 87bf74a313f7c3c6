internal import TextMatching

/// The number of a line as it is meant.
enum ReportNumber: Hashable {
  /// An item of the disclosure checklist.
  case item(Int)
  /// A question of a survey, such as `i20`.
  case question(String)
  /// Nothing that is a number.
  case none

  /// Reads the number of a line.
  ///
  /// Under the indicators 1 to 5, which the survey inside the agency measures, and 6 to 8, which that
  /// outside measures, numbers are those of questions; the letter i is often typed as a one there,
  /// as the letter o is typed as a zero elsewhere.
  init(_ line: ReportLine) {
    let typed = ThaiNumerals.arabic(line.item).lowercased()
    let digits = typed.filter(\.isWholeNumber)
    let indicator = line.indicator.flatMap { Int($0.prefix { $0 != "." }) } ?? 0
    guard let number = Int(digits), digits.count <= 4 else {
      self = .none
      return
    }
    let letter = typed.first { $0.isLetter && $0.isASCII }
    if let letter, letter == "i" || letter == "e" {
      self = .question("\(letter)\(number)")
    } else if (1...8).contains(indicator), letter == nil {
      let isOneForLetter = digits.count == 3 && digits.hasPrefix("1")
      let survey = indicator <= 5 ? "i" : "e"
      self = .question("\(survey)\(isOneForLetter ? number - 100 : number)")
    } else if let code = ItemCodeReader().read(atStartOf: line.item) {
      self = .item(code.code.number)
    } else if digits.count == 3, digits.hasPrefix("1") {
      self = .question("i\(number - 100)")
    } else {
      self = (1...99).contains(number) ? .item(number) : .none
    }
  }
}
