import ComplianceChecker
import ComplianceModel
import Foundation
import RuleLoading
import Testing

@Suite struct WritingRulesTests {
  /// The fenced blocks of rules in the guide for people who write them.
  struct Guide: Sendable {
    /// Texts by file, the blocks of one file put together.
    var files: [String: String] = [:]
    var conditions: [ConditionCase] = []

    init() throws {
      let file = BundledPack.root.appending(path: "Documentation/Writing-rules.md")
      let text = try String(contentsOf: file, encoding: .utf8)
      for part in text.components(separatedBy: "```yaml\n").dropFirst() {
        let block = part.components(separatedBy: "```")[0]
        let lines = block.split(separator: "\n", omittingEmptySubsequences: false)
        if let path = lines.first?.wholeMatch(of: /# (\S+\.yaml)/)?.1 {
          files[String(path), default: ""] += lines.dropFirst().joined(separator: "\n")
        } else {
          conditions.append(try ConditionCase(block, number: conditions.count + 1))
        }
      }
    }
  }

  /// A condition with a page on which it holds and one on which it does not.
  struct ConditionCase: Sendable, CustomTestStringConvertible {
    /// Its place on the page, from 1.
    var number: Int
    var when: String
    var holds: String
    var fails: String
    var testDescription: String { when.split(separator: "\n").dropFirst().joined(separator: " ") }

    init(_ block: String, number: Int) throws {
      self.number = number
      let match = try #require(
        block.wholeMatch(of: /(?s)(when:\n.*?)holds: '([^\n]*)'\nfails: '([^\n]*)'\n/),
        "\(block)"
      )
      (when, holds, fails) = (String(match.1), String(match.2), String(match.3))
    }
  }

  static let conditions = (try? Guide())?.conditions ?? []

  @Test func `shows each kind of condition, and each thing and period`() throws {
    let text = try Guide().conditions.map(\.when).joined()
    let kinds = [
      "text", "heading", "linkText", "address", "pattern", "holds", "period", "anyOf", "allOf",
      "atLeast", "not",
    ]
    for kind in kinds { #expect(text.contains("  \(kind):"), "\(kind)") }
    for thing in Condition.Thing.allCases { #expect(text.contains("holds: \(thing.rawValue)\n")) }
    for demand in Condition.PeriodDemand.allCases {
      #expect(text.contains("period: \(demand.rawValue)\n"))
    }
  }

  @Test(arguments: conditions)
  func `holds where the guide says so, and fails where it says so:`(
    _ condition: ConditionCase
  ) async throws {
    for (fragment, outcome) in [
      (condition.holds, ElementOutcome.satisfied), (condition.fails, .lacking),
    ] {
      let title = "<h1>ทะเบียนเครื่องดนตรีของตำบล</h1>"
      // A document under the title would be the evidence itself.
      let isAttachment = condition.when.contains("document")
      let page = isAttachment ? "\(fragment)\n\(title)" : "\(title)\n\(fragment)"
      let report = try await Self.trial.get().check(
        MemorySource(files: [
          "index.html": Array("<a href=x.html>ทะเบียนเครื่องดนตรีของตำบล</a>".utf8),
          "x.html": Array(page.utf8), "m.html": Array("<p>ก</p>".utf8),
        ]),
        configuration: CheckConfiguration(
          location: "trial",
          mirror: .partial,
          asOf: try #require(CalendarDate("2023-12-01")),
          jobs: 1,
          version: "test"
        )
      )
      let item = try #require(report.items.first { $0.requirement == condition.requirement })
      #expect(item.elements.map(\.outcome) == [outcome], "\(fragment): \(item.reason.en)")
    }
  }

  @Test func `builds a rule and a list that lint and whose examples come out`() async throws {
    let pack = try BundledPack.load(layer: Guide().files)
    #expect(pack.layers.map(\.name) == ["th-oit", "own-rules"])
    #expect(pack.checklists.map(\.id).contains("oit-2570-lao"))
    for (name, count) in [("dog-register", 4), ("dog-campaign", 3), ("dog-shelter", 3)] {
      let requirement = try #require(pack.requirements.first { $0.id == name })
      #expect(requirement.examples.count == count)
      let failures = try await RuleExampleRunner(pack: pack).run(requirement)
      #expect(failures.isEmpty, "\(failures)")
    }
  }

  /// A list with one item for each condition, all of one title.
  private static let trial = Result {
    let pack = try BundledPack.load(layer: files)
    let list = try #require(pack.checklists.first { $0.id == "trial-2566-lao" })
    return ComplianceChecker(pack: pack, checklist: list)
  }

  private static var files: [String: String] {
    var files = [
      "pack.yaml": "name: trial\nversion: \"1\"\nlicence: MIT\nextends: th-oit\n"
    ]
    for condition in conditions {
      files["trial/requirements/\(condition.requirement).yaml"] = condition.requirementFile
    }
    files["trial/checklists/trial-2566-lao.yaml"] = """
      id: trial-2566-lao
      fiscalYear: 2566
      edition: lao
      title: { th: ทดลอง, en: Trial }
      codeLetter: x
      windows: [{ id: w, opens: 2023-03-01, closes: 2023-04-30, source: s, confidence: high }]
      indicators: [{ id: "1", title: { th: ก, en: A } }]
      sources: [{ id: s, locator: here, what: a trial }]
      items:
      \(conditions.map(\.item).joined(separator: "\n"))
      """
    return files
  }
}

extension WritingRulesTests.ConditionCase {
  fileprivate var requirement: String { "trial-\(number)" }

  /// The period of an item of whose evidence the condition asks.
  private var period: String {
    if when.contains("period: months") { return "months-of-first-half" }
    return when.contains("period: required") ? "fiscal-year" : "unstated"
  }

  fileprivate var item: String {
    """
      - id: x\(number)
        requirement: \(requirement)
        title: { th: ทะเบียนเครื่องดนตรีของตำบล, en: Register of instruments }
        indicator: "1"
        owner: สำนักปลัด
        period: \(period)
        cadence: yearly
        due: w
        confidence: high
        sources: [s]
        elements: [{ id: part, text: { th: ก, en: A }, source: s, basis: evidenced }]
    """
  }

  /// A requirement whose one element is the condition.
  fileprivate var requirementFile: String {
    let indented = when.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
    return """
      id: \(requirement)
      title: { th: ทะเบียนเครื่องดนตรีของตำบล, en: Register of instruments }
      form: document
      titles: [ทะเบียนเครื่องดนตรีของตำบล]
      elements:
        - id: part
          title: { th: ก, en: A }
      \(indented)
      examples:
        - { name: a, expect: disclosed, html: <p>ก</p> }
        - { name: b, expect: missing, html: <p>ก</p> }
        - { name: c, expect: missing, html: <p>ก</p> }
      """
  }
}
