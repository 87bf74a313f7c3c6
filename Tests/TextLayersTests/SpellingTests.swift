import ComplianceModel
import Testing
import TextLayers

struct SpellingTests {
  /// Text of a document that lost its rings, and what words make of it.
  struct Case: Sendable, CustomTestStringConvertible {
    var found: String
    var decided: String

    var testDescription: String { found }
  }

  static let cases = [
    Case(found: "นามาเสนอ", decided: "นำมาเสนอ"),
    Case(found: "ทุ่งนา", decided: "ทุ่งนา"),
    Case(found: "ทาสี", decided: "ทาสี"),
    Case(found: "จัดทา", decided: "จัดทำ"),
    Case(found: "น้าดี", decided: "น้ำดี"),
    Case(found: "มาการ", decided: "มาการ"),
    // Nothing explains the name: it stays as found, and so does a short word beside it.
    Case(found: "ฟูฌานา", decided: "ฟูฌานา"),
    Case(found: "ฐาฌา", decided: "ฐาฌา"),
    Case(found: "ตาบล๒๕๖๖กาหนด PDF จานวน", decided: "ตำบล๒๕๖๖กำหนด PDF จำนวน"),
    Case(found: "ตา1บล", decided: "ตา1บล"),
  ]

  @Test(arguments: cases)
  func `is decided by words`(_ test: Case) {
    #expect(Self.decide(test.found) == test.decided)
  }

  private static func decide(_ text: String) -> String {
    var evidence = LayerEvidence(letters: [], privateMarks: 0, decomposed: 0)
    evidence.damage = [.saraAmLost]
    var decider = SpellingDecider(words: SmallWords.list, doubts: SpellingDoubts(evidence))
    var decided: [UInt32] = []
    decider.decide(text.unicodeScalars.map(\.value)[...], into: &decided)
    var bytes: [UInt8] = []
    for letter in decided { UTF8Bytes.append(letter, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
