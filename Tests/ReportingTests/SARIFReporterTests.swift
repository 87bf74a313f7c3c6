import ComplianceModel
import Foundation
import Reporting
import Testing

@Suite struct SARIFReporterTests {
  private struct Log: Decodable {
    struct Run: Decodable {
      var results: [Result]
      var tool: Tool
    }
    struct Tool: Decodable {
      var driver: Driver
    }
    struct Driver: Decodable {
      var rules: [Rule]
    }
    struct Rule: Decodable {
      var id: String
    }
    struct Result: Decodable {
      var ruleId: String
      var kind: String
      var level: String
      var message: Message
      var locations: [Location]
      var partialFingerprints: [String: String]
    }
    struct Message: Decodable {
      var text: String
    }
    struct Location: Decodable {
      var physicalLocation: Physical
    }
    struct Physical: Decodable {
      var artifactLocation: Artifact
    }
    struct Artifact: Decodable {
      var uri: String
    }
    var runs: [Run]
  }

  private func results(of report: Report) throws -> [Log.Result] {
    try log(of: report).results
  }

  private func log(of report: Report) throws -> Log.Run {
    let text = try ReportFormat.sarif.rendered(report: report)
    return try #require(JSONDecoder().decode(Log.self, from: Data(text.utf8)).runs.first)
  }

  @Test(arguments: 0..<40)
  func `names only rules that it declares, once each`(seed: Int) throws {
    let run = try log(of: VariedReport.report(seed: seed))
    let rules = run.tool.driver.rules.map(\.id)
    #expect(Set(rules).count == rules.count)
    #expect(Set(run.results.map(\.ruleId)).isSubset(of: rules))
  }

  @Test(arguments: 0..<40)
  func `gives every result a fingerprint of its own`(seed: Int) throws {
    let prints = try results(of: VariedReport.report(seed: seed)).compactMap {
      $0.partialFingerprints["oitcheckIdentity/v1"]
    }
    #expect(prints.allSatisfy { $0.contains(/^[0-9a-f]{64}$/) })
    #expect(Set(prints).count == prints.count)
  }

  @Test(arguments: 0..<40)
  func `gives only addresses that RFC 3986 allows`(seed: Int) throws {
    let uris = try results(of: VariedReport.report(seed: seed)).flatMap(\.locations)
      .map(\.physicalLocation.artifactLocation.uri)
    let pattern = /^([A-Za-z0-9\-._~:\/?@!$&'()*+,;=]|%[0-9A-Fa-f]{2})+(#[^#]*)?$/
    for uri in uris { #expect(uri.contains(pattern), "\(uri)") }
  }

  @Test func `keeps fingerprints when only the words change`() throws {
    let before = try results(of: ReportFixture.report)
    var report = ReportFixture.report
    for index in report.items.indices {
      report.items[index].reason = LocalizedText(th: "อื่น", en: "other")
      report.items[index].confidence = 0.1
    }
    for index in report.findings.indices { report.findings[index].message.th += "!" }
    report.asOf = ReportFixture.day(2023, 5, 1)
    let after = try results(of: report)
    #expect(before.map(\.partialFingerprints) == after.map(\.partialFingerprints))
    #expect(before.map(\.message.text) != after.map(\.message.text))
  }

  @Test func `gives another fingerprint to another address`() throws {
    var report = ReportFixture.report
    report.findings[0].url += "?v=2"
    let before = try results(of: ReportFixture.report).map(\.partialFingerprints)
    let after = try results(of: report).map(\.partialFingerprints)
    #expect(zip(before, after).count { $0 != $1 } == 1)
  }

  @Test func `reports each lacking element, each finding and what a person must look at`() throws {
    let results = try results(of: ReportFixture.report)
    #expect(results.count { $0.ruleId == "o11/incomplete" } == 2)
    #expect(results.count { !$0.ruleId.contains("/") } == ReportFixture.findings.count)
    let review = results.filter { $0.kind == "review" }
    #expect(review.map(\.ruleId) == ["o5/unverified"])
    #expect(review.allSatisfy { $0.level == "none" })
    #expect(!results.contains { $0.ruleId.hasPrefix("o1/") })
  }
}
