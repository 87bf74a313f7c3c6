internal import TextMatching

/// The names of units that may be in charge.
package struct UnitNames: Sendable {
  private let names: [String]

  /// Creates a list.
  ///
  /// - Parameter names: The units of the agency and those that the rules name.
  package init(_ names: [String]) { self.names = names }

  /// Tells whether a unit is known, as far as spelling goes.
  func holds(_ unit: String) -> Bool {
    let unit = ThaiText.fold(unit)
    return names.contains { ThaiText.fold($0) == unit }
  }

  /// Returns the unit that somebody probably meant.
  func closest(to unit: String) -> String? {
    let letters = ThaiText.fold(unit)
    let ranked = names.map { (name: $0, distance: Self.distance(letters, ThaiText.fold($0))) }
    let best = ranked.min { ($0.distance, $0.name) < ($1.distance, $1.name) }
    return best.flatMap { $0.distance <= max(1, min(3, letters.count / 3)) ? $0.name : nil }
  }

  /// The number of letters to insert, drop or replace.
  private static func distance(_ first: [UInt8], _ second: [UInt8]) -> Int {
    var last = Array(0...second.count)
    for row in first.indices {
      var current = [row + 1]
      for column in second.indices {
        let replaced = last[column] + (first[row] == second[column] ? 0 : 1)
        current.append(min(replaced, last[column + 1] + 1, current[column] + 1))
      }
      last = current
    }
    return last[second.count]
  }
}
