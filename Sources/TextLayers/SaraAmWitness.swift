/// Common words that are spelled with ำ and would be no word at all with า.
///
/// In which form they stand says what became of the ำ of a document, even of a short one.
struct SaraAmWitness {
  /// How the words were found.
  struct Count: Equatable {
    var sound = 0
    var lost = 0
    /// Lost, with a blank in its place.
    var blank = 0
    var maiTho = 0
    /// Words with า that stand with ำ instead.
    var inverted = 0
    /// The same words as they should be.
    var upright = 0
  }

  /// What stands before and behind the vowel.
  private struct Word {
    var before: [UInt32]
    var behind: [UInt32]

    init(_ before: String, _ behind: String) {
      self.before = before.unicodeScalars.map(\.value)
      self.behind = behind.unicodeScalars.map(\.value)
    }
  }

  /// ตำบล, อำเภอ and so on, each cut at its ำ.
  private static let words = [
    Word("ต", "บล"), Word("อ", "เภอ"), Word("ส", "นัก"), Word("ก", "หนด"), Word("จ", "นวน"),
    Word("ระจ", "ปี"), Word("ด", "เนิน"), Word("ค", "สั่ง"), Word("อ", "นาจ"), Word("ส", "หรับ"),
    Word("ส", "คัญ"), Word("ส", "เร็จ"), Word("ต", "แหน่ง"), Word("ส", "เนา"), Word("อ", "นวย"),
  ]

  /// การ, ความ, งาน and so on, each cut at its า.
  private static let inverted = [
    Word("ก", "ร"), Word("คว", "ม"), Word("ง", "น"), Word("บ", "ล"), Word("ประช", "ชน"),
  ]

  /// Counts the forms in a text.
  static func count(in letters: [UInt32]) -> Count {
    var count = Count()
    let words = Self.words
    let inverted = Self.inverted
    for (place, letter) in letters.enumerated() {
      guard letter == ThaiLetter.saraAa || letter == ThaiLetter.saraAm, place > 0 else { continue }
      let previous = letters[place - 1]
      let isAa = letter == ThaiLetter.saraAa
      let isTwo = isAa && (previous == ThaiLetter.maiTho || previous == ThaiLetter.blank)
      let start = isTwo ? place - 1 : place
      if start > 0, words.contains(where: { matches($0, letters, start, place) }) {
        switch (isAa, previous) {
        case (false, _): count.sound += 1
        case (true, ThaiLetter.maiTho): count.maiTho += 1
        case (true, ThaiLetter.blank): count.blank += 1
        case (true, _): count.lost += 1
        }
      } else if inverted.contains(where: { matches($0, letters, place, place) }) {
        if letter == ThaiLetter.saraAm { count.inverted += 1 } else { count.upright += 1 }
      }
    }
    return count
  }

  /// Tells whether a word stands around some letters of a text.
  private static func matches(_ word: Word, _ letters: [UInt32], _ start: Int, _ last: Int) -> Bool
  {
    let first = start - word.before.count
    let end = last + 1 + word.behind.count
    guard first >= 0, end <= letters.count, letters[start - 1] == word.before.last else {
      return false
    }
    for (place, letter) in word.before.enumerated() where letters[first + place] != letter {
      return false
    }
    for (place, letter) in word.behind.enumerated() {
      let found = letters[last + 1 + place]
      // The vowel behind may be damaged as well: อานาจ, อ้าน้าจ.
      if found != letter, !(letter == ThaiLetter.saraAa && found == ThaiLetter.saraAm) {
        return false
      }
    }
    return true
  }
}
