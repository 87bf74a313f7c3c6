import ComplianceModel
import Testing
import TextLayers

struct DamageTests {
  /// A text as a class of damage leaves it, and as it was.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var found: String
    var mended: String
    var damage: Set<TextLayerDamage>

    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "lost rings",
      found: "สานักงานตาบลดี\nจานวนงานที่ทาให้จัดทาแผนประจาปี",
      mended: "สำนักงานตำบลดี\nจำนวนงานที่ทำให้จัดทำแผนประจำปี",
      damage: [.saraAmLost]
    ),
    Case(
      name: "rings that left a blank",
      found: "ส านักงานต าบลดี\nจ านวนงานที่ท าให้จัดท าแผนของการประจ าปี",
      mended: "สำนักงานตำบลดี\nจำนวนงานที่ทำให้จัดทำแผนของการประจำปี",
      damage: [.saraAmLost]
    ),
    Case(
      name: "every า a ำ",
      found: "สำนักงำนตำบลดี\nจำนวนงำนกำรมำที่ให้กำรจัดทำแผนประจำปี",
      mended: "สำนักงานตำบลดี\nจำนวนงานการมาที่ให้การจัดทำแผนประจำปี",
      damage: [.saraAaAsSaraAm]
    ),
    Case(
      name: "ำ in two halves",
      found: "สํานักงานตําบลดี\nนํ้าให้น้ํามา",
      mended: "สำนักงานตำบลดี\nน้ำให้น้ำมา",
      damage: [.saraAmDecomposed]
    ),
    Case(
      name: "ำ as ้า",
      found: "ส้านักงานต้าบลดี\nจ้านวนน้าให้น้ามาพืนที่",
      mended: "สำนักงานตำบลดี\nจำนวนน้ำให้น้ำมาพื้นที่",
      damage: [.saraAmAsMaiTho]
    ),
    Case(
      name: "Private Use marks",
      found: "ที\u{F70A}ให\u{F70B}ป\u{F70B}องกัน",
      mended: "ที่ให้ป้องกัน",
      damage: [.privateUseMarks]
    ),
    Case(
      name: "a private font",
      found: String(repeating: "\u{100004}ห\u{100061}า", count: 12),
      mended: String(repeating: "\u{100004}ห\u{100061}า", count: 12),
      damage: [.privateFont]
    ),
    Case(
      name: "blanks inside words",
      found: "การป้ องกันเป็ นงานที่ดี",
      mended: "การป้องกันเป็นงานที่ดี",
      damage: []
    ),
    Case(
      name: "spaced-out words",
      found: "ก า ร จั ด ทำ แ ผ น ป ร ะ จำ ปี\nงานที่ดี",
      mended: "การ จัดทำ แผน ประจำปี\nงานที่ดี",
      damage: []
    ),
    Case(
      name: "ำ with an า behind it",
      found: "ตำาบลดี\nนำ้าให้มา",
      mended: "ตำบลดี\nน้ำให้มา",
      damage: []
    ),
    Case(
      name: "marks in a wrong order, twice, and two เ",
      found: "ทีี่่ให้มีหนา้เเผน",
      mended: "ที่ให้มีหน้าแผน",
      damage: []
    ),
  ]

  @Test(arguments: cases)
  func `is recognized and mended`(_ test: Case) {
    let read = TextLayerReader(words: SmallWords.list).read(pages: [test.found], metadataTitle: nil)
    let text = String(decoding: read.content.text, as: UTF8.self)
    let expected = test.mended.split(separator: "\n").joined(separator: " ")
    #expect(text.split { $0 == "\n" || $0 == " " } == expected.split(separator: " "))
    #expect(read.damage == test.damage)
  }

  static let sound = [
    "สำนักงานตำบลทุ่งนาดี\nน้ำ น้า นำ นา ทำ ทา อยู่ต่างที่กัน",
    "ณ ที่ทำการ (No Gift Policy) 2566 ๒๕๖๗ ก็ แต่ก็ ดี",
    "Annual report 2023 of an invented office",
    "ตาบล สำนักงาน ตำบล กำหนด อำเภอ ตำแหน่ง",
    "บทความภาษาไทยที่ไม่มีสระอำสักคำ",
  ]

  @Test(arguments: sound)
  func `leaves sound text as it is`(_ text: String) {
    let read = TextLayerReader(words: SmallWords.list).read(pages: [text], metadataTitle: nil)
    let letters = String(decoding: read.content.text, as: UTF8.self)
    #expect(
      Array(letters.utf8.filter { $0 != 0x0A && $0 != 0x20 })
        == Array(text.utf8.filter { $0 != 0x0A && $0 != 0x20 })
    )
    #expect(read.damage.isEmpty)
  }
}
