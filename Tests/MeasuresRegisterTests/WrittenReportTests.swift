import ArchiveReading
import ComplianceModel
import MeasuresRegister
import Testing

@Suite struct WrittenReportTests {
  private func part(_ name: String, _ check: MeasureCheck? = nil) throws -> String {
    let bytes = try WordReportWriter().document(of: HardRegister.plain, check: check)
    var archive = try Archive(bytes)
    let contents = try archive.contents(of: [name])
    return String(decoding: try #require(contents[name]), as: UTF8.self)
  }

  @Test func `keeps rows whole, repeats headings and numbers pages in Thai`() throws {
    let document = try part("word/document.xml")
    let rows = document.matches(of: #/<w:tr>/#).count
    #expect(document.matches(of: #/<w:cantSplit/>/#).count == rows)
    #expect(document.matches(of: #/<w:tblHeader/>/#).count == 1)
    #expect(document.contains("w:fmt=\"thaiNumbers\""))
    #expect(try part("word/header1.xml").contains("PAGE"))
  }

  @Test func `states size and font of Thai letters`() throws {
    let styles = try part("word/styles.xml")
    #expect(styles.contains("w:cs=\"TH Sarabun New\""))
    #expect(
      styles.matches(of: #/<w:sz w:val="(\d+)"\/><w:szCs w:val="(\d+)"\/>/#)
        .allSatisfy { $0.1 == $0.2 }
    )
    #expect(styles.matches(of: #/<w:sz /#).count == styles.matches(of: #/<w:szCs /#).count)
  }

  @Test func `defines every style that it uses`() throws {
    let styles = try part("word/styles.xml")
    let used = try part("word/document.xml", MeasureCheckTests.check(.missing))
      .matches(of: #/w:(?:pStyle|rStyle|tblStyle) w:val="(\w+)"/#).map { String($0.1) }
    for style in Set(used) { #expect(styles.contains("w:styleId=\"\(style)\""), "\(style)") }
  }

  @Test func `gives the same bytes each time`() throws {
    let writer = WordReportWriter()
    #expect(
      try writer.document(of: HardRegister.plain) == writer.document(of: HardRegister.plain)
    )
  }

  @Test func `marks an action without evidence unless the site shows it`() throws {
    #expect(try part("word/document.xml").contains("[ยังไม่มีหลักฐาน]"))
    let shown = try part("word/document.xml", MeasureCheckTests.check(.disclosed))
    #expect(!shown.contains("[ยังไม่มีหลักฐาน]"))
    #expect(shown.contains("<w:hyperlink r:id=\"link1\""))
    #expect(
      try part("word/_rels/document.xml.rels", MeasureCheckTests.check(.disclosed))
        .contains("Target=\"https://ban-sommut.example/x\" TargetMode=\"External\"")
    )
  }

  @Test func `what a scan found is no part of the register`() throws {
    let bytes = try WordReportWriter()
      .document(of: HardRegister.plain, check: MeasureCheckTests.check(.missing))
    let again = try ImportFixture.importer().register(from: try WordReportReader().read(bytes))
    #expect(again.register == HardRegister.plain)
  }

  @Test func `shows digits in Thai but leaves addresses and Latin names alone`() throws {
    var register = HardRegister.plain
    register.introduction = ["ปี 2566 ตาม ITA2566 ที่ https://ban-sommut.example/2566"]
    let page = HTMLReportWriter().page(of: register)
    #expect(page.contains("ปี ๒๕๖๖ ตาม ITA2566 ที่ https://ban-sommut.example/2566"))
  }

  @Test func `escapes what a register says, and follows no script`() throws {
    var register = HardRegister.plain
    register.title = "<script>alert(1)</script>"
    register.sections[0].measures[0].actions[0].evidence = ["javascript:alert(1)"]
    let page = HTMLReportWriter().page(of: register)
    #expect(!page.contains("<script"))
    #expect(!page.contains("href=\"javascript"))
    #expect(page.contains("หลักฐาน: javascript:alert(1)"))
  }

  @Test func `drafts a measure for each gap with a rhythm that fits`() throws {
    let list = try #require(
      try ImportFixture.pack.get().checklists.first { $0.id == "oit-2566-lao" }
    )
    let report = MeasureCheckTests.report(.missing)
    let register = try #require(MeasureDraft(report: report, checklist: list).register)
    let measure = try #require(register.measures.first)
    #expect(register.fiscalYear == FiscalYear(year: 2566))
    #expect(measure.item == "๐๑๒")
    #expect(measure.target == .requirement("progress-6m"))
    #expect(
      measure.method == "ให้จัดทำรายงานรอบ ๖ เดือนและเผยแพร่บนเว็บไซต์ของหน่วยงานให้ครบถ้วนตามหลักเกณฑ์ที่กำหนด"
    )
    #expect(measure.followUp.kind == .sixMonths)
    #expect(measure.followUp.kind == FollowUpReader.kind(of: measure.followUp.words))
    #expect(
      MeasureDraft(report: MeasureCheckTests.report(.disclosed), checklist: list).register == nil
    )
  }
}
