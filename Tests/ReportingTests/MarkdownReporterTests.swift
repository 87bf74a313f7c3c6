import ComplianceModel
import Reporting
import Testing

@Suite struct MarkdownReporterTests {
  @Test(arguments: [ReportFormat.markdown, .text])
  func `tells the way to what has to be mended`(format: ReportFormat) throws {
    var report = ReportFixture.report
    let place = try #require(report.items.firstIndex { $0.id == "o11" })
    report.items[place].evidence[0].path = [
      PathStep(label: "แผนงาน", url: "\(ReportFixture.site)/plans.html"),
      PathStep(label: "เปิด", url: report.items[place].evidence[0].url),
    ]
    let lacking = try #require(
      report.items[place].elements.firstIndex { $0.outcome == .lacking }
    )
    report.items[place].elements[lacking].period = LocalizedText(th: "ปี 2565", en: "2565")
    let text = try format.rendered(report: report)
    #expect(text.contains("หน้าหลัก → แผนงาน → เปิด"))
    #expect(text.contains(" – ปี 2565"))
  }

  @Test(arguments: 0..<40)
  func `lets no site write HTML, a link or a column of its own`(seed: Int) throws {
    let report = VariedReport.report(seed: seed)
    let output = try ReportFormat.markdown.rendered(ReportOptions(isVerbose: true), report: report)
    let bare = output.replacing(
      /\\[\\`*_\[\]#|~:$\-+=.)]/.matchingSemantics(.unicodeScalar),
      with: ""
    )
    // What is left of brackets belongs to the links and boxes that the report itself writes.
    let own = bare.replacing(
      /\[[^\[\]]*\]\(<https?:\/\/[^<>\s|]*>\)/.matchingSemantics(.unicodeScalar),
      with: ""
    )
    .replacing("- [ ] ", with: "")
    let hazards = own.unicodeScalars.filter { "<>[]".unicodeScalars.contains($0) }
    #expect(hazards.isEmpty, "\(own)")
    for line in own.split(separator: "\n") where line.hasPrefix("| ") {
      #expect([3, 6].contains(line.count { $0 == "|" }), "\(line)")
    }
    #expect(output.unicodeScalars.filter(Hazard.isActive).map(\.value) == [])
  }

  @Test func `makes only web addresses links`() throws {
    let output = try ReportFormat.markdown.rendered()
    #expect(output.contains("](<https://www.bansommut.example/structure.html>)"))
    #expect(!output.contains("(<javascript:"))
    #expect(!output.contains("(<archive/"))
  }
}
