/// The menus, headers and footers that pages have shown: their links need not be read again.
///
/// What is known grows in the order of the steps. A page is read by what was known when it was
/// chosen, however much more is known when it arrives, so that equal answers make equal crawls.
struct KnownAreas: Sendable, Codable, Equatable {
  private struct Area: Sendable, Codable, Equatable {
    var key: UInt64
    /// The depth of the page that showed it: deeper pages lead to nothing better by it.
    var depth: Int
  }

  /// More areas than recur on any site; those of single pages would be kept in vain.
  private static let maximumCount = 1_000

  private var areas: [Area] = []

  /// A moment in the growth of what is known.
  var moment: Int { areas.count }

  /// Notes the areas of a page that the crawl has taken.
  mutating func note(_ keys: [UInt64], depth: Int) {
    for key in keys where areas.count < Self.maximumCount {
      let isKnown = areas.contains { $0.key == key && $0.depth <= depth }
      if !isKnown { areas.append(Area(key: key, depth: depth)) }
    }
  }

  /// Returns the keys of areas that were known at a moment and hold nothing new for a page.
  func keys(at moment: Int, depth: Int) -> Set<UInt64> {
    var keys: Set<UInt64> = []
    for area in areas.prefix(moment) where area.depth <= depth { keys.insert(area.key) }
    return keys
  }
}
