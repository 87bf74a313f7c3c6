import ComplianceModel
import DocumentExtraction
import Testing

@Suite struct OfficeWorkbookTests {
  private func sheet(_ cells: String) -> String {
    "<sheetData><row r='1'>\(cells)</row></sheetData>"
  }

  @Test func `names the cell of every text`() throws {
    let file = try OfficeFile.workbook(
      [
        (
          "แผน 2566",
          """
          <sheetData><row r='2'><c r='B2' t='s'><v>1</v></c></row>
          <row r='4'><c r='B4' t='inlineStr'><is><t>ใน</t></is></c><c t='str'><f>A1</f><v>ผล</v></c>
          <c r='AA4' t='b'><v>1</v></c><c r='AB4' t='e'><v>#REF!</v></c><c r='AC4'/></row></sheetData>
          """
        ), ("อื่น", sheet("<c r='A1'><v>5</v></c>")),
      ],
      strings: "<si><t>ศูนย์</t></si><si><r><t>ปี </t></r><r><t>2566</t></r><rPh><t>x</t></rPh></si>"
    ).read()
    #expect(
      file.cells == [
        "แผน 2566!B2 ปี 2566", "แผน 2566!B4 ใน", "แผน 2566!C4 ผล", "แผน 2566!AA4 TRUE", "อื่น!A1 5",
      ]
    )
    #expect(file.lines.first == "heading แผน 2566")
    #expect(file.groups == [["ปี 2566"], ["ใน", "ผล", "TRUE"], ["5"]])
    #expect(file.content.blocks.map(\.page) == [1, 1, 1, 1, 1, 2, 2])
    #expect(file.headings(over: "ผล") == ["ปี 2566", "แผน 2566"])
    #expect(file.headings(over: "5") == ["อื่น"])
    #expect(file.document.pageCount == 2)
    #expect(file.content.title == "ปี 2566")
  }

  @Test func `leaves hidden sheets out`() throws {
    let file = try OfficeFile.workbook(
      [
        ("ก", sheet("<c><v>1</v></c>")), ("ข", sheet("<c><v>2</v></c>")),
        ("ค", sheet("<c><v>3</v></c>")),
      ],
      states: ["ก": "hidden", "ข": "veryHidden"]
    ).read()
    #expect(file.cells == ["ค!A1 3"])
    #expect(file.page(of: "3") == 1)
    #expect(file.document.pageCount == 1)
  }

  struct Number: Sendable, CustomTestStringConvertible {
    var value: String
    var code: String
    var shown: String
    var testDescription: String { "\(value) as \(code)" }
  }

  @Test(arguments: [
    Number(value: "1234567.5", code: "General", shown: "1234567.5"),
    Number(value: "0.1", code: "General", shown: "0.1"),
    Number(value: "1234.5999999999999", code: "General", shown: "1234.6"),
    Number(value: "2566", code: "General", shown: "2566"),
    Number(value: "-3", code: "General", shown: "-3"),
    Number(value: "1E+20", code: "0", shown: "1e+20"),
    Number(value: "1234567.5", code: "#,##0", shown: "1,234,568"),
    Number(value: "1234567.5", code: "#,##0.00", shown: "1,234,567.50"),
    Number(value: "-1234.5", code: "#,##0.00_);(#,##0.00)", shown: "-1,234.50"),
    Number(value: "999.999", code: "#,##0.00", shown: "1,000.00"),
    Number(value: "0.256", code: "0%", shown: "26%"),
    Number(value: "0.256", code: "0.00%", shown: "25.60%"),
    Number(value: "7", code: "00000", shown: "00007"),
    Number(value: "1500", code: "#,##0 &quot;บาท&quot;", shown: "1,500 บาท"),
    Number(value: "1500", code: "[$฿-41E]#,##0.00", shown: "฿1,500.00"),
    Number(value: "1500", code: "t#,##0", shown: "1,500"),
    Number(value: "45016", code: "d/m/yyyy", shown: "2023-03-31"),
    Number(value: "45016", code: "[$-107041E]d mmm yy;@", shown: "31 มีนาคม 2566"),
    Number(value: "45016", code: "[$-D07041E]d mmmm yyyy", shown: "31 มีนาคม 2566"),
    Number(value: "45016", code: "d/m/bbbb", shown: "31 มีนาคม 2566"),
    Number(value: "45016", code: "ว ดดดด ปปปป", shown: "2023-03-31"),
    Number(value: "45016", code: "[$-1070000]mmmm yyyy", shown: "มีนาคม 2566"),
    Number(value: "45016", code: "mmm-yy", shown: "2023-03"),
    Number(value: "45016.5", code: "yyyy-mm-dd hh:mm", shown: "2023-03-31 12:00"),
    Number(value: "0.354166666666667", code: "h:mm", shown: "08:30"),
    Number(value: "1", code: "yyyy-mm-dd", shown: "1900-01-01"),
    Number(value: "59", code: "yyyy-mm-dd", shown: "1900-02-28"),
    Number(value: "61", code: "yyyy-mm-dd", shown: "1900-03-01"),
    Number(value: "45351", code: "yyyy-mm-dd", shown: "2024-02-29"),
    Number(value: "99999999", code: "yyyy-mm-dd", shown: "99999999"),
    Number(value: "-5", code: "yyyy-mm-dd", shown: "-5"),
    Number(value: "2566", code: "@", shown: "2566"),
  ])
  func `writes numbers as a reader sees them`(number: Number) throws {
    let file = try OfficeFile.workbook(
      [("s", sheet("<c r='A1' s='1'><v>\(number.value)</v></c>"))],
      formats: [number.code]
    ).read()
    #expect(file.cells == ["s!A1 \(number.shown)"])
  }

  @Test func `counts from 1904 where the workbook does`() throws {
    let file = try OfficeFile.workbook(
      [("s", sheet("<c s='1'><v>43554</v></c>"))],
      formats: ["yyyy-mm-dd"],
      properties: "<workbookPr date1904='1'/>"
    ).read()
    #expect(file.cells == ["s!A1 2023-03-31"])
  }

  @Test func `writes merged cells once`() throws {
    let row = "<c><v>1</v></c><c><v>2</v></c><c><v>3</v></c>"
    let file = try OfficeFile.workbook([
      (
        "s",
        "<sheetData><row>\(row)</row><row>\(row)</row><row>\(row)</row></sheetData><mergeCells><mergeCell ref='A1:B2'/><mergeCell ref='B2:C3'/><mergeCell ref='C2:C3'/></mergeCells>"
      )
    ]).read()
    #expect(file.cells == ["s!A1 1", "s!C1 3", "s!C2 3", "s!A3 1", "s!B3 2"])
  }

  @Test func `finds links at cells and in formulas`() throws {
    var file = OfficeFile.workbook([
      (
        "s",
        sheet(
          "<c r='A1'><v>1</v></c><c r='B1' t='str'><f>HYPERLINK(\"http://example.org/b\",\"ดู\")</f><v>ดู</v></c>"
        ) + "<hyperlinks><hyperlink ref='A1' r:id='h'/></hyperlinks>"
      )
    ])
    file.parts.append(
      (
        "xl/worksheets/_rels/s0.xml.rels",
        OfficeFile.relations([("h", "hyperlink", "http://example.org/a")])
      )
    )
    #expect(try file.read().links == ["1 → http://example.org/a", "ดู → http://example.org/b"])
  }

  @Test(arguments: [
    ("<c r='XFD1048576'><v>1</v></c>", ["s!XFD1048576 1"]),
    ("<c r='XFE1'><v>1</v></c>", ["s!A1 1"]),
    ("<c r='A99999999999999999999'><v>1</v></c>", ["s!A1 1"]),
    ("<c r='B1'><v>1</v></c><c r='A1'><v>2</v></c>", ["s!B1 1", "s!C1 2"]),
    ("<c t='s'><v>7</v></c><c t='s'><v>-1</v></c><c t='s'><v>x</v></c>", []),
    ("<c s='99'><v>1</v></c><c s='-1'><v>2</v></c>", ["s!A1 1", "s!B1 2"]),
    ("<c><v>nan</v></c><c><v>inf</v></c><c><v>x</v></c>", []),
  ])
  func `keeps within the sheet whatever cells claim`(cells: String, read: [String]) throws {
    var content = sheet(cells)
    if cells.contains("1048576") {
      content = content.replacing("<row r='1'>", with: "<row r='1048576'>")
    }
    #expect(try OfficeFile.workbook([("s", content)]).read().cells == read)
  }
}
