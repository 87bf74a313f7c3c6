internal import ComplianceModel

/// Writes scores as readers of a report do: two decimals, a dash between the ends of a range.
enum FigureWords {
  static func range(_ range: ScoreRange) -> String {
    let (low, high) = (score(range.low), score(range.high))
    return low == high ? low : "\(low)–\(high)"
  }

  static func score(_ score: Double) -> String {
    let hundredths = Int((score * 100).rounded())
    let decimals = hundredths % 100
    return "\(hundredths / 100).\(decimals < 10 ? "0" : "")\(decimals)"
  }

  /// Spells out a mean: `(80.00 + 62.50) ÷ 2`, or the one score that there is.
  static func mean(of scores: [Double]) -> String {
    let terms = scores.map(score).joined(separator: " + ")
    return scores.count == 1 ? terms : "(\(terms)) ÷ \(scores.count)"
  }

  /// Spells out the mean points of a group of items: `8–9 ÷ 10 × 100`.
  static func points(of tally: ItemTally, each points: Int) -> String {
    let most = tally.done + tally.undecided
    let done = most == tally.done ? "\(most)" : "\(tally.done)–\(most)"
    return "\(done) ÷ \(tally.counted) × \(points)"
  }
}
