import TextMatching
import Testing

@Suite struct ItemCodeReaderTests {
  private let reader = ItemCodeReader()

  struct Code: Sendable, CustomTestStringConvertible {
    var text: String
    var number: Int
    var form: ItemCodeMatch.Form
    var rest: String
    var testDescription: String { text }

    init(_ text: String, _ number: Int, _ form: ItemCodeMatch.Form, rest: String) {
      self.text = text
      self.number = number
      self.form = form
      self.rest = rest
    }
  }

  @Test(arguments: [
    Code("o11 แผน", 11, .lettered, rest: " แผน"),
    Code("O11", 11, .lettered, rest: ""),
    Code("O1โครงสร้าง", 1, .lettered, rest: "โครงสร้าง"),
    Code("O1 – โครงสร้าง", 1, .lettered, rest: " – โครงสร้าง"),
    Code("OIT 11 รายงาน", 11, .lettered, rest: " รายงาน"),
    Code("OIT11", 11, .lettered, rest: ""),
    Code("OIT ๑๑", 11, .lettered, rest: ""),
    Code("ITA OIT 11", 11, .lettered, rest: ""),
    Code("ITA-o12", 12, .lettered, rest: ""),
    Code("O๒๓ ช่องทาง", 23, .lettered, rest: " ช่องทาง"),
    Code("โอ 23", 23, .lettered, rest: ""),
    Code("โอ๒๓", 23, .lettered, rest: ""),
    Code("o-23", 23, .lettered, rest: ""),
    Code("o 16 ผลสำรวจ", 16, .lettered, rest: " ผลสำรวจ"),
    Code("o_16_ผลสำรวจ", 16, .lettered, rest: "_ผลสำรวจ"),
    Code("o13_2_คู่มือ", 13, .lettered, rest: "_2_คู่มือ"),
    Code("ข้อ o1 โครงสร้าง", 1, .lettered, rest: " โครงสร้าง"),
    Code("ข้อที่ O2 : ผู้บริหาร", 2, .lettered, rest: " : ผู้บริหาร"),
    Code("• o5", 5, .lettered, rest: ""),
    Code("  – O7 ข่าว", 7, .lettered, rest: " ข่าว"),
    Code("(o8) ถามตอบ", 8, .lettered, rest: ") ถามตอบ"),
    Code("O10- นโยบาย", 10, .lettered, rest: "- นโยบาย"),
    Code("O39 :ประมวล", 39, .lettered, rest: " :ประมวล"),
    Code("o19_v3", 19, .lettered, rest: "_v3"),
    Code("o43.", 43, .lettered, rest: "."),
    Code("O55", 55, .lettered, rest: ""),
    Code("011 แผน", 11, .zeroForLetter, rest: " แผน"),
    Code("๐๑๑", 11, .zeroForLetter, rest: ""),
    Code("0๒๐ ประกาศ", 20, .zeroForLetter, rest: " ประกาศ"),
    Code("๐2 ผู้บริหาร", 2, .zeroForLetter, rest: " ผู้บริหาร"),
    Code("02", 2, .zeroForLetter, rest: ""),
    Code("ข้อ-028", 28, .zeroForLetter, rest: ""),
    Code("029ประกาศหลักเกณฑ์.pdf", 29, .zeroForLetter, rest: "ประกาศหลักเกณฑ์.pdf"),
    Code("09คู่มือ_ใหม่", 9, .zeroForLetter, rest: "คู่มือ_ใหม่"),
    Code("11.", 11, .bareNumber, rest: "."),
    Code("11. แผน", 11, .bareNumber, rest: ". แผน"),
    Code("14.ชื่อข้อ", 14, .bareNumber, rest: ".ชื่อข้อ"),
    Code("30การประเมินความเสี่ยง", 30, .bareNumber, rest: "การประเมินความเสี่ยง"),
    Code("ข้อ 11 แผน", 11, .bareNumber, rest: " แผน"),
    Code("ข้อ 1. ข้อบังคับนี้", 1, .bareNumber, rest: ". ข้อบังคับนี้"),
    Code("๒๔", 24, .bareNumber, rest: ""),
    Code("11 รายงานผล", 11, .bareNumber, rest: " รายงานผล"),
    Code("10 สมาชิกสภา", 10, .bareNumber, rest: " สมาชิกสภา"),
    Code("2..สรุป", 2, .bareNumber, rest: "..สรุป"),
  ])
  func `reads a code at the beginning`(_ expected: Code) throws {
    let match = try #require(reader.read(atStartOf: expected.text))
    #expect(match.code.number == expected.number)
    #expect(match.code.letter == "o")
    #expect(match.form == expected.form)
    #expect(match.last == nil)
    let rest = Array(expected.text.utf8)[match.range.upperBound...]
    #expect(String(decoding: rest, as: UTF8.self) == expected.rest)
  }

