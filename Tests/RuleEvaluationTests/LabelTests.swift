import ComplianceModel
import Testing

@Suite struct LabelTests {
  /// A label of a link to a page that says nothing of what it is.
  struct Label: Sendable, CustomTestStringConvertible {
    var label: String
    /// The requirements for which the link is found, of those that are asked about.
    var requirements: Set<String>
    var testDescription: String { label }

    init(_ label: String, _ requirements: String...) {
      self.label = label
      self.requirements = Set(requirements)
    }
  }

  @Test(arguments: [
    Label("แผนการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2566", "annual-plan"),
    Label("เเผนการดำเนินงาน ปี ๒๕๖๖", "annual-plan"),
    Label("แผนดําเนินงานประจําปี 2566", "annual-plan"),
    Label("ประกาศใช้แผนการดำเนินงาน ขององค์การบริหารส่วนตำบลบึงตะวันทอง ปี 2566", "annual-plan"),
    Label("แผนการ\u{200B}ดำเนินงาน 2566 (คลิกเพื่อดู)", "annual-plan"),
    // The longest title wins: a report on the plan is no plan, six months are no year.
    Label("รายงานการกำกับติดตามการดำเนินงานประจำปี รอบ 6 เดือน 2566", "progress-6m"),
    Label("รายงานผลการดำเนินงานประจำปี 2565", "annual-report"),
    Label("รายงานผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุประจำปี 2565", "procurement-report"),
    // Traps: words that make a title something else.
    Label("แผนการดำเนินงานป้องกันการทุจริต 2566"),
    Label("รายงานผลการดำเนินงานควบคุมภายใน 2565"),
    Label("แบบสอบถามความพึงพอใจ 2566"),
    Label("สถิติผู้เข้าชมเว็บไซต์ 2566"),
    // Coverage: a short title inside a long text is a word, not a label.
    Label("ขอเชิญประชาชนทุกหมู่บ้านร่วมฟังการชี้แจงแผนการดำเนินงานและรับของที่ระลึกฟรี"),
    Label("ดาวน์โหลด"),
    Label("ข่าวเด่นวันนี้"),
  ])
  func `reads what a link is offered for`(_ example: Label) async throws {
    let asked = [
      "annual-plan", "progress-6m", "annual-report", "procurement-report", "risk-assessment",
    ]
    let site = SmallSite([
      "index.html": "<h1>ประชาสัมพันธ์</h1><p><a href=x.html>\(example.label)</a></p>",
      "x.html": "<p>ข้อความของหน้านี้ไม่บอกว่าเป็นเอกสารใด มีแต่คำทักทายและคำขอบคุณผู้อ่านทุกท่าน</p>",
    ])
    let report = try await site.report()
    let found = asked.filter { id in
      report.items.contains { $0.requirement == id && !$0.evidence.isEmpty }
    }
    #expect(Set(found) == example.requirements)
  }

  @Test(arguments: [
    "<tr><td>o11</td><td>แผนดำเนินงานประจำปี</td><td><a href=p.html>เปิดข้อมูล</a></td></tr>",
    "<tr><td>O11 : แผนดำเนินงานประจำปี</td><td><a href=p.html>คลิก</a></td></tr>",
    "<tr><td>๐๑๑</td><td><a href=p.html>แผนดำเนินงานประจำปี</a></td></tr>",
    "<tr><td>OIT 11</td><td>แผนดำเนินงานและการใช้งบประมาณประจำปี <a href=p.html>PDF</a></td></tr>",
    "<tr><td>11.</td><td><a href=p.html><b>แผนดำเ</b>นินงานประจำปี</a></td></tr>",
  ])
  func `reads a row with its code, title and link`(row: String) async throws {
    let page = "<h1>การเปิดเผยข้อมูลสาธารณะ (OIT) 2566</h1><table>\(row)</table>"
    let site = SmallSite(["index.html": page, "p.html": SamplePages.plan("ปี 2566")])
    let item = try await site.item("annual-plan")
    #expect(item.status == .disclosed)
    #expect(item.evidence.first?.url == "p.html")
    #expect(item.evidence.first?.foundOn == "index.html")
  }

