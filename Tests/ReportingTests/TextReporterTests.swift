import ComplianceModel
import Foundation
import Reporting
import Testing

@Suite struct TextReporterTests {
  static let widths = [1, 60, 61, 80, 100, 200, 999]

  @Test(arguments: widths, Language.allCases)
  func `stays within the width`(width: Int, language: Language) throws {
    let options = ReportOptions(language: language, width: width, isVerbose: true)
    let reports = [ReportFixture.report] + (0..<25).map(VariedReport.report)
    let limit = min(max(width, 60), 200)
    for report in reports {
      let output = try ReportFormat.text.rendered(options, report: report)
      for line in output.split(separator: "\n") {
        #expect(DisplayWidth.columns(of: line) <= limit, "\(line)")
      }
    }
  }

  @Test(arguments: 0..<40)
  func `lets no control character through`(seed: Int) throws {
    let report = VariedReport.report(seed: seed)
    let output = try ReportFormat.text.rendered(ReportOptions(isVerbose: true), report: report)
    #expect(output.unicodeScalars.filter(Hazard.isActive).map(\.value) == [])
  }

  @Test func `colours nothing but what it says without colours`() throws {
    let plain = try ReportFormat.text.rendered()
    let coloured = try ReportFormat.text.rendered(ReportOptions(usesColor: true))
    #expect(coloured != plain)
    #expect(coloured.replacing(/\u{1B}\[[0-9]+m/, with: "") == plain)
  }

  @Test func `keeps every character of an address`() throws {
    let address = try #require(ReportFixture.items.first { $0.id == "o11" }?.evidence.first?.url)
    let output = try ReportFormat.text.rendered(ReportOptions(width: 60))
    #expect(output.filter { !$0.isWhitespace }.contains(address))
  }

  @Test func `lists a few addresses of a finding, or all if asked`() throws {
    let few = try ReportFormat.text.rendered()
    let all = try ReportFormat.text.rendered(ReportOptions(isVerbose: true))
    #expect(few.contains("menu-3.html") && !few.contains("menu-4.html"))
    #expect(few.contains("และอีก 2 แห่ง"))
    #expect(all.contains("menu-5.html") && !all.contains("และอีก"))
  }

  @Test func `names what is to be done for failing items only`() throws {
    let output = try ReportFormat.text.rendered()
    for item in ReportFixture.items {
      let isFailing = Status.failingByDefault.contains(item.status)
      #expect(output.contains("  \(item.advice.th)\n") == isFailing, "\(item.id)")
    }
  }

  @Test func `says so if nothing is to be done`() throws {
    var report = ReportFixture.report
    report.items.removeAll { !$0.status.passes }
    report.findings = []
    let output = try ReportFormat.text.rendered(ReportOptions(language: .english), report: report)
    #expect(output.hasSuffix("Nothing to mend.\n"))
  }

  @Test func `writes a report without items`() throws {
    var report = ReportFixture.report
    report.items = []
    let output = try ReportFormat.text.rendered(report: report)
    #expect(output.contains("oit-2566-lao"))
  }
}
