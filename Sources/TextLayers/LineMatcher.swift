/// Compares the beginnings of lines with words, on letters that survive every class of damage.
///
/// Blanks, tone marks, ์ and the ring are passed over and ำ counts as า, so that a heading is known
/// before its spelling is mended. Thai digits count as `0` to `9`.
enum LineMatcher {
  /// Returns the letters that are compared.
  static func fold(_ letters: some Sequence<UInt32>) -> [UInt32] {
    var folded: [UInt32] = []
    for letter in letters {
      switch letter {
      case ThaiLetter.saraAm: folded.append(ThaiLetter.saraAa)
      case 0x0E47...0x0E4E: break
      case _ where ThaiLetter.isBlank(letter): break
      case _ where ThaiLetter.isThaiDigit(letter): folded.append(letter - 0x0E50 + 0x30)
      default: folded.append(letter)
      }
    }
    return folded
  }

  /// Returns the letters of a word that are compared.
  static func fold(_ word: String) -> [UInt32] { fold(word.unicodeScalars.map(\.value)) }

  /// Tells whether folded letters begin with one of some folded words.
  static func starts(_ folded: [UInt32], with words: [[UInt32]]) -> Bool {
    words.contains { folded.starts(with: $0) }
  }

  /// Tells whether folded letters hold a folded word.
  static func contains(_ folded: [UInt32], _ word: [UInt32]) -> Bool {
    guard let first = word.first, folded.count >= word.count else { return false }
    for place in 0...(folded.count - word.count) where folded[place] == first {
      if folded[place..<(place + word.count)].elementsEqual(word) { return true }
    }
    return false
  }
}