  @Test(arguments: [
    "มาตรา 7(1)", "9(8)", "7(1) โครงสร้าง", "(1) ชื่อ", "1) เปิดหน้าแรก", "ตัวชี้วัดย่อยที่ 9.1", "9.1",
    "9.1 ข้อมูลพื้นฐาน", "1.2.3", "2566", "๒๕๖๖", "66", "ปี 66", "13 ส.ค. 2567", "8 ธ.ค.", "8 ธันวาคม",
    "1 ม.ค. 66", "02 มกราคม 2566", "08.30 น.", "08:30", "8.30 น.", "043-xxx-xxx", "02-123-4567",
    "0 2123 4567", "02 123 4567", "1,500.00", "3 ปี", "4 ปี", "6 เดือน", "12 เดือน", "๖ เดือน",
    "25 %", "25%", "1-3", "1 - 3", "1 ถึง 3", "1/2566", "01/02/2566", "120", "121", "๑๒๐", "44",
    "99", "0", "00", "000", "o", "o0", "o100", "o2566", "OIT 66", "OIT 2566", "ITA 2566",
    "office 11",
    "on 11", "o2sat", "MOIT 9", "MOIT22", "EB 10", "CLO1", "i20", "I21", "o1a", "5ส", "5 ส.",
    "11 คน", "11 ครั้ง", "10 โครงการ", "3D", "1st", "2 views", "20 May 2022", "ข้อมูล 11", "แผน o11",
    "",
    "ข้อ", "-", "9.1 (o1)",
  ])
  func `refuses what is no code`(text: String) {
    #expect(reader.read(atStartOf: text) == nil)
  }

  @Test(arguments: [
    ("o1-o6", 1...6), ("O18–O19 ร้องเรียน", 18...19), ("o1 - o6", 1...6), ("o1 ถึง o6", 1...6),
    ("o๑-o๖", 1...6), ("OIT 1 - O6", 1...6),
  ])
  func `reads ranges of codes`(text: String, numbers: ClosedRange<Int>) throws {
    let match = try #require(reader.read(atStartOf: text))
    #expect(match.numbers == numbers)
    #expect(match.form == .lettered)
  }

  @Test(arguments: [("o6-o1", "o6"), ("o1-6", "o1"), ("o1-2566", "o1"), ("o1 - แผน", "o1")])
  func `takes no range where none is meant`(text: String, raw: String) throws {
    let match = try #require(reader.read(atStartOf: text))
    #expect(match.last == nil)
    #expect(match.code.raw == raw)
    #expect(match.range.count == raw.utf8.count)
  }

  @Test func `keeps the spelling of the code`() throws {
    let text = "• ข้อ O ๒๓ : ช่องทาง"
    let match = try #require(reader.read(atStartOf: text))
    #expect(match.code.raw == "O ๒๓")
    #expect(String(decoding: Array(text.utf8)[match.range], as: UTF8.self) == "O ๒๓")
  }

  struct Address: Sendable, CustomTestStringConvertible {
    var text: String
    var number: Int
    var form: ItemCodeMatch.Form
    var raw: String
    var testDescription: String { text }

    init(_ text: String, _ number: Int, _ form: ItemCodeMatch.Form, raw: String) {
      self.text = text
      self.number = number
      self.form = form
      self.raw = raw
    }
  }

  @Test(arguments: [
    Address("/ita2569/O11/แผน.pdf", 11, .lettered, raw: "O11"),
    Address("https://www.sample.go.th/ita/O11", 11, .lettered, raw: "O11"),
    Address("/hr/o29/", 29, .lettered, raw: "o29"),
    Address("/o27-หลักเกณฑ์", 27, .lettered, raw: "o27"),
    Address("/รายงาน-ita-2565/o29-แนวปฏบต", 29, .lettered, raw: "o29"),
    Address("ขอ-o1-โครงสราง", 1, .lettered, raw: "o1"),
    Address("แบบสรุปการมีส่วนร่วมo19_v3", 19, .lettered, raw: "o19"),
    Address("แบบสรุปการมีส่วนร่วมo19_v3.docx", 19, .lettered, raw: "o19"),
    Address("/get/ita2569-o20-02?view=1", 20, .lettered, raw: "o20"),
    Address("o_16_ผล.pdf", 16, .lettered, raw: "o_16"),
    Address("o%2016%20ผล.pdf", 16, .lettered, raw: "o%2016"),
    Address("o13_2_คู่มือ.pdf", 13, .lettered, raw: "o13"),
    Address("OIT_11.pdf", 11, .lettered, raw: "OIT_11"),
    Address("oit14-นโยบาย", 14, .lettered, raw: "oit14"),
    Address("list.html#o7", 7, .lettered, raw: "o7"),
    Address("list.php?item=o7", 7, .lettered, raw: "o7"),
    Address("/o1/o2-ผู้บริหาร.pdf", 2, .lettered, raw: "o2"),
    Address(
      "%E0%B9%82%E0%B8%AD%E0%B9%92%E0%B9%93",
      23,
      .lettered,
      raw: "%E0%B9%82%E0%B8%AD%E0%B9%92%E0%B9%93"
    ),
    Address("029ประกาศ.pdf", 29, .zeroForLetter, raw: "029"),
    Address("06_แผนและความก้าวหน้า.pdf", 6, .zeroForLetter, raw: "06"),
    Address("09คู่มือ_.pdf", 9, .zeroForLetter, raw: "09"),
    Address("ข้อ-028.แนวทาง.pdf", 28, .zeroForLetter, raw: "028"),
    Address("30การประเมิน.pdf", 30, .bareNumber, raw: "30"),
    Address("14.ชื่อ.pdf", 14, .bareNumber, raw: "14"),
    Address("11_plan.pdf", 11, .bareNumber, raw: "11"),
  ])
  func `reads a code in an address`(_ expected: Address) throws {
    let match = try #require(reader.read(inAddress: expected.text))
    #expect(match.code.number == expected.number)
    #expect(match.form == expected.form)
    #expect(match.code.raw == expected.raw)
  }

