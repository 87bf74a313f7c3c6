import ComplianceModel
import ComplianceTestSupport
import Foundation
import ReportComparison
import Reporting
import Testing

@Suite struct DiffFormatTests {
  /// The fixture a month later: one item mended, one worse, one document replaced, one moved.
  private static func changed() throws -> ReportDiff {
    let old = ReportFixture.report
    var items = old.items
    for index in items.indices {
      switch items[index].id {
      case "o1":
        items[index].evidence[0].sha256 = String(repeating: "ffeeddcc", count: 8)
        items[index].evidence[1].url = "\(ReportFixture.site)/new/chart.pdf"
        items[index].evidence[1].periods = ["2567"]
      case "o3":
        items[index].status = .missing
        items[index].reason = LocalizedText(th: ReportFixture.hostile, en: ReportFixture.hostile)
      case "o11":
        items[index].elements[0].outcome = .lacking
      case "o14":
        items[index].status = .disclosed
        items[index].period = LocalizedText(th: "ปี 2567", en: "2567")
      default: break
      }
    }
    let new = Report(
      tool: old.tool,
      source: old.source,
      checklist: old.checklist,
      asOf: ReportFixture.day(2023, 5, 31),
      items: items,
      findings: Array(old.findings.dropFirst())
    )
    return try ReportComparison().diff(from: old, to: new)
  }

  @Test(arguments: DiffFormat.allCases)
  func `shows every kind of change`(format: DiffFormat) throws {
    try expectGolden(format.text(of: Self.changed()), named: "diff.\(format.rawValue)")
  }

  @Test(arguments: 0..<20)
  func `keeps hostile words from acting`(seed: Int) throws {
    let old = VariedReport.report(seed: seed)
    var new = VariedReport.report(seed: seed + 500)
    new.checklist.id = old.checklist.id
    let diff = try ReportComparison().diff(from: old, to: new)
    for format in DiffFormat.allCases {
      let text = try format.text(of: diff)
      #expect(text.unicodeScalars.filter(Hazard.isActive).map(\.value) == [], "\(format)")
    }
    #expect(MarkupCheck.mistakes(in: try DiffFormat.html.text(of: diff)) == [])
  }

  @Test(arguments: DiffFormat.allCases)
  func `says so when nothing changed`(format: DiffFormat) throws {
    let report = ReportFixture.report
    let diff = try ReportComparison().diff(from: report, to: report)
    let text = try format.text(of: diff, options: ReportOptions(language: .english))
    #expect(text.contains("Nothing changed.") || text.contains("\"items\" : ["))
  }

  @Test func `counts in JSON what it lists`() throws {
    struct Record: Decodable {
      struct Summary: Decodable {
        var items: [String: Int]
        var regressions: Int
      }
      var summary: Summary
      var items: [ItemChange]
    }
    let diff = try Self.changed()
    let json = try DiffFormat.json.text(of: diff)
    let record = try JSONDecoder().decode(Record.self, from: Data(json.utf8))
    #expect(record.items == diff.items)
    #expect(record.summary.items["regressed"] == 2)
    #expect(record.summary.regressions == 2)
    #expect(record.summary.items["fixed"] == 1)
    #expect(record.summary.items["unchanged"] == ReportFixture.items.count - 4)
  }
}
