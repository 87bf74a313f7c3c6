import ComplianceModel
import DocumentExtraction
import Testing

@Suite struct OfficeOpenDocumentTests {
  @Test func `reads text with its headings, lists, notes and links`() throws {
    let file = try OfficeFile.openDocument(
      .odt,
      """
      <t:tracked-changes><t:changed-region><t:deletion><t:p>ลบ</t:p></t:deletion></t:changed-region></t:tracked-changes>
      <t:h t:outline-level='1'>หมวด</t:h><t:p>แผน<t:span>งาน</t:span><t:s t:c='3'/>ปี<t:line-break/>2566<t:note><t:note-citation>1</t:note-citation><t:note-body><t:p>หมายเหตุ</t:p></t:note-body></t:note>ต่อ</t:p>
      <t:list><t:list-item><t:p>หนึ่ง</t:p><t:list><t:list-item><t:p>ย่อย</t:p></t:list-item></t:list></t:list-item></t:list>
      <t:p><t:a x:href='http://example.org/'>ลิงก์</t:a><o:annotation><t:p>ความเห็น</t:p></o:annotation></t:p>
      <t:p t:style-name='P1'>หน้าใหม่<t:soft-page-break/></t:p><t:h t:style-name='P2' t:outline-level='2'>รอง</t:h>
      """,
      styles: """
        <s:style s:name='P1' s:family='paragraph'><s:paragraph-properties x:break-before='page'/></s:style>
        """
    ).read()
    #expect(
      file.lines == [
        "heading หมวด", "paragraph แผนงาน ปี 2566ต่อ", "listItem หนึ่ง", "listItem ย่อย",
        "paragraph ลิงก์", "paragraph หน้าใหม่", "heading รอง", "paragraph หมายเหตุ",
      ]
    )
    #expect(file.groups == [["หนึ่ง", "ย่อย"], ["ย่อย"]])
    #expect(file.links == ["ลิงก์ → http://example.org/"])
    #expect(file.content.blocks.map(\.page) == [1, 1, 1, 1, 1, 2, 3, 1])
    #expect(file.headings(over: "ลิงก์").last == "หมวด")
  }

  @Test func `reads sheets with repeated cells and rows`() throws {
    func cell(_ text: String, _ attributes: String = "") -> String {
      "<t:table-cell \(attributes)><t:p>\(text)</t:p></t:table-cell>"
    }
    let file = try OfficeFile.openDocument(
      .ods,
      """
      <t:table t:name='แผน'><t:table-row t:number-rows-repeated='3'><t:table-cell/></t:table-row>
      <t:table-row><t:table-cell t:number-columns-repeated='2'/>\(cell("ซ้ำ", "t:number-columns-repeated='2'"))\(cell("ท้าย"))</t:table-row>
      <t:table-row t:number-rows-repeated='1000000'>\(cell("แถว"))</t:table-row>
      <t:table-row>\(cell("หลัง"))</t:table-row></t:table>
      <t:table t:name='ซ่อน' t:style-name='h'><t:table-row>\(cell("ลับ"))</t:table-row></t:table>
      <t:table t:name='วัน'><t:table-row>\(cell("3/4/66", "o:date-value='2023-04-03T00:00:00'"))\(cell("3 เม.ย. 66", "o:date-value='2023-04-03'"))\(cell("#REF!", "c:value-type='error'"))</t:table-row></t:table>
      """,
      styles:
        "<s:style s:name='h' s:family='table'><s:table-properties t:display='false'/></s:style>"
    ).read()
    #expect(file.cells.prefix(4) == ["แผน!C4 ซ้ำ", "แผน!D4 ซ้ำ", "แผน!E4 ท้าย", "แผน!A5 แถว"])
    #expect(file.cells.count < 60)
    #expect(file.cells.contains("แผน!A1000005 หลัง"))
    #expect(file.cells.suffix(2) == ["วัน!A1 2023-04-03", "วัน!B1 3 เม.ย. 66"])
    #expect(file.page(of: "3 เม.ย. 66") == 2)
    #expect(file.document.pageCount == 2)
  }

  @Test func `reads slides, titles first`() throws {
    let file = try OfficeFile.openDocument(
      .odp,
      """
      <t:page><t:frame x:class='outline'><t:text-box><t:p>เนื้อหา</t:p></t:text-box></t:frame>
      <t:frame x:class='title'><t:text-box><t:p>ชื่อ</t:p></t:text-box></t:frame><x:notes><t:frame><t:p>บันทึก</t:p></t:frame></x:notes></t:page>
      <t:page t:style-name='d'><t:frame x:class='title'><t:text-box><t:p>ซ่อน</t:p></t:text-box></t:frame></t:page>
      <t:page><t:frame><t:image/></t:frame></t:page>
      """,
      styles:
        "<s:style s:name='d' s:family='drawing-page'><s:drawing-page-properties x:visibility='hidden'/></s:style>"
    ).read()
    #expect(file.lines == ["heading ชื่อ", "paragraph เนื้อหา"])
    #expect(file.headings(over: "เนื้อหา") == ["ชื่อ"])
    #expect(file.document.pageCount == 3)
    #expect(file.document.imageOnlyPages == [3])
  }

  @Test func `asks for a password where parts are encrypted`() {
    let file = OfficeFile.openDocument(
      .odt,
      "",
      parts: [
        ("META-INF/manifest.xml", "<m><file-entry><encryption-data/></file-entry></m>")
      ]
    )
    #expect(throws: DocumentError.encrypted) { try file.read() }
  }
}
