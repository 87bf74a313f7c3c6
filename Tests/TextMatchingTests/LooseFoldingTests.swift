import Testing
import TextMatching

@Suite struct LooseFoldingTests {
  @Test(arguments: [
    "ตำบล", "ตําบล", "ต้าบล", "ตาบล", "ต าบล",
  ])
  func `folds every spelling of a lost sara am alike`(spelling: String) {
    #expect(ThaiText.foldLoosely(spelling) == ThaiText.foldLoosely("ตำบล"))
  }

  @Test func `reads Private Use marks as the plain ones`() {
    let damaged = "องค\u{F70E}การบริหารส\u{F70A}วนตําบล ท\u{F702}"
    #expect(ThaiText.foldLoosely(damaged) == ThaiText.foldLoosely("องค์การบริหารส่วนตำบล ที"))
  }

  @Test func `finds a long phrase in damaged text and quotes it as it stands`() {
    let phrase = "แผนการดำเนินงานประจำปี"
    let text = Array("หน่วยงานเผยแพร่ แผนการด าเนินงานประจ าปี ของต าบล".utf8)
    #expect(ThaiText.isDamaged(text))
    var folded = FoldedText()
    ThaiText.foldLoosely(text, into: &folded)
    let index = PhraseIndex(folded: [ThaiText.foldLoosely(phrase)])
    let matches = index.matches(in: folded.bytes)
    #expect(matches.count == 1)
    let quotes = matches.map { String(decoding: text[folded.original($0.range)], as: UTF8.self) }
    #expect(quotes == ["แผนการด าเนินงานประจ าปี"])
  }

  @Test(arguments: ["ประกาศ ณ วันที่ 1 ตุลาคม", "ก า ข", "plain text", ""])
  func `takes sound text for sound`(text: String) {
    #expect(!ThaiText.isDamaged(Array(text.utf8)))
  }

  @Test func `joins words that differ in a sara am alone, which is why phrases must be long`() {
    #expect(ThaiText.foldLoosely("นำ") == ThaiText.foldLoosely("นา"))
    #expect(ThaiText.fold("นำ") != ThaiText.fold("นา"))
  }
}
