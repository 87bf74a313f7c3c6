/// Targets of one level, of which the one with the first address is at hand.
struct TargetHeap: Sendable, Hashable {
  private var targets: [CrawlTarget] = []

  var first: CrawlTarget? { targets.first }

  /// All of them in their order.
  var sorted: [CrawlTarget] { targets.sorted { $0.address < $1.address } }

  mutating func insert(_ target: CrawlTarget) {
    targets.append(target)
    var child = targets.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard isOrdered(child, parent) else { return }
      targets.swapAt(child, parent)
      child = parent
    }
  }

  mutating func popFirst() -> CrawlTarget? {
    guard let first = targets.first, let last = targets.popLast() else { return nil }
    guard !targets.isEmpty else { return first }
    targets[0] = last
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2]
      where child < targets.count && isOrdered(child, least) {
        least = child
      }
      guard least != parent else { return first }
      targets.swapAt(parent, least)
      parent = least
    }
  }

  private func isOrdered(_ first: Int, _ second: Int) -> Bool {
    targets[first].address < targets[second].address
  }
}
