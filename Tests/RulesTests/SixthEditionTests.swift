import ChecklistGuidance
import ComplianceChecker
import ComplianceModel
import Foundation
import Testing

/// A new year is one file: no Swift, no other rule.
@Suite struct SixthEditionTests {
  private static let year = FiscalYear(year: 2570)

  /// The list of 2569 as if it had come again a year later, with two items in each other's place.
  private static func layer() throws -> [String: String] {
    let file = BundledPack.root.appending(path: "Rules/th-oit/checklists/oit-2569-lao.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
      .replacing("id: oit-2569-lao", with: "id: oit-2570-lao")
      .replacing("fiscalYear: 2569", with: "fiscalYear: 2570")
    let start = try #require(text.range(of: "  - id: o3\n"))
    let middle = try #require(text.range(of: "  - id: o4\n"))
    let end = try #require(text.range(of: "  - id: o5\n"))
    let third = text[start.upperBound..<middle.lowerBound]
    let fourth = text[middle.upperBound..<end.lowerBound]
    return [
      "pack.yaml": "name: next-year\nversion: \"2570.0\"\nlicence: MIT\nextends: th-oit\n",
      "next/checklists/oit-2570-lao.yaml":
        "\(text[..<start.upperBound])\(fourth)  - id: o4\n\(third)\(text[end.lowerBound...])",
    ]
  }

  @Test func `is read, compared and leaves every example as it was`() async throws {
    let pack = try BundledPack.load(layer: Self.layer())
    let lists = pack.checklists.filter { $0.codeLetter == "o" }
    #expect(lists.map(\.id) == (2565...2570).map { "oit-\($0)-lao" })
    let comparison = ChecklistComparison(
      older: lists[4],
      newer: lists[5],
      requirements: pack.requirements
    )
    let moved = comparison.rows.filter { $0.change == .renumbered }.map(\.requirement)
    // The item of the contact took two duties over, which move along.
    #expect(moved.sorted() == ["contact", "news", "qna", "social-network"])
    let runner = RuleExampleRunner(pack: pack)
    for id in ["contact", "complaint-stats", "news", "org-structure", "annual-plan"] {
      let requirement = try #require(pack.requirements.first { $0.id == id })
      let failures = try await runner.run(requirement)
      #expect(failures.isEmpty, "\(failures)")
    }
  }

  @Test func `judges a site by the new numbers`() async throws {
    let pack = try BundledPack.load(layer: Self.layer())
    let list = try #require(pack.checklists.first { $0.fiscalYear == Self.year })
    let rows = [("o18", "stats.html", "ข้อมูลสถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ")].map {
      "<li>\($0.0) <a href=\"\($0.1)\">\($0.2)</a></li>"
    }
    let report = try await ComplianceChecker(pack: pack, checklist: list).check(
      MemorySource(files: [
        "index.html": Array("<h1>ITA 2570</h1><ul>\(rows.joined())</ul>".utf8),
        "stats.html": Array(
          """
          <h1>ข้อมูลสถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ ประจำปีงบประมาณ พ.ศ. 2569</h1>
          <p>เรื่องร้องเรียนทั้งหมด จำนวน 2 เรื่อง ดำเนินการแล้วเสร็จ จำนวน 1 เรื่อง</p>
          <p>อยู่ระหว่างดำเนินการ จำนวน 1 เรื่อง</p>
          """.utf8
        ),
      ]),
      configuration: CheckConfiguration(
        location: "site",
        mirror: .complete,
        asOf: try #require(CalendarDate("2027-12-01")),
        jobs: 1,
        version: "test"
      )
    )
    #expect(report.checklist.id == "oit-2570-lao")
    #expect(report.items.count == 26)
    let item = try #require(report.items.first { $0.requirement == "complaint-stats" })
    #expect(item.id == "o18")
    #expect(item.status == .disclosed)
    #expect(report.items.filter { $0.status == .disclosed }.count == 1)
  }
}
