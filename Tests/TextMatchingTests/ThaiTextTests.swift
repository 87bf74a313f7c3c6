import TextMatching
import Testing

@Suite struct ThaiTextTests {
  /// Two spellings that a reader takes for the same.
  struct Spelling: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var written: String
    var plain: String

    init(_ description: String, _ written: String, _ plain: String) {
      testDescription = description
      self.written = written
      self.plain = plain
    }
  }

  @Test(arguments: [
    Spelling("Thai digits", "๐๑๒๓๔๕๖๗๘๙", "0123456789"),
    Spelling("both sets of digits in one number", "๒๕61", "2561"),
    Spelling("ASCII case", "No Gift POLICY", "nogiftpolicy"),
    Spelling("blanks between Thai words", "จัดซื้อ จัดจ้าง", "จัดซื้อจัดจ้าง"),
    Spelling("tabs, form feeds and carriage returns", "ก\tข\u{0C}ค\r", "กขค"),
    Spelling("a no-break space", "ปี\u{A0}2566", "ปี2566"),
    Spelling("typographic blanks", "ปี\u{2002}\u{2003}\u{2009}\u{202F}\u{205F}\u{3000}6", "ปี6"),
    Spelling("a line separator", "ก\u{2028}ข\u{2029}ค", "กขค"),
    Spelling("zero-width characters", "การ\u{200B}ติด\u{200C}ต่\u{200D}อ\u{2060}", "การติดต่อ"),
    Spelling("a byte order mark inside the text", "กา\u{FEFF}ร", "การ"),
    Spelling("soft hyphens", "ดาวน์\u{AD}โหลด", "ดาวน์โหลด"),
    Spelling("direction marks", "\u{202E}การ\u{202C}\u{2066}\u{200F}", "การ"),
    Spelling("control characters", "ก\u{1}ข\u{1B}ค\u{7F}", "กขค"),
    Spelling("a decomposed sara am", "ประจ\u{0E4D}\u{0E32}ปี", "ประจำปี"),
    Spelling("a tone mark inside a decomposed sara am", "น\u{0E4D}\u{0E49}\u{0E32}", "น้ำ"),
    Spelling("a tone mark before a decomposed sara am", "น\u{0E49}\u{0E4D}\u{0E32}", "น้ำ"),
    Spelling("a blank inside a decomposed sara am", "ท\u{0E4D} \u{0E32}", "ทำ"),
    Spelling("two sara e for one sara ae", "เเผนเเละเเนว", "แผนและแนว"),
    Spelling("three sara e", "เเเ", "แเ"),
    Spelling("to patak for do chada", "กฏหมาย", "กฎหมาย"),
    Spelling("dashes", "1–2—3‐4‑5―6−7", "1-2-3-4-5-6-7"),
    Spelling("single quotes", "Do’s ‘x’", "do's'x'"),
    Spelling("double quotes", "“ก” „ข‟", "\"ก\"\"ข\""),
  ])
  func `folds away the difference of`(_ spelling: Spelling) {
    #expect(ThaiText.fold(spelling.written) == ThaiText.fold(spelling.plain))
  }

  @Test(arguments: [
    ("อีเมล", "อีเมล์"), ("นา", "นำ"), ("ทา", "ทำ"), ("มา", "ม้า"), ("เก", "แก"), ("ซ", "ช"),
    ("ก.", "ก"), ("1/2", "12"), ("ก-ข", "กข"), ("'", "\""), ("ๆ", "ฯ"), ("ล้าน", "ลาน"),
  ])
  func `keeps words apart that a reader tells apart`(first: String, second: String) {
    #expect(ThaiText.fold(first) != ThaiText.fold(second))
  }

  @Test func `keeps a line feed as a boundary that nothing is composed across`() {
    #expect(ThaiText.fold("ก\nข") == [0x81, ThaiText.boundary, 0x82])
    #expect(ThaiText.fold("\r\n") == [ThaiText.boundary])
    #expect(ThaiText.fold("เ\nเ") == [0xC0, ThaiText.boundary, 0xC0])
    #expect(ThaiText.fold("\u{0E4D}\n\u{0E32}") == [0xCD, ThaiText.boundary, 0xB2])
  }

  @Test(arguments: ["é", "ß", "中", "ກ", "👩", "\u{F70A}", "\u{10FFFF}", "\u{FFFD}", "฿é", "·", "©"])
  func `gives any other character one byte`(text: String) {
    let expected: [UInt8] = text.unicodeScalars.map {
      (0xE00...0xE7F).contains($0.value) ? UInt8($0.value - 0xE00 + 0x80) : ThaiText.other
    }
    #expect(ThaiText.fold(text) == expected)
  }

  @Test func `folds every Thai letter to a byte of its own`() {
    var seen: [UInt8: Unicode.Scalar] = [:]
    for value in 0xE01...0xE5B {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let folded = ThaiText.fold(String(String.UnicodeScalarView([scalar])))
      #expect(folded.count == 1)
      guard let byte = folded.first else { continue }
      let isDigit = (0xE50...0xE59).contains(value)
      #expect(isDigit ? (0x30...0x39).contains(byte) : byte >= 0x80)
      if let other = seen.updateValue(scalar, forKey: byte) {
        #expect(Set([scalar, other]) == ["ฏ", "ฎ"])
      }
    }
  }

  @Test func `folds the empty text and text of blanks to nothing`() {
    #expect(ThaiText.fold("").isEmpty)
    #expect(ThaiText.fold(" \t\u{A0}\u{200B}\u{3000}").isEmpty)
  }

  @Test func `replaces what the result held before`() {
    var folded = FoldedText()
    ThaiText.fold(Array("โครงสร้าง".utf8), into: &folded)
    ThaiText.fold(Array("ab".utf8), into: &folded)
    #expect(folded.bytes == Array("ab".utf8))
    #expect(folded.original(0..<2) == 0..<2)
  }

  @Test func `counts letters, vowels, marks and digits as letters and nothing else`() {
    for byte in ThaiText.fold("กาก่ำaz09๙") { #expect(ThaiText.isLetter(byte)) }
    for byte in ThaiText.fold("-./()\n中'\"|") { #expect(!ThaiText.isLetter(byte)) }
  }
}
