package import ComplianceModel

/// Looks for what is doubtful in a register that was written or edited by hand.
package struct RegisterReview: Sendable {
  private let units: UnitNames

  /// Creates a review.
  ///
  /// - Parameter units: The units that may be in charge.
  package init(units: [String]) { self.units = UnitNames(units) }

  /// Returns what is doubtful.
  ///
  /// - Parameters:
  ///   - register: The register.
  ///   - places: Where each measure stands.
  /// - Returns: The notes, in the order of the measures.
  package func notes(on register: MeasureRegister, places: [ReportPlace]) -> [ImportNote] {
    var notes: [ImportNote] = []
    var finder = DuplicateMeasures()
    var rest = places[...]
    for section in register.sections {
      finder.beginSection()
      for measure in section.measures {
        guard let place = rest.popFirst() else { break }
        notes += doubts(of: measure, at: place, &finder).map { ImportNote(place: place, kind: $0) }
      }
    }
    let others =
      register.introduction + register.obstacles + register.suggestions + register.remarks
    return notes
      + others.flatMap(StatedDate.impossible).map { ImportNote(place: nil, kind: $0) }
  }

  private func doubts(
    of measure: Measure,
    at place: ReportPlace,
    _ finder: inout DuplicateMeasures
  ) -> [ImportNote.Kind] {
    var doubts: [ImportNote.Kind] = []
    if let kind = finder.note(on: measure, at: place) { doubts.append(kind) }
    if measure.target == nil { doubts.append(.unresolved(item: measure.item)) }
    for owner in measure.owners where !units.holds(owner) {
      doubts.append(.unknownUnit(owner, suggestion: units.closest(to: owner)))
    }
    let texts = [measure.method, measure.followUp.words] + measure.actions.map(\.text)
    return doubts + texts.flatMap(StatedDate.impossible)
  }
}
