/// Mends what needs no dictionary, as letters come in.
///
/// Private Use marks become the plain ones, the two halves of ำ one letter, two เ a แ; marks in an
/// order that no keyboard yields, and the same mark twice, are put right. None of this can occur in
/// a sound text, so a sound text comes out as it went in.
struct LetterMender {
  private(set) var letters: [UInt32] = []
  private(set) var privateMarks = 0
  private(set) var decomposed = 0

  /// What the Private Use characters U+F700 to U+F71A stand for in old Thai fonts.
  private static let marks = Array(
    "ฐิีึื่้๊๋์่้๊๋์ญัํ็่้๊๋์ฺุู".unicodeScalars.map(\.value)
  )

  private let marks = LetterMender.marks

  /// Mends a page, replacing the letters of the page before.
  mutating func mend(_ page: String) {
    letters.removeAll(keepingCapacity: true)
    letters.reserveCapacity(page.utf8.count / 2)
    for scalar in page.unicodeScalars { append(scalar.value) }
  }

  private mutating func append(_ letter: UInt32) {
    if letter < 0x0E30 {
      letters.append(letter)
    } else if letter >= 0xF700, letter <= 0xF71A {
      privateMarks += 1
      appendThai(marks[Int(letter - 0xF700)])
    } else if letter <= 0x0E4E {
      appendThai(letter)
    } else {
      letters.append(letter)
    }
  }

  private mutating func appendThai(_ letter: UInt32) {
    let last = letters.last ?? 0
    switch letter {
    case ThaiLetter.saraAa where compose() || last == ThaiLetter.saraAm:
      // ตำาบล: some makers of PDFs write the half that ำ and า share twice.
      return
    case ThaiLetter.saraE where last == ThaiLetter.saraE:
      letters[letters.count - 1] = ThaiLetter.saraAe
    case _ where ThaiLetter.isMark(letter) && last == letter: return
    case _ where ThaiLetter.isTone(last) && ThaiLetter.isUpperOrLowerVowel(letter):
      insertBeforeLast(letter)
    case _ where ThaiLetter.isTone(letter) && isVowelBehind(last):
      // หนา้ for หน้า: no tone mark stands over a vowel that is written behind its consonant.
      if letters.count > 1, letters[letters.count - 2] == letter { return }
      insertBeforeLast(letter)
    default: letters.append(letter)
    }
  }

  private func isVowelBehind(_ letter: UInt32) -> Bool {
    letter == ThaiLetter.saraAa || letter == ThaiLetter.saraAm
  }

  private mutating func insertBeforeLast(_ letter: UInt32) {
    letters.insert(letter, at: letters.count - 1)
  }

  /// Makes a ring before, and the า that comes, one letter; a tone mark may stand between them.
  private mutating func compose() -> Bool {
    var ring = letters.count - 1
    if ring >= 1, letters[ring] == ThaiLetter.blank, letters[ring - 1] == ThaiLetter.nikhahit {
      letters.removeLast()
      ring -= 1
    }
    if ring >= 1, ThaiLetter.isTone(letters[ring]) { ring -= 1 }
    guard ring >= 0, letters[ring] == ThaiLetter.nikhahit else { return false }
    letters.remove(at: ring)
    letters.append(ThaiLetter.saraAm)
    decomposed += 1
    return true
  }
}
