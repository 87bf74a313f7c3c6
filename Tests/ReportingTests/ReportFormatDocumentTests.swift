import ComplianceModel
import Foundation
import Reporting
import Testing

/// `Documentation/Report-format.md` promises names to other programs, so it must name them all.
@Suite struct ReportFormatDocumentTests {
  private let document: String

  init() throws {
    let root = URL(filePath: #filePath).appending(path: "../../..").standardizedFileURL
    document = try String(
      contentsOf: root.appending(path: "Documentation/Report-format.md"),
      encoding: .utf8
    )
  }

  @Test(arguments: Status.allCases)
  func `explains every status`(status: Status) {
    #expect(
      document.contains("| `\(status.rawValue)` | \(status.words.th) | \(status.meaning.en) |")
    )
  }

  @Test(arguments: Finding.Rule.allCases)
  func `explains every finding`(rule: Finding.Rule) {
    #expect(document.contains("| `\(rule.rawValue)` | \(rule.words.th) | \(rule.words.en) |"))
  }

  @Test func `names every other value`() {
    let names =
      ElementOutcome.allCases.map(\.rawValue) + ElementBasis.allCases.map(\.rawValue)
      + EvidenceState.allCases.map(\.rawValue) + EvidenceStrength.allCases.map(\.rawValue)
      + Evidence.Kind.allCases.map(\.rawValue) + Finding.Severity.allCases.map(\.rawValue)
      + ReportFormat.allCases.map(\.rawValue)
    for name in names { #expect(document.contains("`\(name)`"), "\(name)") }
  }

  @Test func `names every member of the report`() throws {
    let json = try ReportFormat.json.rendered()
    let members = Set(json.matches(of: /"([A-Za-z0-9]+)" :\ /).map { String($0.output.1) })
    for member in members { #expect(document.contains("`\(member)`"), "\(member)") }
  }
}
