import TextMatching
import Testing

@Suite struct ThaiNumeralsTests {
  @Test(arguments: [
    ("พ.ศ. 2566", "พ.ศ. ๒๕๖๖"), ("0123456789", "๐๑๒๓๔๕๖๗๘๙"), ("ไม่มีเลข", "ไม่มีเลข"), ("", ""),
    ("o11–๑", "o๑๑–๑"),
  ])
  func `writes Thai digits`(text: String, thai: String) {
    #expect(ThaiNumerals.thai(text) == thai)
  }

  @Test(arguments: [("๒๕62-๒๕๖4", "2562-2564"), ("ที่ ๑๓/๒๕๖๗", "ที่ 13/2567"), ("é๐", "é0"), ("", "")])
  func `writes Arabic digits`(text: String, arabic: String) {
    #expect(ThaiNumerals.arabic(text) == arabic)
  }

  @Test(arguments: 0...30)
  func `turns digits there and back`(number: Int) {
    let text = "ข้อ \(number * 97)"
    #expect(ThaiNumerals.arabic(ThaiNumerals.thai(text)) == text)
  }
}
