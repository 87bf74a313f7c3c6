import Reporting
import Testing

@Suite struct TerminalTextTests {
  struct Measure: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: String
    var columns: Int
  }

  @Test(arguments: [
    Measure(testDescription: "Latin letters", text: "oit", columns: 3),
    Measure(testDescription: "Thai letters", text: "กขค", columns: 3),
    Measure(testDescription: "a vowel above", text: "ที", columns: 1),
    Measure(testDescription: "a vowel and a tone mark", text: "ที่", columns: 1),
    Measure(testDescription: "vowels below", text: "ครูผู้", columns: 3),
    Measure(testDescription: "phinthu and nikhahit", text: "กฺกํ", columns: 2),
    Measure(testDescription: "mai han akat and thanthakhat", text: "จันทร์", columns: 4),
    Measure(testDescription: "sara am, which has a column", text: "กำน้ำ", columns: 4),
    Measure(testDescription: "a vowel before its consonant", text: "เก่", columns: 2),
    Measure(testDescription: "wide characters", text: "漢字한", columns: 6),
    Measure(testDescription: "a fullwidth letter", text: "Ａ", columns: 2),
    Measure(testDescription: "a picture", text: "📄", columns: 2),
    Measure(testDescription: "a combining accent", text: "e\u{301}", columns: 1),
    Measure(testDescription: "marks of a verdict", text: "✓○◆–→?◐↺⊘✗", columns: 10),
  ])
  func `measures`(_ measure: Measure) {
    #expect(DisplayWidth.columns(of: measure.text) == measure.columns)
  }

  struct Cleaning: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: String
    var cleaned: String
  }

  @Test(arguments: [
    Cleaning(testDescription: "an escape sequence", text: "a\u{1B}[31mb", cleaned: "a\\u{1B}[31mb"),
    Cleaning(testDescription: "a sequence of one byte", text: "\u{9B}2J", cleaned: "\\u{9B}2J"),
    Cleaning(
      testDescription: "a bell and a backspace",
      text: "\u{7}\u{8}",
      cleaned: "\\u{7}\\u{8}"
    ),
    Cleaning(testDescription: "a delete", text: "\u{7F}", cleaned: "\\u{7F}"),
    Cleaning(testDescription: "a turned direction", text: "\u{202E}x", cleaned: "\\u{202E}x"),
    Cleaning(testDescription: "line ends", text: "a\r\nb\u{2028}c\u{85}d", cleaned: "a b c d"),
    Cleaning(testDescription: "blanks", text: " \u{A0}a \t\u{3000} b ", cleaned: "a b"),
    Cleaning(testDescription: "zero-width blanks", text: "กร\u{200B}ณี\u{FEFF}", cleaned: "กรณี"),
    Cleaning(
      testDescription: "a heap of marks",
      text: "ก" + String(repeating: "\u{0E48}", count: 9),
      cleaned: "ก\u{0E48}\u{0E48}\u{0E48}\u{0E48}"
    ),
  ])
  func `cleans`(_ cleaning: Cleaning) {
    let cleaned = TerminalText.cleaned(cleaning.text)
    #expect(Array(cleaned.unicodeScalars) == Array(cleaning.cleaned.unicodeScalars))
  }

  @Test(arguments: 1...12)
  func `cuts between letters, never between a letter and its marks`(columns: Int) {
    let text = "ที่นี้น้ำผู้"
    let cut = TerminalText.truncated(text, to: columns)
    #expect(DisplayWidth.columns(of: cut) <= columns)
    let whole = ["", "ที่", "ที่นี้", "ที่นี้น้ำ", "ที่นี้น้ำผู้"]
    let kept = cut.hasSuffix("…") ? String(cut.dropLast()) : cut
    #expect(whole.contains { $0.unicodeScalars.elementsEqual(kept.unicodeScalars) }, "\(cut)")
  }

  @Test func `leaves a text that fits as it is`() {
    #expect(TerminalText.truncated("ที่นี้", to: 2) == "ที่นี้")
    #expect(TerminalText.fitted("ที่", to: 4) == "ที่   ")
  }

  @Test func `breaks at blanks, and addresses after their punctuation`() {
    #expect(TerminalText.wrapped("one two three", to: 8) == ["one two", "three"])
    #expect(
      TerminalText.wrapped("https://example.example/path/file.pdf", to: 26)
        == ["https://example.example/", "path/file.pdf"]
    )
  }

  @Test func `does not part a Thai vowel from its consonant`() {
    #expect(TerminalText.wrapped("กขคเงจ", to: 4) == ["กขค", "เงจ"])
    #expect(TerminalText.wrapped("กขคงะจ", to: 4) == ["กขค", "งะจ"])
  }
}
