/// What a line begins with, if it begins an item of a list or a numbered part.
enum ItemMark: Equatable {
  case bullet
  /// `1.`, `๑.๒`, `(3)`, `ก.`: how deep, and the last number.
  case number(depth: Int, value: Int)
  /// `ข้อ 1`, `มาตรา ๑`: a paragraph of its own.
  case clause

  private static let bullets: Set<UInt32> = [
    0x2D, 0x2013, 0x2014, 0x2022, 0x25AA, 0x25CF, 0x25CB, 0x25A0, 0x25A1, 0x2713, 0x2714, 0x27A2,
    0x2756, 0x25C6, 0x2043, 0x00B7, 0x2610, 0x2611, 0x2794, 0x2605,
  ]

  private static let clauses = ["ข้อ", "มาตรา"].map { $0.unicodeScalars.map(\.value) }

  /// Reads the beginning of a line.
  static func read(_ letters: ArraySlice<UInt32>) -> ItemMark? {
    guard let first = letters.first, letters.count > 1 else { return nil }
    let start = letters.startIndex
    if bullets.contains(first) || (first >= 0xF020 && first <= 0xF0FF) {
      return LineShape(letters).words > 0 ? .bullet : nil
    }
    for clause in clauses where letters.starts(with: clause) {
      let number = skipBlanks(letters, start + clause.count)
      if number < letters.endIndex, ThaiLetter.isDigit(letters[number]) { return .clause }
    }
    if first == 0x28 { return readBracketed(letters) }
    if ThaiLetter.isDigit(first) { return readNumber(letters) }
    // ก. and ข), but not the abbreviation ก.พ.
    if ThaiLetter.isConsonant(first), letters.count > 2 {
      let mark = letters[start + 1]
      let isApart = ThaiLetter.isBlank(letters[start + 2])
      if mark == 0x29 || (mark == 0x2E && isApart) {
        return .number(depth: 2, value: Int(first - 0x0E00))
      }
    }
    return nil
  }

  private static func readBracketed(_ letters: ArraySlice<UInt32>) -> ItemMark? {
    guard let end = letters.firstIndex(of: 0x29), end - letters.startIndex <= 4 else { return nil }
    let inside = letters[(letters.startIndex + 1)..<end]
    guard let first = inside.first else { return nil }
    if inside.allSatisfy(ThaiLetter.isDigit) { return .number(depth: 3, value: value(of: inside)) }
    return inside.count == 1 && ThaiLetter.isConsonant(first)
      ? .number(depth: 3, value: Int(first - 0x0E00)) : nil
  }

  private static func readNumber(_ letters: ArraySlice<UInt32>) -> ItemMark? {
    var depth = 0
    var index = letters.startIndex
    var last = 0
    while index < letters.endIndex, ThaiLetter.isDigit(letters[index]), depth < 6 {
      let start = index
      while index < letters.endIndex, ThaiLetter.isDigit(letters[index]) { index += 1 }
      guard index - start <= 3 else { return nil }
      last = value(of: letters[start..<index])
      depth += 1
      guard index < letters.endIndex else { return nil }
      if letters[index] == 0x29 { return .number(depth: depth, value: last) }
      guard letters[index] == 0x2E else {
        // 1.2 and what it names, but not 10.30 น.
        return depth > 1 && ThaiLetter.isBlank(letters[index]) && last < 30
          ? .number(depth: depth, value: last) : nil
      }
      index += 1
    }
    return .number(depth: depth, value: last)
  }

  private static func value(of digits: ArraySlice<UInt32>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1 >= 0x0E50 ? $1 - 0x0E50 : $1 - 0x30) }
  }

  private static func skipBlanks(_ letters: ArraySlice<UInt32>, _ index: Int) -> Int {
    var index = index
    while index < letters.endIndex, ThaiLetter.isBlank(letters[index]) { index += 1 }
    return index
  }
}
