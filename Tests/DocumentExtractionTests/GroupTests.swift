import ComplianceModel
import DocumentExtraction
import Testing

@Suite struct GroupTests {
  @Test func `keeps the cells of a row together`() throws {
    let page = try ReadPage(
      "<table><tr><td>o11<td>แผน<td><a href=x>เปิด</a><tr><td>o12<td>ผล<td><a href=y>เปิด</a></table>"
    )
    #expect(page.rows(around: "แผน") == [["o11", "แผน", "เปิด"]])
    #expect(page.rows(around: "ผล") == [["o12", "ผล", "เปิด"]])
    #expect(page.content.groups.map(\.kind) == [.tableRow, .tableRow])
  }

  @Test func `reads the inner rows of a layout table first`() throws {
    let page = try ReadPage(
      """
      <table><tr><td>เมนู<td><table><tr><td>o1<td><a href=x>ก</a><tr><td>o2<td><a href=y>ข</a></table>
      </table>
      """
    )
    #expect(page.rows(around: "ข") == [["o2", "ข"], ["เมนู", "o1", "ก", "o2", "ข"]])
  }

  @Test func `reads lists nested three deep`() throws {
    let page = try ReadPage(
      "<ul><li>แผน<ul><li>ปี 2566<ol><li><a href=x>เล่ม 1</a><li>เล่ม 2</ol></ul><li>ผล</ul>"
    )
    #expect(
      page.rows(around: "เล่ม 1") == [
        ["เล่ม 1"], ["ปี 2566", "เล่ม 1", "เล่ม 2"], ["แผน", "ปี 2566", "เล่ม 1", "เล่ม 2"],
      ]
    )
    #expect(page.rows(around: "ผล") == [["ผล"]])
  }

  @Test func `takes a box with a text beside its link for a card`() throws {
    let page = try ReadPage(
      """
      <section><div class=card><h4>o11</h4><p>แผน</p><a href=x>เปิด</a></div>
      <div class=card><a href=y>ลิงก์เท่านั้น</a></div><div>ข้อความเท่านั้น</div></section>
      """
    )
    #expect(page.rows(around: "แผน").first == ["o11", "แผน", "เปิด"])
    #expect(page.rows(around: "ลิงก์เท่านั้น").first?.count != 1)
  }

  @Test func `takes no box of many links for a card`() throws {
    let links = (0..<20).map { "<p>ข้อ \($0) <a href=\($0)>เปิด</a></p>" }.joined()
    let page = try ReadPage("<div>\(links)</div>")
    #expect(page.rows(around: "ข้อ 7").isEmpty)
  }

  @Test func `takes no row of a hundred links for a row`() throws {
    let links = (0..<100).map { "<a href=\($0)>ปี \($0)</a> " }.joined()
    let page = try ReadPage("<table><tr><td>เมนู<td>\(links)</table>")
    #expect(page.rows(around: "เมนู").isEmpty)
  }

  @Test func `lists parents before what they hold`() throws {
    let page = try ReadPage(
      "<div>ก<a href=1>ข</a><table><tr><td>ค<ul><li>ง<li>จ<div>ฉ<a href=2>ช</a></div></ul></table></div>"
    )
    for (index, group) in page.content.groups.enumerated() where group.parent >= 0 {
      #expect(Int(group.parent) < index)
      let parent = page.content.groups[Int(group.parent)]
      #expect(parent.blocks.lowerBound <= group.blocks.lowerBound)
      #expect(group.blocks.upperBound <= parent.blocks.upperBound)
    }
    #expect(page.rows(around: "ช").count == 4)
  }
}
