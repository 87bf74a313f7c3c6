import ComplianceModel
import Reporting
import Testing

@Suite struct ScoreEstimateTests {
  /// Items of indicators, by the statuses that they have.
  private static func items(_ groups: [(indicator: String, statuses: [Status])]) -> [ItemResult] {
    groups.flatMap { group in
      group.statuses.map { status in
        var item = ReportFixture.item("o1", "plan", LocalizedText(th: "แผน", en: "Plan"), status)
        item.indicator = group.indicator
        return item
      }
    }
  }

  private static func scoring(_ members: Scoring.Mean.Members, points: Int = 100) -> Scoring {
    Scoring(
      item: Scoring.Item(points: points, source: "manual", confidence: .high),
      mean: Scoring.Mean(of: members, source: "recall", confidence: .low)
    )
  }

  private static let unequal = items([
    ("9.1", [.disclosed, .declaredNone, .attested, .missing]), ("9.2", [.disclosed, .broken]),
    ("10.1", [.outdated, .incomplete]),
  ])

  @Test func `takes the mean of sub-indicators, then of indicators`() throws {
    let estimate = try #require(
      ScoreEstimate(of: Self.unequal, by: Self.scoring(.indicators))
    )
    // 9.1 has 75, 9.2 has 50, so 9 has 62.5; 10 has nothing.
    #expect(estimate.indicators.map(\.id) == ["9", "10"])
    #expect(estimate.indicators[0].parts.map(\.score.low) == [75, 50])
    #expect(estimate.indicators.map(\.score.low) == [62.5, 0])
    #expect(estimate.score == ScoreRange(low: 31.25, high: 31.25))
  }

  @Test func `takes the mean of all items alike where the list says so`() throws {
    let estimate = try #require(ScoreEstimate(of: Self.unequal, by: Self.scoring(.items)))
    #expect(estimate.score == ScoreRange(low: 50, high: 50))
    #expect(estimate.indicators[0].score.low.rounded() == 67)
  }

  @Test func `takes undecided items for failed and for passed`() throws {
    let items = Self.items([("9.1", [.disclosed, .unverified, .notDue, .missing])])
    let estimate = try #require(ScoreEstimate(of: items, by: Self.scoring(.indicators)))
    #expect(estimate.score == ScoreRange(low: 25, high: 75))
    #expect(estimate.tally.undecided == 2)
  }

  @Test func `leaves out what does not apply, whole sub-indicators too`() throws {
    let items = Self.items([
      ("9.1", [.disclosed, .missing, .notApplicable, .notApplicable]), ("9.2", [.notApplicable]),
      ("10.1", [.notApplicable]),
    ])
    let estimate = try #require(ScoreEstimate(of: items, by: Self.scoring(.indicators)))
    #expect(estimate.score == ScoreRange(low: 50, high: 50))
    #expect(estimate.indicators.map(\.id) == ["9"])
    #expect(estimate.indicators[0].parts.map(\.id) == ["9.1"])
    #expect(estimate.tally.exempt == 4)
  }

  @Test func `knows indicators without sub-indicators and other points`() throws {
    let items = Self.items([("9", [.disclosed, .missing]), ("10", [.disclosed])])
    let estimate = try #require(
      ScoreEstimate(of: items, by: Self.scoring(.indicators, points: 10))
    )
    #expect(estimate.indicators.map(\.score.low) == [5, 10])
    #expect(estimate.score == ScoreRange(low: 7.5, high: 7.5))
  }

  @Test(arguments: [[], [("9.1", [Status.notApplicable])]])
  func `estimates nothing where nothing counts`(groups: [(String, [Status])]) {
    let items = Self.items(groups.map { (indicator: $0.0, statuses: $0.1) })
    #expect(ScoreEstimate(of: items, by: Self.scoring(.indicators)) == nil)
  }

  @Test(arguments: 0..<60)
  func `stays between nothing and all points, and counts every item once`(seed: Int) {
    let report = VariedReport.report(seed: seed)
    let standings = IndicatorStanding.standings(of: report.items)
    let counted = standings.flatMap(\.parts).reduce(0) { $0 + $1.tally.counted + $1.tally.exempt }
    #expect(counted == report.items.count)
    guard let estimate = report.scoreEstimate, let scoring = report.checklist.scoring else {
      return
    }
    let limit = Double(scoring.item.points) * (1 + 1e-12)
    #expect(0 <= estimate.score.low && estimate.score.low <= estimate.score.high)
    #expect(estimate.score.high <= limit)
    #expect(estimate.tally.undecided > 0 || estimate.score.low == estimate.score.high)
  }
}