  @Test func `prefers the title to a number that clashes`() async throws {
    let list = SamplePages.list(SamplePages.row("o19", "แผนดำเนินงานประจำปี", "p.html"))
    let report = try await SmallSite([
      "index.html": list, "p.html": SamplePages.plan("ปี 2566"),
    ]).report()
    #expect(try report.item("annual-plan").status == .disclosed)
    #expect(try report.item("procurement-plan").status == .missing)
  }

  @Test func `reads the alternative text of a banner`() async throws {
    let site = SmallSite([
      "index.html": "<a href=p.html><img src=b.png alt='แผนการดำเนินงาน ปี 2566'></a>",
      "p.html": SamplePages.plan("ปี 2566"),
    ])
    #expect(try await site.item("annual-plan").status == .disclosed)
  }

  @Test func `takes no item from comments, templates and scripts`() async throws {
    let link = "<a href=p.html>แผนการดำเนินงาน ปี 2566</a>"
    let site = SmallSite([
      "index.html":
        "<!-- \(link) --><template>\(link)</template><script>x='\(link)'</script><p>ก</p>"
    ])
    #expect(try await site.item("annual-plan").status == .missing)
  }

  @Test func `takes nothing from a list of another scheme`() async throws {
    let rows = (1...8).map {
      "<tr><td>MOIT \($0)</td><td>แผนการดำเนินงาน ปี 2566</td>"
        + "<td><a href=moit/eb\($0).html>เปิด</a></td></tr>"
    }
    let report = try await SmallSite([
      "index.html": "<h1>ITA 2566</h1><table>\(rows.joined())</table>"
    ]).report()
    #expect(try report.item("annual-plan").evidence.isEmpty)
    #expect(report.findings(.otherScheme).map(\.url) == ["index.html"])
  }

  private func drifting(_ rows: [String], heading: String = "OIT 2566") -> SmallSite {
    SmallSite([
      "index.html": "<h1>\(heading)</h1><table>\(rows.joined())</table>",
      "p.html": SamplePages.plan("ปี 2566"), "q.html": SamplePages.progress("ปี 2566"),
    ])
  }

  private static let oldRows = [
    SamplePages.row("o10", "แผนดำเนินงานประจำปี", "p.html"),
    SamplePages.row("o11", "รายงานการกำกับติดตามการดำเนินงานประจำปี รอบ 6 เดือน", "q.html"),
    SamplePages.row("o12", "รายงานผลการดำเนินงานประจำปี", "r.html"),
    SamplePages.row("o13", "คู่มือหรือมาตรฐานการปฏิบัติงาน", "s.html"),
    SamplePages.row("o14", "คู่มือหรือมาตรฐานการให้บริการ", "t.html"),
  ]

  @Test func `reports a page that numbers its items as last year`() async throws {
    let report = try await drifting(Self.oldRows).report()
    let finding = try #require(report.findings(.numberingDrift).first)
    #expect(finding.url == "index.html")
    #expect(finding.items.contains("o11") && finding.items.contains("o12"))
    #expect(finding.message.en.contains("2565"))
    #expect(!finding.message.th.contains("และอีก"))
    #expect(try report.item("annual-plan").status == .disclosed)
    #expect(try report.item("progress-6m").status == .disclosed)
  }

  @Test func `says how many numbers it does not name`() async throws {
    let more = [
      SamplePages.row("o15", "ข้อมูลเชิงสถิติการให้บริการ", "u.html"),
      SamplePages.row("o16", "รายงานผลการสำรวจความพึงพอใจการให้บริการ", "v.html"),
      SamplePages.row("o17", "E-Service", "w.html"),
    ]
    let report = try await drifting(Self.oldRows + more).report()
    let finding = try #require(report.findings(.numberingDrift).first)
    #expect(finding.message.th.hasSuffix(" และอีก 2 ข้อ"), "\(finding.message.th)")
    #expect(finding.message.en.hasSuffix(" and 2 more"), "\(finding.message.en)")
  }

  @Test func `finds no drift on a page that numbers its items rightly`() async throws {
    let rows = [
      SamplePages.row("o11", "แผนดำเนินงานประจำปี", "p.html"),
      SamplePages.row("o12", "รายงานการกำกับติดตามการดำเนินงานประจำปี รอบ 6 เดือน", "q.html"),
      SamplePages.row("o13", "รายงานผลการดำเนินงานประจำปี", "r.html"),
    ]
    #expect(try await drifting(rows).report().findings(.numberingDrift).isEmpty)
  }
}
