/// Turns what a class of damage did to every letter, before words decide about single ones.
enum LineTurner {
  /// Makes every ำ an า in the lines where hardly an า is left; ` ำ` is a true ำ there.
  ///
  /// A document may be inverted in one font and sound in another, hence line by line.
  static func turnInverted(_ letters: inout [UInt32]) {
    var turned: [UInt32] = []
    turned.reserveCapacity(letters.count)
    var start = 0
    while start < letters.count {
      var end = start
      var saraAm = 0
      var saraAa = 0
      while end < letters.count, letters[end] != 0x0A {
        if letters[end] == ThaiLetter.saraAm { saraAm += 1 }
        if letters[end] == ThaiLetter.saraAa { saraAa += 1 }
        end += 1
      }
      let isInverted = saraAm > saraAa * 3
      for place in start..<min(end + 1, letters.count) {
        let letter = letters[place]
        guard isInverted, letter == ThaiLetter.saraAm else {
          turned.append(letter)
          continue
        }
        if place > 1, letters[place - 1] == ThaiLetter.blank, isBearer(letters[place - 2]) {
          turned.removeLast()
          turned.append(ThaiLetter.saraAm)
        } else {
          turned.append(ThaiLetter.saraAa)
        }
      }
      start = end + 1
    }
    letters = turned
  }

  /// Puts ำ where its ring left a blank before the า.
  static func fillRings(_ letters: inout [UInt32]) {
    var filled: [UInt32] = []
    filled.reserveCapacity(letters.count)
    for letter in letters {
      if letter == ThaiLetter.saraAa, filled.count > 1,
        filled[filled.count - 1] == ThaiLetter.blank,
        isBearer(filled[filled.count - 2])
      {
        filled.removeLast()
        filled.append(ThaiLetter.saraAm)
      } else {
        filled.append(letter)
      }
    }
    letters = filled
  }

  /// Tells whether a letter can bear a vowel.
  private static func isBearer(_ letter: UInt32) -> Bool {
    ThaiLetter.isConsonant(letter) || ThaiLetter.isTone(letter)
  }
}
