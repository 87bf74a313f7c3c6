import TextMatching
import Testing

@Suite struct FoldedTextTests {
  private static let pieces = [
    "ก", "า", "\u{0E4D}", "่", "้", "เ", "แ", "ำ", "ี", "ฏ", "๕", "5", "A", "z", " ", "\u{A0}",
    "\u{200B}", "\n", "–", "“", "é", "中", "👩‍👩‍👧", "🙂", "\u{1B}", "น\u{0E4D}\u{0E49}\u{0E32}", "เเ",
    "\u{0E4D} \u{0E32}", "(", ".",
  ]

  private static func text(seed: UInt64) -> String {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 0...30, using: &generator)
    return (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
  }

  private func fold(_ raw: [UInt8]) -> FoldedText {
    var folded = FoldedText()
    ThaiText.fold(raw, into: &folded)
    return folded
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `leads every folded range back to the characters it came from`(seed: UInt64) {
    for round in 0..<40 as Range<UInt64> {
      let text = Self.text(seed: seed * 1_000 + round)
      let raw = Array(text.utf8)
      let folded = fold(raw)
      var generator = SeededGenerator(seed: seed + round)
      for _ in 0..<8 where !folded.bytes.isEmpty {
        let first = Int.random(in: 0..<folded.bytes.count, using: &generator)
        let end = Int.random(in: (first + 1)...folded.bytes.count, using: &generator)
        let original = folded.original(first..<end)
        let part = Array(raw[original])
        // Whole characters, so that a quote never shows half a letter.
        #expect(String(validating: part, as: UTF8.self) != nil, "\(text.debugDescription)")
        // Everything that was asked for and at most the other halves of letters at both ends.
        let back = folded.folded(original)
        #expect(back.lowerBound <= first && end <= back.upperBound, "\(text.debugDescription)")
        #expect(back.count <= end - first + 2)
        #expect(fold(part).bytes == Array(folded.bytes[back]), "\(text.debugDescription)")
      }
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `folds a line the same alone and among others`(seed: UInt64) {
    for round in 0..<40 as Range<UInt64> {
      let raw = Array(Self.text(seed: 500_000 + seed * 1_000 + round).utf8)
      let folded = fold(raw)
      for line in raw.split(separator: 0x0A, omittingEmptySubsequences: false) {
        let range = folded.folded(line.startIndex..<line.endIndex)
        #expect(Array(folded.bytes[range]) == fold(Array(line)).bytes)
      }
    }
  }

  @Test func `leaves out blanks around and keeps those inside`() {
    let raw = Array("  ปี \u{A0} 2566  ".utf8)
    let folded = fold(raw)
    let original = folded.original(0..<folded.bytes.count)
    #expect(String(decoding: raw[original], as: UTF8.self) == "ปี \u{A0} 2566")
  }

  @Test(arguments: [
    ("ประจ\u{0E4D}\u{0E32}", "จ\u{0E4D}\u{0E32}", "จำ"),
    ("น\u{0E4D}\u{0E49}\u{0E32}", "น\u{0E4D}\u{0E49}\u{0E32}", "น้ำ"),
    ("xเเผน", "เเผ", "แผ"), ("ก ๒๕ 6", "๒๕ 6", "256"), ("–กฏ", "กฏ", "กฎ"),
  ])
  func `quotes composed letters whole`(text: String, quote: String, phrase: String) throws {
    let raw = Array(text.utf8)
    let folded = fold(raw)
    let match = try #require(PhraseIndex(phrases: [phrase]).matches(in: folded.bytes).first)
    let original = folded.original(match.range)
    #expect(Array(raw[original]) == Array(quote.utf8))
  }

  @Test func `has an empty place in an empty text`() {
    #expect(fold([]).original(0..<0) == 0..<0)
    #expect(fold([]).folded(0..<0) == 0..<0)
  }
}
