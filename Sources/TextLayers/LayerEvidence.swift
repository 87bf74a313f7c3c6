package import ComplianceModel

/// What the letters of a document show about its text layer.
package struct LayerEvidence: Sendable, Equatable {
  /// Classes of damage that the letters prove.
  package var damage: Set<TextLayerDamage> = []
  /// ำ survives in places: not every า is doubtful to the same degree.
  var isPartial = false
  /// Whether a blank stands in the place of a lost ring.
  var hasBlankForRing = false
  /// Whether blanks stand inside words.
  var hasFalseBlanks = false

  /// Whether any spelling is in doubt, so that words have to decide.
  var needsWords: Bool {
    hasFalseBlanks
      || !damage.isDisjoint(with: [.saraAmLost, .saraAaAsSaraAm, .saraAmAsMaiTho])
  }

  /// Weighs the letters of a document that ``LetterMender`` has mended.
  ///
  /// - Parameters:
  ///   - letters: The letters of all pages.
  ///   - privateMarks: How many Private Use marks were mended.
  ///   - decomposed: How many ำ were put together.
  package init(letters: [UInt32], privateMarks: Int, decomposed: Int) {
    let words = SaraAmWitness.count(in: letters)
    let census = LetterCensus(letters)
    if privateMarks > 0 { damage.insert(.privateUseMarks) }
    if decomposed > 0 { damage.insert(.saraAmDecomposed) }
    if census.unreadable >= 20, census.unreadable * 10 > census.readable {
      damage.insert(.privateFont)
    }
    // A sound text has one ำ to eight or ten า; an inverted one has hardly an า left.
    let isAllInverted = census.saraAm >= 6 && census.saraAm > census.saraAa * 3
    let isInverted = isAllInverted || (words.inverted >= 3 && words.inverted * 20 > words.upright)
    if isInverted {
      damage.insert(.saraAaAsSaraAm)
    } else {
      weighLoss(words, census)
    }
    // Sound text has the one or other slip of the finger.
    hasFalseBlanks =
      census.strandedPieces >= 2 || (census.detachedAa >= 2 && !hasBlankForRing)
  }

  private mutating func weighLoss(_ words: SaraAmWitness.Count, _ census: LetterCensus) {
    if words.maiTho >= 2 || (words.maiTho == 1 && words.sound == 0),
      words.maiTho * 10 > words.sound
    {
      damage.insert(.saraAmAsMaiTho)
    }
    // In spaced-out text (ค ว า ม) a blank before า is one of many.
    hasBlankForRing =
      words.blank >= 2 && words.blank * 10 > words.sound && words.blank > words.lost
      && census.strandedPieces < census.detachedAa
    let isMissing = census.saraAm == 0 && census.saraAa >= 150 && words.maiTho == 0
    let lost = words.lost + words.blank
    let isSeen = lost >= 1 && (words.sound == 0 || (lost >= 3 && lost * 10 > words.sound))
    if hasBlankForRing || isMissing || isSeen { damage.insert(.saraAmLost) }
    isPartial = words.sound > 0
  }
}

/// Counts of letters that tell sound from damaged text.
struct LetterCensus {
  var saraAa = 0
  var saraAm = 0
  /// Letters of Thai and Latin words, and digits.
  var readable = 0
  /// Characters of private fonts, and letters of a Thai code page read as Western.
  var unreadable = 0
  /// Pieces between blanks that cannot stand alone, such as ป้ and เป็.
  var strandedPieces = 0
  /// Blanks between a consonant and its า.
  var detachedAa = 0

  init(_ letters: [UInt32]) {
    var startOfPiece = 0
    for (place, letter) in letters.enumerated() {
      if ThaiLetter.isThai(letter) {
        readable += 1
        if letter == ThaiLetter.saraAa { saraAa += 1 }
        if letter == ThaiLetter.saraAm { saraAm += 1 }
        if place == startOfPiece, place > 0, letters[place - 1] == ThaiLetter.blank,
          ThaiLetter.isDependent(letter), letter != ThaiLetter.saraAm
        {
          if letter == ThaiLetter.saraAa { detachedAa += 1 } else { strandedPieces += 1 }
        }
        continue
      }
      if letter == ThaiLetter.blank, Self.isStranded(letters, startOfPiece, place) {
        strandedPieces += 1
      }
      startOfPiece = place + 1
      if ThaiLetter.isLatin(letter) || ThaiLetter.isDigit(letter) {
        readable += 1
      } else if Self.isUnreadable(letter) {
        unreadable += 1
      }
    }
  }

  /// Tells whether nobody can say what a character stands for.
  static func isUnreadable(_ letter: UInt32) -> Bool {
    letter >= 0xF0000 || letter == 0xFFFD || (letter >= 0xC0 && letter <= 0xFB && letter != 0xD7)
      || (letter >= 0xE000 && letter < 0xF020) || (letter >= 0xF100 && letter <= 0xF8FF)
  }

  /// Tells whether a Thai letter must follow a piece, so that the blank behind it is false.
  private static func isStranded(_ letters: [UInt32], _ start: Int, _ end: Int) -> Bool {
    guard end - start >= 2, end + 1 < letters.count, ThaiLetter.isConsonant(letters[end + 1]) else {
      return false
    }
    let last = letters[end - 1]
    if last == ThaiLetter.maiHanAkat || ThaiLetter.isLeadingVowel(last) { return true }
    // ก็ is a word and may end a piece.
    if last == ThaiLetter.maiTaiKhu { return letters[end - 2] != 0x0E01 }
    guard ThaiLetter.isTone(last) else { return false }
    let before = letters[end - 2]
    if before == ThaiLetter.maiHanAkat { return true }
    // ป้, but neither แต่ nor ใหม่ nor ที่.
    return ThaiLetter.isConsonant(before)
      && !letters[max(start, end - 5)..<(end - 2)].contains(where: ThaiLetter.isLeadingVowel)
  }
}
