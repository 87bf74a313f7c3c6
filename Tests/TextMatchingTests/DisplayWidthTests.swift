import TextMatching
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("กขค", 3), ("ที่", 1), ("ปี", 1), ("กำ", 2), ("น้ำ", 2), ("เปิด", 3), ("ผู้", 1),
    ("สิทธิ์", 3), ("ญฺ", 1), ("กํ", 1), ("โครงสร้าง", 8), ("中文", 4), ("ก\u{200B}ข", 2),
    ("e\u{301}", 1), ("o11 ✓", 5), ("๒๕๖๖", 4), ("\u{FEFF}ก", 1), ("…", 1), ("├─", 2),
  ])
  func `counts columns`(text: String, width: Int) {
    #expect(DisplayWidth.width(of: text) == width)
  }

  @Test(arguments: [
    ("ที่ปรึกษา", 20, "ที่ปรึกษา"), ("ที่ปรึกษา", 5, "ที่ปรึก…"), ("ที่ปรึกษา", 3, "ที่ป…"), ("ที่นี่", 2, "ที่นี่"),
    ("ที่นี่น", 2, "ที่…"), ("ทำงาน", 3, "ทำ…"), ("ทำงาน", 2, "…"), ("中文字", 4, "中…"), ("abc", 3, "abc"),
    ("abcd", 3, "ab…"), ("ab", 1, "…"), ("a", 1, "a"), ("ab", 0, ""), ("ab", -3, ""), ("", 5, ""),
  ])
  func `cuts between whole letters`(text: String, columns: Int, expected: String) {
    let cut = DisplayWidth.truncated(text, to: columns)
    #expect(Array(cut.unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test(arguments: [
    ("ที่", 3, "ที่  "), ("abc", 3, "abc"), ("abcd", 3, "abcd"), ("", 2, "  "), ("a", -1, "a"),
  ])
  func `fills up with blanks`(text: String, columns: Int, expected: String) {
    let padded = DisplayWidth.padded(text, to: columns)
    #expect(Array(padded.unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `never exceeds the columns and never starts with a mark`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let letters = Array("กขคงที่ปีำาเแ่้์ิu中é👍 ".unicodeScalars)
    for _ in 0..<50 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...20, using: &generator) {
        text.append(letters.randomElement(using: &generator) ?? "ก")
      }
      let columns = Int.random(in: 0...24, using: &generator)
      let cut = DisplayWidth.truncated(String(text), to: columns)
      #expect(DisplayWidth.width(of: cut) <= columns)
      let isWhole = DisplayWidth.width(of: String(text)) <= columns && columns > 0
      #expect(isWhole == (Array(cut.unicodeScalars) == Array(text)) || text.isEmpty)
      let kept = Array(cut.unicodeScalars.dropLast())
      if !isWhole, columns > 0, kept.count < text.count {
        let next = Array(text)[kept.count]
        #expect(DisplayWidth.width(of: String(next)) > 0 || kept.isEmpty)
      }
    }
  }
}
