import ComplianceModel
import Reporting
import Testing

@Suite struct GitHubReporterTests {
  @Test(arguments: 0..<40)
  func `writes one command for each line, whatever the site says`(seed: Int) throws {
    let report = VariedReport.report(seed: seed)
    let output = try ReportFormat.github.rendered(report: report)
    let reported = report.items.count {
      Status.failingByDefault.contains($0.status) || $0.status == .unverified
    }
    let lines = output.utf8.split(separator: 10).map { String(decoding: $0, as: UTF8.self) }
    #expect(lines.count == reported + report.findings.count + 1)
    for line in lines {
      let command = try #require(
        line.wholeMatch(
          of: /::(?:error|warning|notice) title=([^:,]*)::(.*)/.matchingSemantics(.unicodeScalar)
        ),
        "\(line)"
      )
      // A percent sign that is none of the escapes would be read as one.
      // Code points, as the runner reads them: a digit with a Thai vowel is one character to Swift.
      let escapes = /%25|%3A|%2C/.matchingSemantics(.unicodeScalar)
      #expect(!command.output.1.replacing(escapes, with: "").contains("%"), "\(line)")
      #expect(!command.output.2.replacing("%25", with: "").contains("%"), "\(line)")
    }
    #expect(output.unicodeScalars.filter(Hazard.isActive).map(\.value) == [])
  }

  @Test func `escapes what would end a title or begin a command`() throws {
    var report = ReportFixture.report
    report.items = [
      ReportFixture.item(
        "o1",
        "x",
        LocalizedText(th: "ก:ข,ค%0A\n::set-output name=a::b", en: ""),
        .missing,
        reason: LocalizedText(th: "100%\r\n::error::", en: "")
      )
    ]
    report.findings = []
    let line = try #require(
      try ReportFormat.github.rendered(report: report).split(separator: "\n").first
    )
    #expect(line.hasPrefix("::error title=o1 ก%3Aข%2Cค%250A %3A%3Aset-output name=a%3A%3Ab – "))
    #expect(line.contains("::100%25 ::error:: · "))
  }

  @Test func `warns only of failures that the baseline knows`() throws {
    let baseline = BaselineSummary(regressed: ["o13"], known: ["o11"], fixed: [])
    let lines = try ReportFormat.github.rendered(ReportOptions(baseline: baseline))
      .split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("::warning title=o11 ") })
    #expect(lines.contains { $0.hasPrefix("::error title=o13 ") })
  }
}
