internal import TextMatching

/// A question of the surveys that the assessment holds, of which a report's line may speak.
enum SurveyQuestion {
  /// Reads the number of a line as that of a question.
  ///
  /// Under the indicators 1 to 5, which the survey inside the agency measures, and 6 to 8, which that
  /// outside measures, numbers are those of questions; the letter i is often typed as a one there.
  ///
  /// - Parameters:
  ///   - typed: The number as typed.
  ///   - indicator: The number of the indicator over the line, such as `9`.
  /// - Returns: Letter and number, such as `i20`; `nil` for a number that may be an item's.
  static func name(typed: String, under indicator: String?) -> String? {
    let typed = ThaiNumerals.arabic(typed).lowercased()
    let digits = typed.filter(\.isWholeNumber)
    guard let number = Int(digits), digits.count <= 4 else { return nil }
    let letter = typed.first { $0.isLetter && $0.isASCII }
    if let letter, letter == "i" || letter == "e" { return "\(letter)\(number)" }
    guard letter == nil, isAsked(under: indicator) else { return nil }
    let group = group(of: indicator)
    let isOneForLetter = digits.count == 3 && digits.hasPrefix("1")
    return "\(group <= 5 ? "i" : "e")\(isOneForLetter ? number - 100 : number)"
  }

  /// Tells whether an indicator is one that a survey measures.
  static func isAsked(under indicator: String?) -> Bool { (1...8).contains(group(of: indicator)) }

  private static func group(of indicator: String?) -> Int {
    indicator.flatMap { Int($0.prefix { $0 != "." }) } ?? 0
  }
}
