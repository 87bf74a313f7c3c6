/// The number of an item as an agency wrote it: `o11`, `OIT 11`, `011`.
package struct ItemCode: Sendable, Hashable {
  /// The letter of the scheme in lower case: `o` for disclosure items, `i` for survey questions.
  package let letter: String
  /// 1 to 99.
  package let number: Int
  /// The code as written, without the bullets and words before it.
  package let raw: String

  /// Creates a code, or `nil` for a number that no item has.
  package init?(letter: String, number: Int, raw: String) {
    guard (1...99).contains(number) else { return nil }
    self.letter = letter
    self.number = number
    self.raw = raw
  }
}

/// A code that was found in a label or an address.
package struct ItemCodeMatch: Sendable, Hashable {
  /// How the code is written, the surest form first.
  package enum Form: Sendable, Hashable, CaseIterable {
    /// With its letter or the name of the scheme: `o11`, `OIT 11`, `โอ ๑๑`.
    case lettered
    /// With a zero typed for the letter: `011`, `๐๑๑`, `ข้อ-028`.
    case zeroForLetter
    /// A number alone, which may as well be that of a list: `11.`, `ข้อ 11`.
    case bareNumber
  }

  package var code: ItemCode
  /// The last number of a range such as `o1-o6`, or `nil` for a single code.
  package var last: Int?
  package var form: Form
  /// UTF-8 offsets from the code's first letter to the end of the code or range; a title starts
  /// behind them, with the punctuation that joins the two.
  package var range: Range<Int>

  package init(code: ItemCode, last: Int?, form: Form, range: Range<Int>) {
    self.code = code
    self.last = last
    self.form = form
    self.range = range
  }

  /// All numbers that the code stands for.
  package var numbers: ClosedRange<Int> { code.number...max(code.number, last ?? code.number) }
}
