/// How many items of the checklist need nothing further.
package struct SettledItems: Sendable, Hashable {
  package var count: Int
  package var total: Int

  package init(_ count: Int, of total: Int) {
    self.count = count
    self.total = total
  }
}
