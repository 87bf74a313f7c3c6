/// The score that a checklist would give if the verdicts of a report hold, with its arithmetic.
///
/// An estimate and no more: assessors judge with their own eyes. What is undecided widens the range;
/// what does not apply to the agency counts for nothing.
package struct ScoreEstimate: Sendable, Hashable {
  /// The rule by which the score was computed.
  package var scoring: Scoring
  /// The score of the whole list.
  package var score: ScoreRange
  /// All items of the list.
  package var tally: ItemTally
  /// The indicators of which an item counts, in the order of the list.
  package var indicators: [Indicator]

  /// The score of an indicator.
  package struct Indicator: Sendable, Hashable {
    package var id: String
    package var score: ScoreRange
    /// The sub-indicators of which an item counts.
    package var parts: [Part]
  }

  /// The score of a sub-indicator.
  package struct Part: Sendable, Hashable {
    package var id: String
    package var score: ScoreRange
  }

  /// Estimates a score, or returns `nil` if no item counts.
  package init?(of items: [ItemResult], by scoring: Scoring) {
    let points = scoring.item.points
    tally = ItemTally(items.map(\.status))
    indicators = IndicatorStanding.standings(of: items)
      .compactMap { standing in
        let parts = standing.parts.compactMap { part in
          ScoreRange(part.tally, points: points).map { Part(id: part.id, score: $0) }
        }
        let score =
          switch scoring.mean.of {
          case .items: ScoreRange(standing.tally, points: points)
          case .indicators: ScoreRange(meanOf: parts.map(\.score))
          }
        return score.map { Indicator(id: standing.id, score: $0, parts: parts) }
      }
    let whole =
      switch scoring.mean.of {
      case .items: ScoreRange(tally, points: points)
      case .indicators: ScoreRange(meanOf: indicators.map(\.score))
      }
    guard let whole else { return nil }
    self.scoring = scoring
    score = whole
  }
}

extension Report {
  /// The score of the list if the verdicts hold, or `nil` if its rule is not known or nothing counts.
  package var scoreEstimate: ScoreEstimate? {
    checklist.scoring.flatMap { ScoreEstimate(of: items, by: $0) }
  }
}
