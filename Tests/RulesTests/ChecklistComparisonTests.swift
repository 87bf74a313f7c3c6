import ChecklistGuidance
import ComplianceModel
import RuleLoading
import Testing

@Suite struct ChecklistComparisonTests {
  private static func compare(_ older: Int, _ newer: Int) throws -> ChecklistComparison {
    let pack = try BundledPack.load().pack
    func list(_ year: Int) throws -> Checklist {
      try #require(pack.checklists.first { $0.id == "oit-\(year)-lao" })
    }
    return ChecklistComparison(
      older: try list(older),
      newer: try list(newer),
      requirements: pack.requirements
    )
  }

  private static func cell(_ places: [ChecklistComparison.Place]) -> String {
    places.map { ($0.isIncluded ? "in " : "") + $0.item }.joined(separator: " ")
  }

  @Test(arguments: 0..<4)
  func `agrees with the concordance for each pair of neighbouring years`(pair: Int) throws {
    let comparison = try Self.compare(Concordance.years[pair], Concordance.years[pair + 1])
    let rows = Dictionary(
      uniqueKeysWithValues: comparison.rows.map { ($0.requirement, $0) }
    )
    for (requirement, places) in Concordance.cells {
      let (before, after) = (places[pair], places[pair + 1])
      guard !before.isEmpty || !after.isEmpty else {
        #expect(rows[requirement] == nil, "\(requirement)")
        continue
      }
      let row = try #require(rows[requirement], "\(requirement)")
      #expect(Self.cell(row.older) == before, "\(requirement)")
      #expect(Self.cell(row.newer) == after, "\(requirement)")
      #expect((row.change == .new) == before.isEmpty, "\(requirement)")
      #expect((row.change == .retired) == after.isEmpty, "\(requirement)")
    }
    #expect(Set(rows.keys).isSubset(of: Concordance.cells.map(\.requirement)))
  }

  struct Story: Sendable, CustomTestStringConvertible {
    var years: (Int, Int)
    var requirement: String
    var change: ChecklistComparison.Change
    var testDescription: String { "\(requirement) from \(years.0) to \(years.1)" }
  }

  @Test(arguments: [
    Story(years: (2565, 2566), requirement: "org-structure", change: .same),
    Story(years: (2565, 2566), requirement: "annual-plan", change: .renumbered),
    Story(years: (2565, 2566), requirement: "pdpa-policy", change: .new),
    Story(years: (2565, 2566), requirement: "opinion-channel", change: .retired),
    Story(years: (2565, 2566), requirement: "budget-plan", change: .merged),
    Story(years: (2566, 2567), requirement: "annual-plan", change: .merged),
    Story(years: (2566, 2567), requirement: "plan-progress", change: .new),
    Story(years: (2567, 2568), requirement: "procurement-progress", change: .merged),
    Story(years: (2567, 2568), requirement: "powers", change: .merged),
    Story(years: (2568, 2569), requirement: "service-stats", change: .merged),
    Story(years: (2569, 2568), requirement: "service-stats", change: .split),
  ])
  func `tells what became of`(_ story: Story) throws {
    let comparison = try Self.compare(story.years.0, story.years.1)
    let row = comparison.rows.first { $0.requirement == story.requirement }
    #expect(row?.change == story.change)
  }

  @Test func `finds nothing to tell between a list and itself`() throws {
    let comparison = try Self.compare(2566, 2566)
    #expect(
      comparison.rows.filter { $0.older.allSatisfy { !$0.isIncluded } }
        .allSatisfy { $0.change == .same && !$0.changesPeriod && !$0.isRenamed }
    )
  }

  @Test func `says that a period changed`() throws {
    let row = try Self.compare(2566, 2568).rows.first { $0.requirement == "service-stats" }
    #expect(row?.changesPeriod == true)
  }
}
