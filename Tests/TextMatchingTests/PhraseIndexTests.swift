import TextMatching
import Testing

@Suite struct PhraseIndexTests {
  private typealias Match = PhraseIndex.Match

  /// Looks for each phrase at each place.
  private func naiveMatches(_ phrases: [String], in text: [UInt8]) -> Set<Match> {
    var found: Set<Match> = []
    for (number, phrase) in phrases.map({ ThaiText.fold($0) }).enumerated() {
      guard let first = phrase.first, phrase.count <= text.count else { continue }
      for start in 0...(text.count - phrase.count) where text[start] == first {
        let range = start..<(start + phrase.count)
        if text[range].elementsEqual(phrase) { found.insert(Match(phrase: number, range: range)) }
      }
    }
    return found
  }

  @Test(arguments: 0..<24 as Range<UInt64>)
  func `finds what a naive search finds`(seed: UInt64) {
    let alphabets = [
      ["a", "b"], ["ก", "า", "่"], ["เ", "แ", "a", "A", "ๅ"], ["ํ", "า", "ำ", "้"],
    ]
    for round in 0..<25 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed * 100 + round)
      let letters = alphabets[Int(round) % alphabets.count]
      func word(_ counts: ClosedRange<Int>) -> String {
        (0..<Int.random(in: counts, using: &generator))
          .map { _ in letters.randomElement(using: &generator) ?? "" }.joined()
      }
      let phrases = (0..<Int.random(in: 0...12, using: &generator)).map { _ in word(0...6) }
      let text = ThaiText.fold((0..<4).map { _ in word(0...30) }.joined(separator: "\n"))
      let matches = PhraseIndex(phrases: phrases).matches(in: text)
      #expect(Set(matches) == naiveMatches(phrases, in: text), "\(phrases) in \(text)")
      #expect(Set(matches).count == matches.count)
      let ends = matches.map(\.range.upperBound)
      #expect(ends == ends.sorted())
    }
  }

  @Test func `finds overlapping and nested phrases in one pass`() {
    let index = PhraseIndex(phrases: ["he", "she", "his", "hers", "xyz", "s"])
    let matches = Set(index.matches(in: ThaiText.fold("ushers")))
    let expected: Set<Match> = [
      Match(phrase: 0, range: 2..<4), Match(phrase: 1, range: 1..<4),
      Match(phrase: 3, range: 2..<6), Match(phrase: 5, range: 1..<2),
      Match(phrase: 5, range: 5..<6),
    ]
    #expect(matches == expected)
  }

  @Test func `reports a phrase that was given twice under both numbers`() {
    let matches = PhraseIndex(phrases: ["แผน", "เเผน"]).matches(in: ThaiText.fold("แผน"))
    #expect(matches.map(\.phrase).sorted() == [0, 1])
  }

  @Test func `finds a thousand phrases`() {
    let syllables = ["กา", "แผน", "ราย", "งาน", "ผล", "ซื้อ", "จ้าง", "ทุจ", "ริต", "น้ำ"]
    let phrases = (0..<1_000).map { number in
      "\(syllables[number % 10])\(syllables[number / 10 % 10])\(syllables[number / 100])"
    }
    let text = ThaiText.fold((0..<150).map { phrases[$0 * 37 % 1_000] }.joined())
    let matches = PhraseIndex(phrases: phrases).matches(in: text)
    #expect(Set(matches) == naiveMatches(phrases, in: text))
    #expect(Set(matches.map(\.phrase)).count >= 150)
  }

  @Test(arguments: [[], [""], [" \u{200B}"], ["", "\u{A0}"]])
  func `finds nothing for phrases that fold to nothing`(phrases: [String]) {
    #expect(PhraseIndex(phrases: phrases).matches(in: ThaiText.fold("ข้อความ abc")).isEmpty)
  }

  @Test func `finds no phrase across two lines`() {
    let index = PhraseIndex(phrases: ["แผนการดำเนินงาน"])
    #expect(index.matches(in: ThaiText.fold("แผนการ\nดำเนินงาน")).isEmpty)
    #expect(index.matches(in: ThaiText.fold("แผนการ ดำเนินงาน")).count == 1)
  }
}
