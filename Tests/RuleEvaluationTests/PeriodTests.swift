import ComplianceModel
import Testing

@Suite struct PeriodTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var requirement: String
    /// The period as the evidence states it.
    var stated: String
    var status: Status
    var testDescription: String { "\(requirement): \(stated) → \(status.rawValue)" }

    init(_ requirement: String, _ stated: String, _ status: Status) {
      self.requirement = requirement
      self.stated = stated
      self.status = status
    }

    /// A list that links to a page with everything but perhaps the right period.
    var site: SmallSite {
      let (code, title, page): (String, String, String) =
        switch requirement {
        case "annual-plan": ("o11", "แผนดำเนินงานประจำปี", SamplePages.plan(stated))
        case "progress-6m":
          (
            "o12", "รายงานการกำกับติดตามการดำเนินงานประจำปี รอบ 6 เดือน",
            SamplePages.progress(stated)
          )
        case "annual-report": ("o13", "รายงานผลการดำเนินงานประจำปี", SamplePages.report(stated))
        case "strategy-plan":
          ("o4", "แผนยุทธศาสตร์หรือแผนพัฒนาหน่วยงาน", SamplePages.development(stated))
        default: ("o1", "โครงสร้างหน่วยงาน", SamplePages.structure + "<p>\(stated)</p>")
        }
      return SmallSite([
        "index.html": SamplePages.list(SamplePages.row(code, title, "x.html")), "x.html": page,
      ])
    }
  }

  @Test(arguments: [
    Case("annual-plan", "ประจำปีงบประมาณ พ.ศ. 2566", .disclosed),
    Case("annual-plan", "ประจำปี ๒๕๖๖", .disclosed),
    Case("annual-plan", "ตุลาคม 2565 ถึง กันยายน 2566", .disclosed),
    Case("annual-plan", "ประจำปีงบประมาณ พ.ศ. 2565", .outdated),
    Case("annual-plan", "ประจำปีงบประมาณ พ.ศ. 2564", .outdated),
    Case("annual-plan", "", .unverified),
    Case("progress-6m", "(ต.ค. 2565 - มี.ค. 2566)", .disclosed),
    Case("progress-6m", "ปีงบประมาณ พ.ศ. 2566", .disclosed),
    Case("progress-6m", "(1 ตุลาคม ๒๕๖๕ - 31 มีนาคม ๒๕๖๖)", .disclosed),
    Case("progress-6m", "(ต.ค. 2564 - มี.ค. 2565)", .outdated),
    Case("progress-6m", "ปีงบประมาณ พ.ศ. 2565", .outdated),
    Case("annual-report", "ประจำปีงบประมาณ พ.ศ. 2565", .disclosed),
    Case("annual-report", "(ตุลาคม 2564 - กันยายน 2565)", .disclosed),
    Case("annual-report", "ประจำปีงบประมาณ พ.ศ. 2564", .outdated),
    Case("strategy-plan", "(พ.ศ. 2566-2570)", .disclosed),
    Case("strategy-plan", "5 ปี (พ.ศ. ๒๕๖๒ - ๒๕๖๖)", .disclosed),
    Case("strategy-plan", "(พ.ศ. 2561-2565)", .outdated),
    Case("org-structure", "ข้อมูล ณ ปี 2560", .disclosed),
    Case("org-structure", "", .disclosed),
  ])
  func `judges the period of`(_ example: Case) async throws {
    let item = try await example.site.item(example.requirement)
    #expect(item.status == example.status, "\(item.reason.en)")
  }

  @Test func `says of evidence of another period why it was not checked`() async throws {
    let old = Case("annual-plan", "ประจำปีงบประมาณ พ.ศ. 2565", .outdated)
    let item = try await old.site.item(old.requirement)
    let notes = item.elements.filter { $0.outcome == .unchecked }.compactMap(\.note)
    #expect(!notes.isEmpty)
    for note in notes {
      #expect(note.en.contains("another period") && note.th.contains("ช่วงเวลาอื่น"))
    }
  }

  @Test func `names the years of a plan that is wanted, not a map of them`() async throws {
    let old = Case("strategy-plan", "(พ.ศ. 2561-2565)", .outdated)
    let item = try await old.site.item(old.requirement)
    #expect(item.reason.th.contains("แผนซึ่งมีช่วงปีครอบคลุมปี พ.ศ. 2566"))
    #expect(item.advice.th.hasPrefix("เผยแพร่ฉบับซึ่งมีช่วงปีครอบคลุมปี พ.ศ. 2566 "))
  }

  @Test func `advises without a remark of the program or brackets in brackets`() async throws {
    let report = try await SmallSite(["index.html": "<h1>อบต.ดอนพิกุลแก้ว</h1>"]).report()
    for item in report.items where item.status == .missing {
      #expect(!item.advice.th.contains("ไม่พบหลักเกณฑ์"), "\(item.id)")
      #expect(!item.advice.th.contains(/\([^)]*\(/), "\(item.advice.th)")
    }
  }

  @Test func `takes the year over a list for the evidence that states none`() async throws {
    let page = """
      <h1>เอกสารเผยแพร่</h1><div class=accordion><div class=card><button>ปี 2566</button><ul>
      <li>o11 <a href=a.html>แผนดำเนินงานประจำปี</a></li></ul></div>
      <div class=card><button>ปี 2565</button><ul>
      <li>o11 <a href=b.html>แผนดำเนินงานประจำปี</a></li></ul></div></div>
      """
    let site = SmallSite([
      "index.html": page, "a.html": SamplePages.plan("ปี 2566"),
      "b.html": SamplePages.plan("ปี 2565"),
    ])
    let item = try await site.item("annual-plan")
    #expect(item.status == .disclosed)
    #expect(item.evidence.map(\.url) == ["a.html", "b.html"])
  }

  @Test func `follows a tab to the year that it names`() async throws {
    let page = """
      <h1>เอกสารเผยแพร่</h1><ul><li><a href=#y66 data-toggle=tab>ปี 2566</a><li><a href=#y65 data-toggle=tab>ปี 2565</a></ul>
      <div id=y66><ul><li><a href=a.pdf>แผนการดำเนินงาน</a></ul></div>
      <div id=y65><ul><li><a href=b.pdf>แผนการดำเนินงาน</a></ul></div>
      """
    let site = SmallSite(["index.html": page, "a.pdf": "%PDF-1.4", "b.pdf": "%PDF-1.4"])
    let item = try await site.item("annual-plan")
    #expect(item.status == .unverified)
    #expect(item.evidence.first?.url == "a.pdf")
    #expect(item.evidence.first?.periods == ["2566"])
    #expect(item.evidence.last?.periods == ["2565"])
  }

  @Test func `names the months that a monthly summary lacks`() async throws {
    let months = [
      "ตุลาคม 2565", "พฤศจิกายน 2565", "ธันวาคม 2565", "มกราคม 2566", "กุมภาพันธ์ 2566", "มีนาคม 2566",
    ]
    func site(without missing: String?) -> SmallSite {
      let rows = months.filter { $0 != missing }.map {
        SamplePages.row("o21", "สรุปผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุรายเดือน เดือน \($0)", "\($0).html")
      }
      var pages = ["index.html": "<h1>OIT 2566</h1><table>\(rows.joined())</table>"]
      for month in months where month != missing {
        pages["\(month).html"] = """
          <h1>สรุปผลการดำเนินการจัดซื้อจัดจ้าง (สขร.1) เดือน \(month)</h1>
          <table><tr><th>งานที่จัดซื้อ</th><th>วงเงินที่จะซื้อ</th><th>ราคากลาง</th><th>วิธีซื้อ</th>
          <th>ผู้เสนอราคา</th><th>ผู้ได้รับการคัดเลือกและราคา</th><th>เหตุผลที่คัดเลือก</th>
          <th>เลขที่และวันที่ของสัญญา</th></tr><tr><td>ซื้อหมึกพิมพ์</td><td>5,000 บาท</td>
          <td>5,000 บาท</td><td>เฉพาะเจาะจง</td><td>ร้านหมึกดี 5,000 บาท</td>
          <td>ร้านหมึกดี 5,000 บาท</td><td>ราคาต่ำสุด</td><td>ใบสั่งซื้อเลขที่ 3/2566</td></tr></table>
          """
      }
      return SmallSite(pages)
    }
    let whole = try await site(without: nil).item("procurement-monthly")
    let item = try await site(without: "ธันวาคม 2565").item("procurement-monthly")
    #expect(whole.status == .disclosed, "\(whole.reason.en)")
    // That each month is demanded is only recalled, so its lack fails nothing by itself.
    #expect(item.status == .unverified, "\(item.reason.en)")
    let note = try #require(item.elements.first { $0.outcome == .lacking }?.note)
    #expect(note.en.contains("December 2022"))
    #expect(note.th.contains("ธ.ค. 2565"))
  }

  @Test(arguments: [
    ("progress-6m", "2023-02-01", Status.notDue), ("progress-6m", "2023-04-15", .missing),
    ("annual-plan", "2023-01-10", .notDue), ("annual-plan", "2023-05-01", .missing),
    ("annual-report", "2023-04-15", .missing), ("org-structure", "2022-12-01", .missing),
  ])
  func `asks for nothing before it is due`(
    requirement: String,
    asOf: String,
    status: Status
  ) async throws {
    let site = SmallSite(["index.html": "<h1>อบต.ดอนพิกุลแก้ว</h1><p>ยินดีต้อนรับ</p>"], asOf: asOf)
    #expect(try await site.item(requirement).status == status)
  }

  @Test func `reports a link and a document that disagree on the year`() async throws {
    let list = SamplePages.list(SamplePages.row("o11", "แผนดำเนินงานประจำปี", "p.html", "ปี 2566"))
    let report = try await SmallSite([
      "index.html": list, "p.html": SamplePages.plan("ปีงบประมาณ พ.ศ. 2564"),
    ]).report()
    #expect(try report.item("annual-plan").status == .outdated)
    #expect(report.findings(.periodConflict).map(\.url) == ["p.html"])
  }
}
