import ComplianceModel
import ComplianceTestSupport
import DocumentExtraction
import Testing

@Suite struct OfficeWordTests {
  private func p(_ text: String, _ properties: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
  }

  @Test func `joins runs and keeps what was inserted`() throws {
    let file = try OfficeFile.word(
      """
      <w:p><w:r><w:t>แผน</w:t></w:r><w:r><w:t xml:space='preserve'>งาน </w:t></w:r>
      <w:del><w:r><w:delText>ลบ</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>ย้าย</w:t></w:r></w:moveFrom>
      <w:ins><w:r><w:t>ปี</w:t></w:r></w:ins><w:r><w:tab/><w:t>2566</w:t><w:br/><w:t>ข</w:t></w:r>
      <w:r><w:rPr><w:vanish/></w:rPr><w:t>ซ่อน</w:t></w:r><w:smartTag><w:r><w:t>ค</w:t></w:r></w:smartTag></w:p>
      """
    ).read()
    #expect(file.texts == ["แผนงาน ปี 2566 ขค"])
  }

  @Test func `reads headings by the names and levels of their styles`() throws {
    let file = try OfficeFile.word(
      p("หมวด 1", "<w:pStyle w:val='a1'/>") + p("ข้อ 1", "<w:pStyle w:val='mine'/>")
        + p("ก") + p("หมวด 2", "<w:outlineLvl w:val='0'/>") + p("ข"),
      styles: """
        <w:style w:type='paragraph' w:styleId='a1'><w:name w:val='heading 1'/></w:style>
        <w:style w:type='paragraph' w:styleId='b'><w:name w:val='หัวข้อ'/>
          <w:pPr><w:outlineLvl w:val='1'/></w:pPr></w:style>
        <w:style w:type='paragraph' w:styleId='mine'><w:name w:val='x'/><w:basedOn w:val='b'/></w:style>
        """
    ).read()
    #expect(
      file.lines == [
        "heading หมวด 1", "heading ข้อ 1", "paragraph ก", "heading หมวด 2", "paragraph ข",
      ]
    )
    #expect(file.headings(over: "ก") == ["ข้อ 1", "หมวด 1"])
    #expect(file.headings(over: "ข") == ["หมวด 2"])
    #expect(file.content.title == "หมวด 1")
  }

  @Test func `takes the paragraph in the title style for the title`() throws {
    let file = try OfficeFile.word(
      p("เทศบาลตำบลตัวอย่าง") + p("หัวข้อ", "<w:pStyle w:val='Heading1'/>")
        + p("รายงานผล", "<w:pStyle w:val='Title'/>") + p("ส่วน", "<w:pStyle w:val='Heading1'/>")
        + p("ก"),
    ).read()
    #expect(file.content.title == "รายงานผล")
    #expect(file.headings(over: "ก") == ["ส่วน", "รายงานผล"])
  }

  @Test func `takes big type for the title, then the properties, then the first lines`() throws {
    let big = "<w:p><w:r><w:rPr><w:szCs w:val='44'/></w:rPr><w:t>ประกาศใหญ่</w:t></w:r></w:p>"
    let body = p("เลขที่ 1") + big + p(String(repeating: "เนื้อความ ", count: 40))
    let styles =
      "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val='32'/></w:rPr></w:rPrDefault></w:docDefaults>"
    let core = ("docProps/core.xml", "<c><title> ชื่อในแฟ้ม </title><created>2023-01-02</created></c>")
    #expect(
      try OfficeFile.word(body, styles: styles, parts: [core]).read().content.title == "ประกาศใหญ่"
    )
    let plain = try OfficeFile.word(p("เลขที่ 1"), styles: styles, parts: [core]).read()
    #expect(plain.content.title == "ชื่อในแฟ้ม")
    #expect(plain.document.metadata.created == "2023-01-02")
    #expect(try OfficeFile.word(p("เลขที่ 1"), styles: styles).read().content.title == "เลขที่ 1")
  }

  @Test func `lays tables out in rows`() throws {
    func cell(_ text: String) -> String { "<w:tc>\(p(text))</w:tc>" }
    let deleted = "<w:tr><w:trPr><w:del/></w:trPr>\(cell("ลบ"))</w:tr>"
    let file = try OfficeFile.word(
      "<w:tbl><w:tblPr/><w:tr>\(cell("ปี 2566"))</w:tr><w:tr>\(cell("1"))\(cell("แผน"))</w:tr>"
        + "\(deleted)<w:sdt><w:sdtContent><w:tr>\(cell("2"))<w:tc>\(p("ผล"))\(p("ต่อ"))</w:tc></w:tr></w:sdtContent></w:sdt></w:tbl>"
        + p("ท้าย")
    ).read()
    #expect(file.groups == [["ปี 2566"], ["1", "แผน"], ["2", "ผล", "ต่อ"]])
    #expect(file.lines[1] == "tableCell 1")
    #expect(file.headings(over: "ผล") == ["ปี 2566"])
    #expect(!file.headings(over: "ท้าย").contains("ปี 2566"))
    #expect(file.content.blocks[6].group == -1)
  }

  @Test func `finds links of every making`() throws {
    let file = try OfficeFile.word(
      """
      <w:p><w:hyperlink r:id='h1'><w:r><w:t>หนึ่ง</w:t></w:r></w:hyperlink></w:p>
      <w:p><w:hyperlink w:anchor='m'><w:r><w:t>สอง</w:t></w:r></w:hyperlink></w:p>
      <w:p><w:fldSimple w:instr=' HYPERLINK "http://example.org/3" '><w:r><w:t>สาม</w:t></w:r></w:fldSimple></w:p>
      <w:p><w:r><w:t xml:space='preserve'>ดู </w:t></w:r><w:r><w:fldChar w:fldCharType='begin'/></w:r>
        <w:r><w:instrText>HYPERLINK </w:instrText></w:r><w:r><w:instrText>"http://example.org/4"</w:instrText></w:r>
        <w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>สี่</w:t></w:r>
        <w:r><w:fldChar w:fldCharType='end'/></w:r><w:r><w:t>หลัง</w:t></w:r></w:p>
      <w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>
        <w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>
      """,
      links: [("h1", "hyperlink", "https://example.org/a?b=1")]
    ).read()
    #expect(
      file.links == [
        "หนึ่ง → https://example.org/a?b=1", "สอง → #m", "สาม → http://example.org/3",
        "สี่ → http://example.org/4",
      ]
    )
    #expect(file.texts == ["หนึ่ง", "สอง", "สาม", "ดู สี่หลัง", "7"])
  }

  @Test func `knows list items`() throws {
    let numbered = "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='3'/></w:numPr>"
    let unnumbered = "<w:numPr><w:numId w:val='0'/></w:numPr>"
    let file = try OfficeFile.word(p("ก", numbered) + p("ข", unnumbered)).read()
    #expect(file.lines == ["listItem ก", "paragraph ข"])
    #expect(file.groups == [["ก"]])
  }

  @Test func `reads a text box once`() throws {
    let file = try OfficeFile.word(
      """
      <w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>\(p("กล่อง"))</w:txbxContent></w:drawing></mc:Choice>
      <mc:Fallback><w:pict><v:textbox><w:txbxContent>\(p("กล่อง"))</w:txbxContent></v:textbox></w:pict></mc:Fallback>
      </mc:AlternateContent></w:r><w:r><w:t>ข้อความ</w:t></w:r></w:p>
      """
    ).read()
    #expect(file.texts == ["กล่อง", "ข้อความ"])
  }

  @Test func `puts notes behind the text and marks headers and footers`() throws {
    let file = try OfficeFile.word(
      p("เนื้อหา"),
      links: [
        ("h", "header", "header1.xml"), ("f", "footer", "footer1.xml"), ("n", "footnotes", "n.xml"),
      ],
      parts: [
        ("word/header1.xml", OfficeFile.wordPart("hdr", p("หัวกระดาษ"))),
        ("word/footer1.xml", OfficeFile.wordPart("ftr", p("ท้ายกระดาษ"))),
        (
          "word/n.xml",
          OfficeFile.wordPart(
            "footnotes",
            "<w:footnote w:type='separator'>\(p("เส้น"))</w:footnote><w:footnote>\(p("หมายเหตุ"))</w:footnote>"
          )
        ),
      ]
    ).read()
    #expect(file.texts == ["เนื้อหา", "หมายเหตุ", "หัวกระดาษ", "ท้ายกระดาษ"])
    #expect(file.content.blocks.map(\.isFurniture) == [false, false, true, true])
    #expect(file.content.title == "เนื้อหา")
  }

  @Test func `counts pages by the breaks that the file holds`() throws {
    let rendered = "<w:r><w:lastRenderedPageBreak/></w:r>"
    let made = "<w:p><w:r><w:br w:type='page'/></w:r></w:p>"
    let file = try OfficeFile.word(
      p("หนึ่ง") + made + "<w:p>\(rendered)<w:r><w:t>สอง</w:t></w:r></w:p>"
        + "<w:p>\(rendered)<w:r><w:t>สาม</w:t></w:r></w:p>"
        + "<w:tbl><w:tr><w:tc><w:p>\(rendered)<w:r><w:t>สี่</w:t></w:r></w:p></w:tc>"
        + "<w:tc><w:p>\(rendered)<w:r><w:t>สี่ด้วย</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        + p("ห้า", "<w:pageBreakBefore/>")
    ).read()
    #expect(file.content.blocks.map(\.page) == [1, 2, 3, 4, 4, 5])
    #expect(file.document.pageCount == 5)
    let unbroken = try OfficeFile.word(p("หนึ่ง") + p("สอง")).read()
    #expect(unbroken.content.blocks.map(\.page) == [0, 0])
    #expect(unbroken.document.pageCount == nil)
  }

  @Test func `says that a file holds nothing but pictures`() throws {
    let picture = "<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>"
    let file = try OfficeFile.word(picture).read()
    #expect(file.document.isImageOnly)
    #expect(try !OfficeFile.word(picture + p("ก")).read().document.isImageOnly)
  }

  @Test func `reads the strict form, wherever its parts stand`() throws {
    let strict = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    let file = OfficeFile(
      .docx,
      [
        (
          "_rels/.rels",
          "<Relationships><Relationship Id='a' Type='\(strict)/officeDocument' Target='/x/y.xml'/></Relationships>"
        ),
        (
          "x/_rels/y.xml.rels",
          "<Relationships><Relationship Id='b' Type='\(strict)/hyperlink' TargetMode='External' Target='http://example.org/'/></Relationships>"
        ),
        (
          "x/y.xml",
          "<document xmlns='http://purl.oclc.org/ooxml/wordprocessingml/main' xmlns:q='\(strict)'><body><p><hyperlink q:id='b'><r><t>ก</t></r></hyperlink></p></body></document>"
        ),
      ]
    )
    #expect(try file.read().links == ["ก → http://example.org/"])
  }
}
