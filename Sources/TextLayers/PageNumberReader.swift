/// Reads lines that are nothing but the number of their page.
package struct PageNumberReader {
  /// A number that may be a page's.
  package struct Number: Equatable {
    package var value: Int
    /// Whether the line could be nothing else: `- 3 -`, `หน้า 3 จาก 10`.
    package var isMarked: Bool

    package init(value: Int, isMarked: Bool) {
      self.value = value
      self.isMarked = isMarked
    }
  }

  private static let words = [
    "หน้าที่", "หน้า", "จาก", "page", "Page", "of", "|", "/", "(", ")", "[", "]", "-", "–", "—", "~",
    ".",
  ].map { $0.unicodeScalars.map(\.value) }

  /// Reads a line, or returns `nil` for one that says more than a number.
  package static func read(_ letters: ArraySlice<UInt32>) -> Number? {
    guard letters.count <= 40 else { return nil }
    var index = letters.startIndex
    var value: Int?
    var digits = 0
    var marks = 0
    var numbers = 0
    while index < letters.endIndex {
      let letter = letters[index]
      if ThaiLetter.isDigit(letter) {
        var number = 0
        while index < letters.endIndex, ThaiLetter.isDigit(letters[index]) {
          digits += 1
          let digit = letters[index] >= 0x0E50 ? letters[index] - 0x0E50 : letters[index] - 0x30
          number = min(number * 10 + Int(digit), 100_000)
          index += 1
        }
        value = value ?? number
        numbers += 1
      } else if ThaiLetter.isBlank(letter) {
        index += 1
      } else if let word = words.first(where: { letters[index...].starts(with: $0) }) {
        marks += 1
        index += word.count
      } else {
        return nil
      }
    }
    guard let value, value < 5000, numbers <= 2, digits <= 8 else { return nil }
    let first = letters.first ?? 0
    let last = letters.last ?? 0
    let isBetween = marks >= 2 && !ThaiLetter.isDigit(first) && !ThaiLetter.isDigit(last)
    let isNamed = ThaiLetter.isThai(first) || ThaiLetter.isLatin(first)
    return Number(value: value, isMarked: isBetween || isNamed)
  }
}
