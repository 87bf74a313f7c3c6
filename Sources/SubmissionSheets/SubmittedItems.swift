internal import ComplianceModel

/// The items of a sheet while it is read; several rows may speak of one.
struct SubmittedItems {
  private let order: [String]
  private var items: [String: SubmittedItem] = [:]

  init(checklist: Checklist) { order = checklist.items.map(\.id) }

  var isEmpty: Bool { items.isEmpty }

  /// Those that rows spoke of, in checklist order.
  var ordered: [SubmittedItem] { order.compactMap { items[$0] } }

  /// Adds a row; returns how many addresses its item has now.
  mutating func add(_ row: SubmittedItem) -> Int {
    guard var known = items[row.item] else {
      items[row.item] = row
      return row.addresses.count
    }
    // Too many are a mistake already, however many more rows there are.
    guard known.addresses.count <= SheetReader.maximumAddresses else {
      return known.addresses.count
    }
    known.addresses += row.addresses.filter { !known.addresses.contains($0) }
    known.rows += row.rows
    if !row.explanation.isEmpty, known.explanation != row.explanation {
      known.explanation += (known.explanation.isEmpty ? "" : "\n") + row.explanation
    }
    items[row.item] = known
    return known.addresses.count
  }
}
