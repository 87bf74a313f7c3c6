import SpreadsheetWriting
import Testing

@Suite struct RowHeightTests {
  private func height(_ text: String, width: Int = 20) -> Double {
    RowHeight.points(for: [text], widths: [width])
  }

  @Test func `a row is as high as its longest cell`() {
    let texts = ["o1", "one two three four five six seven eight nine ten"]
    let row = RowHeight.points(for: texts, widths: [8, 12])
    #expect(row == height(texts[1], width: 12) && row > height(texts[0], width: 8))
  }

  @Test func `marks above and below Thai letters take no room`() {
    #expect(height("ที่นี่ที่นี่ที่นี่") == height("ทนทนทน"))
  }

  @Test func `a line feed begins another line`() {
    #expect(height("a\nb\nc") - height("a\nb") == height("a\nb") - height("a"))
  }

  @Test func `a long word is broken`() {
    #expect(height(String(repeating: "a", count: 95)) >= 5 * 15)
  }

  @Test(arguments: ["ก", "a", "a ", "\n"])
  func `nothing is higher than a spreadsheet allows`(text: String) {
    #expect(height(String(repeating: text, count: 20_000)) == RowHeight.maximum)
  }

  @Test(arguments: [0, 1, 255])
  func `any width will do`(width: Int) {
    #expect((15...RowHeight.maximum).contains(height("ประจำปี 2566", width: width)))
  }
}
