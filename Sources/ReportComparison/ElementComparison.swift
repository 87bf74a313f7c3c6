internal import ComplianceModel

/// Compares the elements of one item.
enum ElementComparison {
  /// Returns the elements whose outcome changed, in the order of the new list; the gone ones follow.
  static func changes(from old: [ElementResult], to new: [ElementResult]) -> [ElementChange] {
    let before = Dictionary(old.map { ($0.id, $0) }) { first, _ in first }
    let kept = Set(new.map(\.id))
    let changed = new.compactMap { element -> ElementChange? in
      let outcome = before[element.id]?.outcome
      guard outcome != element.outcome else { return nil }
      return ElementChange(
        id: element.id,
        text: element.text,
        oldOutcome: outcome,
        newOutcome: element.outcome
      )
    }
    let gone = old.filter { !kept.contains($0.id) }.map { element in
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
