import ComplianceModel
import Testing

/// The text of a plan, page by page.
private enum PlanText {
  static let projects = [
    "โครงการขุดลอกคลองหมู่ที่ 2 งบประมาณ 452,000 บาท ระยะเวลาดำเนินการ พ.ย. - ธ.ค.",
    "โครงการอบรมอาสาสมัคร งบประมาณ 82,000 บาท ม.ค.",
  ]

  static func plan(_ period: String) -> [String] {
    ["แผนการดำเนินงาน \(period)\nองค์การบริหารส่วนตำบลบึงไทรทอง"] + projects
  }
}

@Suite struct DocumentEvidenceTests {
  private func site(
    _ document: ScriptedDocument,
    row: String = "แผนดำเนินงานและการใช้งบประมาณประจำปี",
    label: String = "ดาวน์โหลด",
    bytes: String = "%PDF-1.7"
  ) -> SmallSite {
    var site = SmallSite([
      "index.html": "<h1>ยินดีต้อนรับ</h1><p><a href=ita.html>ITA 2566</a></p>",
      "ita.html": SamplePages.list(SamplePages.row("o11", row, "files/a.pdf", label)),
      "files/a.pdf": bytes,
    ])
    site.opener = ScriptedDocuments(documents: ["files/a.pdf": document])
    return site
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var document: ScriptedDocument
    var status: Status
    var state: EvidenceState
    var finding: Finding.Rule?
  }

