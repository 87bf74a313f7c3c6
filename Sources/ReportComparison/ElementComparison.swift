internal import ComplianceModel

/// Compares the elements of one item.
enum ElementComparison {
  /// Returns the elements whose outcome changed, in the order of the new list; the gone ones follow.
  ///
  /// A list may name one element twice; the second is compared with the second.
  static func changes(from old: [ElementResult], to new: [ElementResult]) -> [ElementChange] {
    var rest = old
    let changed = new.compactMap { element -> ElementChange? in
      let place = rest.firstIndex { $0.id == element.id }
      let outcome = place.map { rest.remove(at: $0).outcome }
      guard outcome != element.outcome else { return nil }
      return ElementChange(
        id: element.id,
        text: element.text,
        oldOutcome: outcome,
        newOutcome: element.outcome
      )
    }
    let gone = rest.map { element in
      ElementChange(
        id: element.id,
        text: element.text,
        oldOutcome: element.outcome,
        newOutcome: nil
      )
    }
    return changed + gone
  }
}