  @Test(arguments: [
    "/uploads/2022/04/plan.pdf", "/EB1/01.pdf", "/EB1/1.5.pdf", "11.pdf", "/item/11", "?page_id=11",
    "25650819-ประกาศ.pdf", "670902-แผน.pdf", "38217_win.pdf", "8(3).pdf", "oit66/8-2.htm",
    "oit-2566-2",
    "video2.mp4", "no11.pdf", "moit3-2.1.pdf", "/index/menu/1472", "foo1bar.html", "18ธค66.pdf",
    "12-may-2022.pdf", "https://o11.sample.go.th/", "12_4_feb65.pdf", "", "/", "#", "?",
  ])
  func `refuses addresses without a code`(address: String) {
    #expect(reader.read(inAddress: address) == nil)
  }

  struct Other: Sendable, CustomTestStringConvertible {
    var text: String
    var scheme: String?
    var number: Int?
    var testDescription: String { text }

    init(_ text: String, _ scheme: String?, _ number: Int?) {
      self.text = text
      self.scheme = scheme
      self.number = number
    }
  }

  @Test(arguments: [
    Other("MOIT 9", "MOIT", 9), Other("MOIT22 แนวปฏิบัติ", "MOIT", 22), Other("EB 10", "EB", 10),
    Other("EB1 1.4 คำสั่ง", "EB", 1), Other("EB1/1.5", "EB", 1), Other("CLO1", "CLO", 1),
    Other("i20 ท่านเห็นว่า", "i", 20), Other("I21", "i", 21), Other("ข้อ i๒๐", "i", 20),
    Other("• moit ๒", "MOIT", 2), Other("i120", "i", 120), Other("120", nil, nil),
    Other("121 ท่านเห็นว่า", nil, nil), Other("o11", nil, nil), Other("EBIT 5", nil, nil),
    Other("MOIT", nil, nil), Other("EB 2566", nil, nil), Other("", nil, nil),
  ])
  func `reads the codes of other schemes`(_ expected: Other) {
    let code = reader.readOther(
      atStartOf: expected.text,
      schemeCodes: ["EB", "MOIT", "CLO", "i", ""]
    )
    #expect(code?.scheme == expected.scheme)
    #expect(code?.number == expected.number)
  }

  @Test func `reads another letter without the readings of the letter o`() {
    let reader = ItemCodeReader(letter: "I")
    #expect(reader.read(atStartOf: "i20")?.code.number == 20)
    #expect(reader.read(atStartOf: "i20")?.code.letter == "i")
    #expect(reader.read(atStartOf: "020") == nil)
    #expect(reader.read(atStartOf: "โอ 20") == nil)
    #expect(reader.read(atStartOf: "OIT 20") == nil)
  }

  @Test(arguments: 1...43)
  func `reads every number in every spelling`(number: Int) {
    let thai = ThaiNumerals.thai(String(number))
    for text in [
      "o\(number)", "O\(thai)", "OIT \(number)", "โอ \(thai)", "o-\(number)", "ข้อ o\(number)",
    ] {
      #expect(reader.read(atStartOf: text)?.code.number == number)
      #expect(reader.read(atStartOf: text)?.form == .lettered)
    }
    for text in ["0\(number)", "๐\(thai)", "0\(thai)", "๐\(number) แผน"] {
      #expect(reader.read(atStartOf: text)?.code.number == number)
      #expect(reader.read(atStartOf: text)?.form == .zeroForLetter)
    }
    #expect(reader.read(atStartOf: "\(number). แผน")?.form == .bareNumber)
  }

  @Test(arguments: [0, -1, 100, Int.max])
  func `makes no code of an impossible number`(number: Int) {
    #expect(ItemCode(letter: "o", number: number, raw: "") == nil)
  }
}
