/// Finds the name that somebody probably meant.
enum CloseName {
  /// Returns the name with the fewest differences, or `nil` if none is close.
  static func closest(to name: String, among candidates: [String]) -> String? {
    let letters = folded(name)
    let maximum = max(1, min(3, letters.count / 3))
    let ranked =
      candidates
      .map { (distance: distance(letters, folded($0)), name: $0) }
      .filter { $0.distance <= maximum }
    return ranked.min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
  }

  /// Drops what is most often written differently: case, hyphens and underscores.
  private static func folded(_ name: String) -> [Unicode.Scalar] {
    name.lowercased().unicodeScalars.filter { $0 != "-" && $0 != "_" }
  }

  /// The number of letters to insert, drop, replace or swap with their neighbor.
  private static func distance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for row in first.indices {
      var current = [row + 1]
      for column in second.indices {
        let replaced = last[column] + (first[row] == second[column] ? 0 : 1)
        var best = min(replaced, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      (beforeLast, last) = (last, current)
    }
    return last[second.count]
  }
}
