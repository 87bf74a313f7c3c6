import ComplianceModel
import ReportComparison
import Reporting
import Testing

/// What a saved report has to keep: whoever draws it again later gets what was drawn at once.
@Suite struct SavedReportTests {
  private static let options = [
    ReportOptions(), ReportOptions(language: .english, usesColor: true, width: 47, isVerbose: true),
  ]

  @Test(arguments: 0..<30)
  func `draws every format as the report itself would be drawn`(seed: Int) throws {
    let report = VariedReport.report(seed: seed)
    let saved = try Self.saved(report)
    for format in GoldenTests.textual {
      for options in Self.options {
        let (first, again) = (
          try format.rendered(options, report: report), try format.rendered(options, report: saved)
        )
        #expect(first.utf8.elementsEqual(again.utf8), "\(format)")
      }
    }
  }

  @Test(arguments: 0..<30)
  func `differs in nothing from the report that was saved`(seed: Int) throws {
    let report = VariedReport.report(seed: seed)
    let saved = try Self.saved(report)
    let diff = try ReportComparison().diff(from: report, to: saved)
    #expect(diff.isEmpty && diff.unchangedItems == report.items.count)
    let back = try ReportComparison().diff(from: saved, to: report)
    #expect(back.isEmpty && back.unchangedFindings == report.findings.count)
  }

  private static func saved(_ report: Report) throws -> Report {
    try ReportReader().report(from: Array(ReportFormat.json.rendered(report: report).utf8))
  }
}
