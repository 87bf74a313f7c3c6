/// What an agency hands in for one item of a checklist.
package struct SubmittedItem: Sendable, Hashable {
  /// The item's number in its checklist, such as `o11`.
  package var item: String
  /// Each once, in the order of the sheet.
  package var addresses: [String]
  /// How the agency says that one gets there; empty if it says nothing.
  package var explanation: String
  /// The 1-based rows of the sheet that speak of the item.
  package var rows: [Int]

  package init(item: String, addresses: [String], explanation: String = "", rows: [Int] = []) {
    self.item = item
    self.addresses = addresses
    self.explanation = explanation
    self.rows = rows
  }
}