  @Test(arguments: [
    Case(
      testDescription: "a plan of the year",
      document: ScriptedDocument(pages: PlanText.plan("ประจำปีงบประมาณ พ.ศ. 2566")),
      status: .disclosed,
      state: .read
    ),
    Case(
      testDescription: "the plan of last year behind this year's row",
      document: ScriptedDocument(pages: PlanText.plan("ประจำปีงบประมาณ พ.ศ. 2565")),
      status: .outdated,
      state: .read
    ),
    Case(
      testDescription: "a plan without a year",
      document: ScriptedDocument(pages: PlanText.plan("")),
      status: .unverified,
      state: .read,
      finding: .undatedDocument
    ),
    Case(
      testDescription: "a plan that names no sums and no dates",
      document: ScriptedDocument(pages: [
        "แผนการดำเนินงาน ประจำปี 2566", "โครงการขุดลอกคลอง", "โครงการอบรมอาสาสมัคร",
      ]),
      status: .incomplete,
      state: .read
    ),
    Case(
      testDescription: "a plan of which a page is a picture, without the sums",
      document: ScriptedDocument(pages: ["แผนการดำเนินงาน ประจำปี 2566\nโครงการขุดลอกคลอง", ""]),
      status: .unverified,
      state: .read,
      finding: .imageOnlyDocument
    ),
    Case(
      testDescription: "a scan",
      document: ScriptedDocument(pages: ["", ""]),
      status: .unverified,
      state: .unreadable,
      finding: .imageOnlyDocument
    ),
    Case(
      testDescription: "a scan whose recognised title names another year",
      document: ScriptedDocument(pages: PlanText.plan("ประจำปี 2523"), recognizedPages: [1, 2]),
      status: .unverified,
      state: .read,
      finding: .recognizedDocument
    ),
    Case(
      testDescription: "a satisfaction survey under the plan's row",
      document: ScriptedDocument(pages: ["รายงานผลการสำรวจความพึงพอใจ ปี 2566\nผู้ตอบ 80 คน"]),
      status: .missing,
      state: .read
    ),
    Case(
      testDescription: "a document without a word",
      document: ScriptedDocument(pages: ["- . -"]),
      status: .broken,
      state: .broken
    ),
    Case(
      testDescription: "an empty file",
      document: ScriptedDocument(error: .empty),
      status: .broken,
      state: .broken,
      finding: .emptyDocument
    ),
    Case(
      testDescription: "an error page under the name of a document",
      document: ScriptedDocument(error: .mislabelled(as: "HTML")),
      status: .broken,
      state: .broken,
      finding: .mislabelledDocument
    ),
    Case(
      testDescription: "a file that no reader opens",
      document: ScriptedDocument(error: .damaged("no cross references")),
      status: .unverified,
      state: .unreadable,
      finding: .damagedDocument
    ),
    Case(
      testDescription: "a password",
      document: ScriptedDocument(error: .encrypted),
      status: .unverified,
      state: .unreadable,
      finding: .encryptedDocument
    ),
    Case(
      testDescription: "a file over the limit",
      document: ScriptedDocument(error: .overLimit("64 MiB")),
      status: .unverified,
      state: .unreadable,
      finding: .limitReached
    ),
    Case(
      testDescription: "a tool that is not installed",
      document: ScriptedDocument(error: .toolMissing(tool: "pdftotext", package: "poppler-utils")),
      status: .unverified,
      state: .unreadable,
      finding: .toolMissing
    ),
    Case(
      testDescription: "a tool that hangs",
      document: ScriptedDocument(error: .timedOut(tool: "pdftotext")),
      status: .unverified,
      state: .unreadable,
      finding: .toolFailed
    ),
    Case(
      testDescription: "a mended text layer",
      document: ScriptedDocument(pages: PlanText.plan("ประจำปี 2566"), damage: [.saraAmLost]),
      status: .disclosed,
      state: .read,
      finding: .textLayerDamaged
    ),
    Case(
      testDescription: "a document of another format than its name says",
      document: ScriptedDocument(pages: PlanText.plan("ประจำปี 2566"), actualFormat: "DOCX"),
      status: .disclosed,
      state: .read,
      finding: .mislabelledDocument
    ),
  ])
  func `judges a document behind a link by what is in it`(_ example: Case) async throws {
    let report = try await site(example.document).report()
    let item = try report.item("annual-plan")
    #expect(item.status == example.status, "\(item.reason.en)")
    #expect(item.evidence.first?.state == example.state)
    #expect(item.evidence.first?.kind == .document)
    let named = report.findings.filter { $0.url == "files/a.pdf" }.map(\.rule)
    if let finding = example.finding { #expect(named.contains(finding)) }
  }

  @Test func `quotes what shows an element with the page it stands on`() async throws {
    let document = ScriptedDocument(pages: PlanText.plan("ประจำปี 2566"))
    let item = try await site(document).item("annual-plan")
    let budget = try #require(item.elements.first { $0.id == "budget" }?.evidence)
    #expect(budget.locator.page == 2)
    #expect(budget.quote.contains("452,000 บาท"))
    let period = try #require(item.elements.first { $0.id == "period" }?.evidence)
    #expect(period.locator.page == 1)
    #expect(period.quote.contains("2566"))
    let evidence = try #require(item.evidence.first)
    #expect(evidence.locator.page == 1)
    #expect(evidence.sha256?.count == 64)
  }

  @Test func `names the cell of a sheet instead of a page`() async throws {
    var document = ScriptedDocument(pages: [
      (["แผนการดำเนินงาน ประจำปี 2566"] + PlanText.projects).joined(separator: "\n")
    ])
    document.cells = ["แผน!A1", "แผน!A3", "แผน!A4"]
    let item = try await site(document).item("annual-plan")
    let budget = try #require(item.elements.first { $0.id == "budget" }?.evidence)
    #expect(budget.locator.cell == "แผน!A3")
    #expect(budget.locator.page == nil)
  }

  @Test func `lets the row name the year of a scan that was recognised`() async throws {
    let document = ScriptedDocument(pages: PlanText.plan("ประจำปี 2523"), recognizedPages: [1, 2, 3])
    let item = try await site(
      document,
      row: "แผนดำเนินงานและการใช้งบประมาณประจำปี 2566"
    ).item("annual-plan")
    #expect(item.status == .disclosed)
    let sound = try await site(ScriptedDocument(pages: PlanText.plan("ประจำปี 2566"))).item(
      "annual-plan"
    )
    #expect(item.confidence < sound.confidence)
  }

  @Test func `finds a document by its own title behind a link that says nothing`() async throws {
    let document = ScriptedDocument(pages: PlanText.plan("ประจำปี 2566"))
    let item = try await site(document, row: "เอกสารเผยแพร่", label: "ดาวน์โหลด")
      .item("annual-plan")
    #expect(item.status == .disclosed)
    #expect(item.evidence.first?.strength == .content || item.evidence.first?.strength == .labelled)
  }

  @Test func `counts a document together with the page that leads to it`() async throws {
    var site = SmallSite([
      "index.html": "<h1>ยินดีต้อนรับ</h1><p><a href=plan.html>แผนดำเนินงานประจำปี</a></p>",
      "plan.html": """
      <h1>แผนการดำเนินงาน ประจำปี 2566</h1><p>ตามที่สภาได้อนุมัติข้อบัญญัติแล้ว
      องค์การบริหารส่วนตำบลบึงไทรทองจึงประกาศใช้แผนฉบับนี้เพื่อให้ประชาชนได้รับทราบทั่วกัน</p>
      <p><a href=files/a.pdf>ไฟล์แนบ</a></p>
      """,
      "files/a.pdf": "%PDF-1.7",
    ])
    site.opener = ScriptedDocuments(documents: [
      "files/a.pdf": ScriptedDocument(pages: [PlanText.projects.joined(separator: "\n")])
    ])
    let item = try await site.item("annual-plan")
    #expect(item.status == .disclosed, "\(item.reason.en)")
    #expect(item.elements.first { $0.id == "budget" }?.evidence?.url == "files/a.pdf")
  }

  @Test func `finds phrases of a mended document that still spell ำ in a damaged way`()
    async throws
  {
    let pages = [
      "แผนการดาเนินงาน ประจาปี 2566", "โครงการขุดลอก งบประมาณ 45,000 บาท ระยะเวลาดาเนินการ ม.ค.",
    ]
    let item = try await site(ScriptedDocument(pages: pages, damage: [.saraAmLost])).item(
      "annual-plan"
    )
    #expect(item.status == .disclosed, "\(item.reason.en)")
  }

  @Test func `leaves documents unread where nothing opens them`() async throws {
    var site = self.site(ScriptedDocument(pages: PlanText.plan("ประจำปี 2566")))
    site.opener = nil
    let item = try await site.item("annual-plan")
    #expect(item.status == .unverified)
    #expect(item.evidence.first?.state == .linked)
  }

  @Test(arguments: [1, 2, 8])
  func `says the same however many documents are opened at a time`(jobs: Int) async throws {
    var pages = ["index.html": "<p><a href=ita.html>ITA 2566</a></p>"]
    var documents: [String: ScriptedDocument] = [:]
    var rows = ""
    for number in 1...12 {
      pages["d/\(number).pdf"] = "%PDF-\(number)"
      documents["d/\(number).pdf"] = ScriptedDocument(
        pages: PlanText.plan("ปี 25\(60 + number % 8)")
      )
      rows += SamplePages.row("o11", "แผนดำเนินงาน ฉบับที่ \(number)", "d/\(number).pdf")
    }
    pages["ita.html"] = SamplePages.list(rows)
    var site = SmallSite(pages)
    site.opener = ScriptedDocuments(documents: documents)
    site.jobs = jobs
    let first = try await site.report()
    site.jobs = 3
    let second = try await site.report()
    #expect(first == second)
    #expect(try first.item("annual-plan").status == .disclosed)
  }
}
