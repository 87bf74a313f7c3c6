internal import Foundation

/// A compiled regular expression of a named pattern.
struct PatternExpression {
  private let expression: NSRegularExpression

  /// Compiles an expression, or returns `nil` if it is malformed.
  init?(_ source: String) {
    // The error of Foundation says no more than that there is one.
    guard let expression = try? NSRegularExpression(pattern: source) else { return nil }
    self.expression = expression
  }

  /// Tells whether the expression finds something in a text, whose Thai digits count as Arabic.
  func matches(_ text: String) -> Bool {
    let text = Self.withArabicDigits(text)
    let range = NSRange(text.startIndex..., in: text)
    return expression.firstMatch(in: text, range: range) != nil
  }

  private static func withArabicDigits(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let digit = (0x0E50...0x0E59).contains(scalar.value) ? scalar.value - 0x0E50 + 0x30 : nil
      scalars.append(digit.flatMap(Unicode.Scalar.init) ?? scalar)
    }
    return String(scalars)
  }
}
