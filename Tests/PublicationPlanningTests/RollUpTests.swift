import ComplianceModel
import ComplianceTestSupport
import Foundation
import PublicationPlanning
import Testing

@Suite struct RollUpTests {
  /// Three offices of a district, one of them judged by another year's list.
  private static func reports() throws -> [(name: String, report: Report)] {
    [
      (
        "north.json",
        try SmallReport.report(
          [
            SmallReport.item("o1", .disclosed, owner: "สำนักปลัด", indicator: "9.1"),
            SmallReport.item("o2", .missing), SmallReport.item("o3", .unverified),
          ],
          location: "sites/north"
        )
      ),
      (
        "south.json",
        try SmallReport.report(
          [
            SmallReport.item("o1", .outdated, owner: "สำนักปลัด", indicator: "9.1"),
            SmallReport.item("o2", .broken), SmallReport.item("o4", .notDue, owner: "กองช่าง"),
          ],
          location: "sites/south"
        )
      ),
      (
        "old.json",
        try SmallReport.report(
          [SmallReport.item("o2", .disclosed)],
          checklist: "demo-2565-lao",
          location: "sites/old"
        )
      ),
    ]
  }

  @Test func `names reports by as much of their paths as tells them apart`() throws {
    let report = try SmallReport.report(
      [SmallReport.item("o1", .disclosed)],
      location: "/srv/mirror"
    )
    func names(_ paths: String...) -> [String] {
      RollUp(of: paths.map { ($0, report) }, checklists: []).sources.map(\.name)
    }
    #expect(names("/work/a/north.json", "/work/a/south.json") == ["north.json", "south.json"])
    #expect(
      names("a/may/x.json", "b/may/x.json", "y.json") == ["a/may/x.json", "b/may/x.json", "y.json"]
    )
    #expect(names("x.json", "x.json") == ["x.json", "x.json"])
    let rollUp = RollUp(of: [("/work/a/north.json", report)], checklists: [])
    let text = try PlanFormat.text.text(of: rollUp)
    #expect(text.contains("20 เมษายน 2566") && !text.contains("2023-04-20"))
    #expect(!text.contains("/srv"))
  }

  @Test func `counts by owner, item and indicator`() throws {
    let list = try #require(RollUp(of: Self.reports(), checklists: []).lists.first)
    #expect(list.sources == [0, 1])
    #expect(list.rows.map(\.item) == ["o1", "o2", "o3", "o4"])
    #expect(list.rows.map(\.failing) == [1, 2, 0, 0])
    #expect(list.rows.map(\.statuses)[2] == [.unverified, nil])
    #expect(list.owners.map(\.name) == ["สำนักปลัด", "กองคลัง", "กองช่าง"])
    let treasury = list.owners[1].tallies
    #expect(
      treasury.map { $0.map { [$0.passing, $0.failing, $0.unverified] } } == [
        [0, 1, 1], [0, 1, 0],
      ]
    )
    #expect(list.owners[2].tallies.first == .some(nil))
    #expect(list.indicators.map(\.name) == ["9.1", "9.2"])
  }

  @Test func `keeps the numbers of different checklists apart`() throws {
    let rollUp = try RollUp(of: Self.reports(), checklists: [])
    #expect(rollUp.lists.map(\.checklist) == ["demo-2566-lao", "demo-2565-lao"])
    #expect(rollUp.lists.last?.rows.map(\.item) == ["o2"])
  }

  @Test func `keeps to the wanted units`() throws {
    let rollUp = try RollUp(of: Self.reports(), checklists: [], owners: ["กองคลัง"])
    #expect(rollUp.lists.flatMap(\.owners).map(\.name) == ["กองคลัง", "กองคลัง"])
    #expect(rollUp.sources.map(\.tally.failing) == [1, 1, 0])
  }

  @Test(arguments: PlanFormat.allCases.filter { !$0.isBinary })
  func `writes the roll-up in a format`(format: PlanFormat) throws {
    let rollUp = try RollUp(of: Self.reports(), checklists: [])
    try expectGolden(
      PlannedSample.forGolden(try format.text(of: rollUp)),
      named: "roll-up.\(format.rawValue)"
    )
  }

  @Test func `comes back from JSON as it was`() throws {
    let rollUp = try RollUp(of: Self.reports(), checklists: [])
    let json = try PlanFormat.json.text(of: rollUp)
    #expect(try JSONDecoder().decode(RollUp.self, from: Data(json.utf8)) == rollUp)
  }
}
