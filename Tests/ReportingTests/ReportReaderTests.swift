import ComplianceModel
import Foundation
import Reporting
import Testing

@Suite struct ReportReaderTests {
  @Test(arguments: 0..<60)
  func `gives back the report whose bytes it read, and those bytes again`(seed: Int) throws {
    let report = VariedReport.report(seed: seed)
    let json = try ReportFormat.json.rendered(report: report)
    let readBack = try ReportReader().report(from: Array(json.utf8))
    #expect(readBack == report)
    #expect(try ReportFormat.json.rendered(report: readBack).utf8.elementsEqual(json.utf8))
  }

  struct Damage: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// Text of the fixture's JSON, and what stands there instead.
    var old: String
    var new: String
    /// What the message must name.
    var named: [String]
  }

  static let damages = [
    Damage(
      testDescription: "another schema",
      old: "oitcheck.dev/schema/report-1.json",
      new: "example.org/sarif.json",
      named: ["schema", "example.org", "scan --format json"]
    ),
    Damage(
      testDescription: "a newer major version",
      old: "report-1.json",
      new: "report-2.json",
      named: ["report-2.json", "newer", "update oitcheck"]
    ),
    Damage(
      testDescription: "an unknown status",
      old: "\"status\" : \"attested\"",
      new: "\"status\" : \"approved\"",
      named: ["items[1].status", "approved", "update oitcheck"]
    ),
    Damage(
      testDescription: "a missing member",
      old: "\"requirement\" : \"ethics\",",
      new: "",
      named: ["items[1].requirement", "missing"]
    ),
    Damage(
      testDescription: "a text where a number belongs",
      old: "\"pages\" : 212",
      new: "\"pages\" : \"212\"",
      named: ["source.pages"]
    ),
    Damage(
      testDescription: "a day that is none",
      old: "\"asOf\" : \"2023-04-30\"",
      new: "\"asOf\" : \"2023-04-31\"",
      named: ["asOf", "2023-04-31"]
    ),
    Damage(
      testDescription: "counts that disagree with the items",
      old: "\"disclosed\" : 1",
      new: "\"disclosed\" : 7",
      named: ["summary.disclosed", "says 7", "have 1"]
    ),
    Damage(
      testDescription: "a missing brace",
      old: "\"tool\" : {",
      new: "\"tool\" : ",
      named: ["no JSON", "line"]
    ),
  ]

  @Test(arguments: damages)
  func `names the place of a damage and the mend`(_ damage: Damage) throws {
    let json = try ReportFormat.json.rendered()
    try #require(json.contains(damage.old))
    let bytes = Array(json.replacing(damage.old, with: damage.new).utf8)
    let error = #expect(throws: ReportReadingError.self) { try ReportReader().report(from: bytes) }
    let message = error.map { "\($0)" } ?? ""
    for word in damage.named { #expect(message.contains(word), "\(message)") }
    #expect(!message.contains("\n"))
  }

  @Test(arguments: ["", "x", "null", "[]", "7", "{}", "{\"schema\": 1}", "\u{0}", "{\"schema\":"])
  func `refuses what is no report at all`(text: String) {
    #expect(throws: ReportReadingError.self) {
      try ReportReader().report(from: Array(text.utf8))
    }
  }

  @Test func `passes over members that a later version added`() throws {
    let json = try ReportFormat.json.rendered()
    let later = json.replacing(
      "{\n  \"asOf\"",
      with: "{\n  \"added\" : [1, {\"a\": null}],\n  \"asOf\""
    )
    try #require(later != json)
    #expect(try ReportReader().report(from: Array(later.utf8)) == ReportFixture.report)
  }
}
