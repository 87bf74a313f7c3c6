import ComplianceModel
import Foundation
import SpreadsheetWriting
import SubmissionSheets
import Testing

@Suite struct SheetReaderTests {
  private static let one = SubmittedItem(
    item: "o11",
    addresses: ["https://a.example/x"],
    explanation: "หน้าหลัก → แผน",
    rows: [2]
  )

  @Test(arguments: [
    "ข้อ,URL,คำอธิบาย\no11,https://a.example/x,หน้าหลัก → แผน",
    "\u{FEFF}ข้อที่;ลิงก์;รายละเอียด\r\nข้อ 11;https://a.example/x;หน้าหลัก → แผน\r\n",
    "Item\tURL 1\tExplanation\nO11 แผนดำเนินงาน\thttps://a.example/x\t\"หน้าหลัก → แผน\"\n",
    "ลำดับ,OIT ,Link:,คำอธิบาย (การเข้าถึง)\n1,๑๑,\"https://a.example/x\n\",หน้าหลัก → แผน\n",
    "sep=;\nNo.;Url;Description\n11;https://a.example/x;\"หน้าหลัก → แผน\"",
  ])
  func `knows the usual names of columns and spellings of numbers`(text: String) throws {
    let items = try SheetSample.read(text.replacing("คำอธิบาย (การเข้าถึง)", with: "คำชี้แจง"))
    #expect(items.map(\.item) == ["o11"])
    #expect(items.first?.addresses == Self.one.addresses)
    #expect(items.first?.explanation == Self.one.explanation)
  }

  @Test func `reads titles over the table, headings between items and sheets in windows-874`()
    throws
  {
    let text = """
      แบบฟอร์มการส่งข้อมูล OIT ปี 2566,,
      ข้อ,URL,คำอธิบาย
      ตัวชี้วัดย่อยที่ 9.1 ข้อมูลพื้นฐาน,,
      o1,https://a.example/1,หน้าหลัก
      o2,-,
      o3,ไม่มี,
      """
    // Thai letters lie in windows-874 in the order of Unicode.
    let bytes = text.unicodeScalars.map { scalar in
      scalar.value < 0x80 ? UInt8(scalar.value) : UInt8(scalar.value - 0x0E00 + 0xA0)
    }
    let items = try SheetReader(checklist: SheetSample.checklist()).items(in: bytes, file: "s.csv")
    #expect(items.map(\.item) == ["o1", "o2", "o3"])
    #expect(items.map(\.addresses) == [["https://a.example/1"], [], []])
    #expect(items[0].explanation == "หน้าหลัก")
    #expect(items.map(\.rows) == [[4], [5], [6]])
  }

  @Test func `takes several addresses of a cell, of columns and of rows, each once`() throws {
    let text = """
      ข้อ,URL 1,URL 2
      o7,"https://a.example/1
      https://a.example/2; https://a.example/3;http://b.example/?a;b",https://a.example/แผน
      o7,https://a.example/1 https://a.example/4,
      """
    let item = try #require(try SheetSample.read(text).first)
    #expect(
      item.addresses == [
        "https://a.example/1", "https://a.example/2", "https://a.example/3",
        "http://b.example/?a;b", "https://a.example/%E0%B9%81%E0%B8%9C%E0%B8%99",
        "https://a.example/4",
      ]
    )
    #expect(item.rows == [2, 3])
  }

  @Test func `tells all mistakes at once, each with its place and mend`() throws {
    let text = """
      ข้อ,หมายเหตุ,URL
      o99,,https://a.example/1
      ข้อ 11,,แผน.pdf
      ,,https://a.example/2
      o1-o6,,https://a.example/3
      o2,,ftp://a.example/4
      """
    let mistakes = try mistakes(in: text)
    #expect(
      mistakes == [
        "s.csv: cell A2: 'o99' is no item of oit-2566-lao; write the number as in o11",
        "s.csv: cell C3: 'แผน.pdf' is no http or https address; write the whole address, blanks in it"
          + " as %20",
        "s.csv: cell A4: an address without an item; write the item's number in each row",
        "s.csv: cell A5: 'o1-o6' names several items; give each a row of its own",
        "s.csv: cell C6: 'ftp://a.example/4' is no http or https address; write the whole address,"
          + " blanks in it as %20",
      ]
    )
  }

  private func mistakes(in text: String) throws -> [String] {
    try mistakes(in: Array(text.utf8))
  }

  private func mistakes(in bytes: [UInt8]) throws -> [String] {
    let reader = SheetReader(checklist: try SheetSample.checklist())
    do {
      _ = try reader.items(in: bytes, file: "s.csv")
      return []
    } catch {
      return "\(error)".split(separator: "\n").map(String.init)
    }
  }

  @Test(arguments: [
    ("", "no row names an item"), ("ข้อ,URL\n", "no row names an item"),
    ("ชื่อ,เบอร์\nก,1\n", "no row names the columns"), ("<html><body>x", "HTML"),
    ("ข้อ,ชื่อ\no1,x\n", "no row names the columns"), ("%PDF-1.4", "PDF"),
  ])
  func `refuses what is no sheet`(text: String, why: String) throws {
    let found = try mistakes(in: text)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("s.csv: ") == true)
    #expect(found.first?.contains(why) == true, "\(found)")
  }

  @Test func `refuses more rows and addresses than anybody submits`() throws {
    let rows = "ข้อ,URL\n" + String(repeating: "o1,https://a.example/\n", count: 5_001)
    #expect(try mistakes(in: rows).last?.contains("more than 5000 rows") == true)
    let many = "ข้อ,URL\n" + (0..<31).map { "o1,https://a.example/\($0)\n" }.joined()
    #expect(try mistakes(in: many).last?.contains("more than 30 addresses") == true)
    let large = [UInt8](repeating: 0x61, count: (64 << 20) + 1)
    #expect(try mistakes(in: large).first?.contains("more than 64 MiB") == true)
  }

  @Test func `reads the links of a workbook's cells, unless they contradict the text`() throws {
    let rows: [[Cell]] = [
      [.text("o1"), .link("ดูที่นี่", target: "https://a.example/1")],
      [
        .text("o2"),
        .link("https://a.example/แผน", target: "https://a.example/%E0%B9%81%E0%B8%9C%E0%B8%99"),
      ],
      [.number(3), .link("https://a.example/3#top", target: "https://a.example/3#top")],
    ]
    let columns = [Sheet.Column("ข้อ", width: 8), Sheet.Column("URL", width: 40)]
    func bytes(_ rows: [[Cell]]) throws -> [UInt8] {
      try WorkbookWriter().bytes(
        of: Workbook(
          title: "x",
          author: "x",
          created: 0,
          sheets: [Sheet(name: "OIT", columns: columns, rows: rows)]
        )
      )
    }
    let items = try SheetReader(checklist: SheetSample.checklist())
      .items(in: try bytes(rows), file: "s.xlsx")
    #expect(items.map(\.item) == ["o1", "o2", "o3"])
    #expect(
      items.map(\.addresses) == [
        ["https://a.example/1"], ["https://a.example/%E0%B9%81%E0%B8%9C%E0%B8%99"],
        ["https://a.example/3#top"],
      ]
    )
    let wrong: [[Cell]] = [
      [.text("o1"), .link("https://a.example/new", target: "https://a.example/old")]
    ]
    #expect(
      try mistakes(in: bytes(wrong)).first?.contains("links to 'https://a.example/old'") == true
    )
  }
}
