import ComplianceModel
import Foundation
import Reporting
import Testing

@Suite struct JSONReporterTests {
  @Test(arguments: 0..<40)
  func `writes what reads back as the same report`(seed: Int) throws {
    let report = VariedReport.report(seed: seed)
    let json = try ReportFormat.json.rendered(report: report)
    let readBack = try JSONDecoder().decode(Report.self, from: Data(json.utf8))
    #expect(readBack == report)
    // Equality of strings overlooks another composition of the same letters; bytes do not.
    let again = try ReportFormat.json.rendered(report: readBack)
    #expect(Array(again.utf8) == Array(json.utf8))
  }

  @Test(arguments: 0..<40)
  func `holds nothing that a terminal acts upon`(seed: Int) throws {
    let json = try ReportFormat.json.rendered(report: VariedReport.report(seed: seed))
    #expect(json.unicodeScalars.filter(Hazard.isActive).map(\.value) == [])
  }

  @Test func `keeps slashes and Thai letters as they are`() throws {
    let json = try ReportFormat.json.rendered()
    #expect(json.contains("https://www.bansommut.example/"))
    #expect(json.contains("สำนักปลัด"))
  }

  @Test func `names the number that JSON cannot hold`() throws {
    var report = ReportFixture.report
    report.items[1].confidence = .nan
    #expect(throws: ReportingError.unrepresentable("nan in items.1.confidence", format: .json)) {
      try ReportFormat.json.rendered(report: report)
    }
  }
}
