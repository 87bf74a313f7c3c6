import SpreadsheetWriting
import Testing

@Suite struct WorkbookWriterTests {
  private static func workbook(_ rows: [[Cell]], columns: Int = 2, name: String = "one") -> Workbook
  {
    Workbook(
      title: "ทดสอบ",
      author: "oitcheck",
      created: 1_682_812_800,
      sheets: [
        Sheet(
          name: name,
          columns: (0..<columns).map { Sheet.Column("c\($0)", width: 10) },
          rows: rows
        )
      ]
    )
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var cell: Cell
  }

  static let hostile = [
    Case(testDescription: "a formula", cell: .text("=cmd|' /C calc'!A0")),
    Case(testDescription: "control characters", cell: .text("a\u{0}\u{1}\u{B}\u{1B}[2J\u{9B}b")),
    Case(testDescription: "characters that XML forbids", cell: .text("\u{FFFE}\u{FFFF}]]>&<")),
    Case(
      testDescription: "a text too long for a cell",
      cell: .text(String(repeating: "ก", count: 99_999))
    ),
    Case(testDescription: "no number", cell: .number(.nan)),
    Case(testDescription: "no end", cell: .number(.infinity)),
    Case(testDescription: "a scheme that runs", cell: .link("x", target: "javascript:alert(1)")),
    Case(testDescription: "a file", cell: .link("x", target: "file:///etc/passwd")),
    Case(
      testDescription: "an address that is too long",
      cell: .link("x", target: "https://a.example/" + String(repeating: "a", count: 3000))
    ),
    Case(testDescription: "an empty text", cell: .text("")),
  ]

  @Test(arguments: hostile)
  func `writes whatever a cell holds, twice the same`(_ hostile: Case) throws {
    let workbook = Self.workbook([[hostile.cell, .empty]])
    let bytes = try WorkbookWriter().bytes(of: workbook)
    #expect(bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]))
    #expect(try WorkbookWriter().bytes(of: workbook) == bytes)
  }

  @Test func `tells workbooks apart by their cells and their day`() throws {
    let one = Self.workbook([[.text("a"), .number(1)]])
    var other = one
    other.created += 86_400
    #expect(try WorkbookWriter().bytes(of: one) != WorkbookWriter().bytes(of: other))
  }

  @Test func `refuses a row that is wider than its headings`() {
    #expect(throws: SpreadsheetError.tooLarge(sheet: "one")) {
      try WorkbookWriter().bytes(of: Self.workbook([[.empty, .empty, .empty]]))
    }
  }

  @Test(arguments: ["a/b", "[x]", String(repeating: "n", count: 32)])
  func `refuses a name that no sheet may have`(name: String) {
    #expect(throws: SpreadsheetError.self) {
      try WorkbookWriter().bytes(of: Self.workbook([], name: name))
    }
  }
}
