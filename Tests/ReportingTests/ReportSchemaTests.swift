import ComplianceModel
import ComplianceTestSupport
import Foundation
import Reporting
import Testing

@Suite struct ReportSchemaTests {
  @Test func `is the published file`() throws {
    try expectGolden(
      ReportSchema.json(),
      named: "../../../Documentation/report-1.schema.json"
    )
  }

  @Test func `describes every member of a report`() throws {
    let check = try SchemaCheck(schema: ReportSchema.json())
    #expect(try check.failures(in: ReportFormat.json.rendered()) == [])
  }

  @Test(arguments: 0..<20)
  func `describes any report`(seed: Int) throws {
    let check = try SchemaCheck(schema: ReportSchema.json())
    let report = VariedReport.report(seed: seed)
    #expect(try check.failures(in: ReportFormat.json.rendered(report: report)) == [])
  }

  struct Mistake: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var written: String
    var replacement: String
  }

  @Test(arguments: [
    Mistake(
      testDescription: "an unknown status",
      written: "\"status\" : \"missing\"",
      replacement: "\"status\" : \"lost\""
    ),
    Mistake(
      testDescription: "an unknown finding",
      written: "\"rule\" : \"broken-link\"",
      replacement: "\"rule\" : \"bad-link\""
    ),
    Mistake(
      testDescription: "a number as text",
      written: "\"pages\" : 212",
      replacement: "\"pages\" : \"212\""
    ),
    Mistake(
      testDescription: "a truth value as a number",
      written: "\"stated\" : false",
      replacement: "\"stated\" : 0"
    ),
    Mistake(
      testDescription: "a confidence above one",
      written: "\"confidence\" : 0.97",
      replacement: "\"confidence\" : 97"
    ),
    Mistake(
      testDescription: "a date in words",
      written: "\"asOf\" : \"2023-04-30\"",
      replacement: "\"asOf\" : \"30 April\""
    ),
    Mistake(
      testDescription: "a member that is not there",
      written: "\"owner\" :",
      replacement: "\"unit\" :"
    ),
  ])
  func `refuses`(_ mistake: Mistake) throws {
    let check = try SchemaCheck(schema: ReportSchema.json())
    let json = try ReportFormat.json.rendered()
    let wrong = json.replacingOccurrences(of: mistake.written, with: mistake.replacement)
    try #require(wrong != json)
    #expect(try check.failures(in: wrong) != [])
  }
}
