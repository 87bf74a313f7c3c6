/// How the items of one indicator stand, sub-indicator by sub-indicator.
package struct IndicatorStanding: Sendable, Hashable {
  /// The number of the indicator, such as `9`.
  package var id: String
  /// The items of the whole indicator.
  package var tally: ItemTally
  /// Its sub-indicators, in the order of the items; the indicator itself if it has none.
  package var parts: [Part]

  /// The items of one sub-indicator.
  package struct Part: Sendable, Hashable {
    /// The number as the items name it, such as `9.1`.
    package var id: String
    /// The items of the sub-indicator.
    package var tally: ItemTally
  }

  /// Returns the standings of all indicators, in the order in which the items name them.
  package static func standings(of items: [ItemResult]) -> [IndicatorStanding] {
    items.grouped(by: \.indicator)
      .grouped { parent(of: $0.key) }
      .map { indicator in
        IndicatorStanding(
          id: indicator.key,
          tally: ItemTally(indicator.members.flatMap(\.members).map(\.status)),
          parts: indicator.members.map { part in
            Part(id: part.key, tally: ItemTally(part.members.map(\.status)))
          }
        )
      }
  }

  /// Returns `9` for `9.1`, and a number without a point as it is.
  private static func parent(of id: String) -> String {
    let number = id.prefix { $0 != "." }
    return number.isEmpty ? id : String(number)
  }
}
