import ComplianceModel
import DocumentExtraction
import Testing

@Suite struct OfficeDelimitedTests {
  private func read(_ bytes: [UInt8]) throws -> ReadFile {
    ReadFile(try OfficeReader(limits: DocumentLimits()).read(bytes, as: .csv))
  }

  @Test(arguments: [
    ("ก,ข\r\nค,ง\r\n", ["A1 ก", "B1 ข", "A2 ค", "B2 ง"]),
    ("ก;ข,ค\nง;จ", ["A1 ก", "B1 ข,ค", "A2 ง", "B2 จ"]),
    ("ก\tข", ["A1 ก", "B1 ข"]),
    ("sep=;\r\n1,5;2", ["A1 1,5", "B1 2"]),
    ("\"ก\nข\",\"ค \"\"ง\"\"\",", ["A1 ก ข", "B1 ค \"ง\""]),
    (",,ก\n\n,ข", ["C1 ก", "B3 ข"]),
    ("\"ไม่ปิด, ก\nข", ["A1 ไม่ปิด, ก ข"]),
    ("\u{FEFF}ก,ข", ["A1 ก", "B1 ข"]),
    ("ก\rข", ["A1 ก", "A2 ข"]),
  ])
  func `parts fields`(text: String, cells: [String]) throws {
    #expect(try read(Array(text.utf8)).cells == cells)
  }

  @Test func `decodes windows-874`() throws {
    // แผนงาน,จำนวน
    let bytes: [UInt8] = [
      0xE1, 0xBC, 0xB9, 0xA7, 0xD2, 0xB9, 0x2C, 0xA8, 0xD3, 0xB9, 0xC7, 0xB9,
    ]
    #expect(try read(bytes).cells == ["A1 แผนงาน", "B1 จำนวน"])
  }

  @Test func `takes a line of its own over the table for the title`() throws {
    let file = try read(Array("แผนจัดซื้อ 2566,,\nลำดับ,รายการ,วงเงิน\n1,โต๊ะ,500".utf8))
    #expect(file.content.title == "แผนจัดซื้อ 2566")
    #expect(file.groups.last == ["1", "โต๊ะ", "500"])
    #expect(file.content.blocks.allSatisfy { $0.page == 0 })
    #expect(file.document.pageCount == nil)
  }

  @Test func `refuses what is no text`() {
    #expect(throws: DocumentError.damaged("it is no text")) { try read([1, 0, 2, 0, 9]) }
  }
}
