import ComplianceModel
import DocumentExtraction
import Testing

@Suite struct SectionTests {
  @Test func `ends a section at the next heading of its rank`() throws {
    let page = try ReadPage(
      "<h1>อบต.</h1><h2>ปี 2566</h2><p>ก<h3>o11</h3><p>ข<h2>ปี 2565</h2><p>ค<h1>ท้าย</h1><p>ง"
    )
    #expect(page.headings(over: "ก") == ["ปี 2566", "อบต."])
    #expect(page.headings(over: "ข") == ["o11", "ปี 2566", "อบต."])
    #expect(page.headings(over: "ค") == ["ปี 2565", "อบต."])
    #expect(page.headings(over: "ง") == ["ท้าย"])
  }

  @Test func `keeps a heading inside its box`() throws {
    let page = try ReadPage(
      "<div><div class=head><h4>ปี 2566</h4></div><div class=body><p>ก</div></div><p>ข</p>"
    )
    #expect(page.headings(over: "ก") == ["ปี 2566"])
    #expect(page.headings(over: "ข").isEmpty)
  }

  @Test func `reads an accordion of years`() throws {
    let page = try ReadPage(
      """
      <div class=accordion>
        <div class=card><div class=card-header><button>ปี 2566</button></div>
          <div class=collapse><ul><li><a href=a>แผน</a></ul></div></div>
        <div class=card><div class=card-header><button>ปี 2565</button></div>
          <div class=collapse><ul><li><a href=b>ผล</a></ul></div></div>
      </div><p>ท้าย</p>
      """
    )
    #expect(page.headings(over: "แผน") == ["ปี 2566"])
    #expect(page.headings(over: "ผล") == ["ปี 2565"])
    #expect(page.headings(over: "ท้าย").isEmpty)
  }

  @Test func `reads what a summary folds away`() throws {
    let page = try ReadPage(
      "<details><summary>ปี 2566</summary><p>ก</details><details><summary><h3>ปี 2565</h3></summary>ข</details>"
    )
    #expect(page.headings(over: "ก") == ["ปี 2566"])
    #expect(page.headings(over: "ข") == ["ปี 2565"])
  }

  @Test(arguments: [
    ("<a href=#y66 data-toggle=tab>ปี 2566</a>", "<a href=#y65 data-toggle=tab>ปี 2565</a>"),
    (
      "<button data-bs-toggle=tab data-bs-target=#y66>ปี 2566</button>",
      "<button data-bs-toggle=tab data-bs-target=#y65>ปี 2565</button>"
    ),
    ("<a role=tab aria-controls=y66>ปี 2566</a>", "<a role=tab aria-controls=y65>ปี 2565</a>"),
  ])
  func `leads from a tab to its panel`(first: String, second: String) throws {
    let page = try ReadPage(
      """
      <ul><li>\(first)<li>\(second)</ul>
      <div><div id=y66><p>แผน<p><a href=a>เปิด</a></div><div id=y65><p>ผล<p><a href=b>ดู</a></div></div>
      """
    )
    #expect(page.headings(over: "แผน").contains("ปี 2566"))
    #expect(page.headings(over: "เปิด").contains("ปี 2566"))
    #expect(!page.headings(over: "เปิด").contains("ปี 2565"))
    #expect(page.headings(over: "ดู").contains("ปี 2565"))
    #expect(!page.headings(over: "ดู").contains("ปี 2566"))
  }

  @Test func `takes a row of one cell for the title of the rows below`() throws {
    let page = try ReadPage(
      """
      <table><tr><td colspan=2>ปี 2566<tr><td>ก<td><a href=a>เปิด</a><tr><td>&nbsp;<td><a href=b>ข</a>
      <tr><td colspan=2>ปี 2565<td>&nbsp;<tr><td>ค<td><a href=c>ดู</a></table>
      """
    )
    #expect(page.headings(over: "เปิด") == ["ปี 2566"])
    #expect(page.headings(over: "ข") == ["ปี 2566"])
    #expect(page.headings(over: "ดู") == ["ปี 2565"])
  }

  @Test func `takes a caption and a legend for titles`() throws {
    let page = try ReadPage(
      "<table><caption>ปี 2566</caption><tr><td>ก<td>ข</table><fieldset><legend>ผู้ร้อง</legend><p>ค</fieldset>"
    )
    #expect(page.headings(over: "ก") == ["ปี 2566"])
    #expect(page.headings(over: "ค") == ["ผู้ร้อง"])
  }

  @Test func `takes a short line over others for a title`() throws {
    let page = try ReadPage(
      "<p><strong>O12 รายงาน</strong></p><p><a href=a>– เปิด</a></p><p><b>O13 ผล</b></p><p><a href=b>– ดู</a></p>"
    )
    #expect(page.headings(over: "เปิด").first == "O12 รายงาน")
    #expect(page.headings(over: "ดู").first == "O13 ผล")
    #expect(!page.headings(over: "ดู").contains("O12 รายงาน"))
  }

  @Test func `takes no furniture for a heading`() throws {
    let page = try ReadPage("<header><h1>อบต.</h1></header><p>ก</p><footer><h4>ติดต่อ</h4>ข</footer>")
    #expect(page.headings(over: "ก").isEmpty)
    #expect(!page.headings(over: "ข").contains("ติดต่อ"))
  }

  @Test func `keeps sections inside the page and in reading order`() throws {
    let page = try ReadPage(
      (0..<60).map { "<h\($0 % 6 + 1)>หัวข้อ \($0)</h\($0 % 6 + 1)><p>ข้อความ \($0)</p>" }.joined()
    )
    let starts = page.content.sections.map(\.blocks.lowerBound)
    #expect(starts == starts.sorted())
    #expect(page.content.sections.allSatisfy { $0.blocks.upperBound <= page.content.blocks.count })
    for number in 0..<60 {
      #expect(page.headings(over: "ข้อความ \(number)").first == "หัวข้อ \(number)")
    }
  }
}
