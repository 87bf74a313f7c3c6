/// Equal for lines that say the same, whatever their numbers and however often they say it.
struct LineKey: Sendable, Equatable {
  let hash: UInt64
  /// How many letters are said, once.
  let letters: Int
  /// How many times a line says it.
  let repeats: Int

  init(_ line: ArraySlice<UInt32>) {
    var folded: [UInt32] = []
    folded.reserveCapacity(line.count)
    for letter in line
    where ThaiLetter.isThai(letter) || ThaiLetter.isLatin(letter) || letter > 0xFFFF {
      folded.append(letter)
    }
    let period = Self.period(of: folded)
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for letter in folded.prefix(period) { hash = (hash ^ UInt64(letter)) &* 0x0000_0100_0000_01B3 }
    self.hash = hash
    letters = period
    repeats = period == 0 ? 0 : folded.count / period
  }

  /// Returns the length of what some letters repeat, or of all of them.
  private static func period(of letters: [UInt32]) -> Int {
    guard letters.count > 1 else { return letters.count }
    // The border of each prefix, as in the search of Knuth, Morris and Pratt.
    var borders = [Int](repeating: 0, count: letters.count)
    var border = 0
    for place in 1..<letters.count {
      while border > 0, letters[place] != letters[border] { border = borders[border - 1] }
      if letters[place] == letters[border] { border += 1 }
      borders[place] = border
    }
    let period = letters.count - border
    return letters.count % period == 0 ? period : letters.count
  }
}
