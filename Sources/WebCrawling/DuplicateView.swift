/// A second view of a page that is there already.
package enum DuplicateView: String, Sendable, Hashable, Codable, CaseIterable {
  /// The same list in another order.
  case sorted
  /// The same page for paper.
  case printed
  /// The same page in a frame for sending it to others.
  case shared
}

extension DuplicateView: CustomStringConvertible {
  package var description: String {
    switch self {
    case .sorted: "the same list in another order"
    case .printed: "the same page for printing"
    case .shared: "the same page for sharing"
    }
  }
}
