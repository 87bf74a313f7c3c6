/// The scores between which the true one lies if the verdicts hold.
package struct ScoreRange: Sendable, Hashable {
  /// The score if every undecided item turns out to fail.
  package var low: Double
  /// The score if every undecided item turns out to pass.
  package var high: Double

  package init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  /// Creates the mean points of a group of items, or `nil` if none of them counts.
  init?(_ tally: ItemTally, points: Int) {
    guard tally.counted > 0 else { return nil }
    let all = Double(tally.counted)
    low = Double(tally.done * points) / all
    high = Double((tally.done + tally.undecided) * points) / all
  }

  /// Creates the mean of several ranges, or `nil` if there is none.
  init?(meanOf ranges: [ScoreRange]) {
    guard !ranges.isEmpty else { return nil }
    low = ranges.reduce(0) { $0 + $1.low } / Double(ranges.count)
    high = ranges.reduce(0) { $0 + $1.high } / Double(ranges.count)
  }
}
