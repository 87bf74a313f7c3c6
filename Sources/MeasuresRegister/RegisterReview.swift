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
    var first: [MeasureTarget: ReportPlace] = [:]
    for (measure, place) in zip(register.measures, places) {
      if let target = measure.target {
        if let other = first[target] {
          let words = other.description(in: "").drop { $0 == ":" || $0 == " " }
          let kind = ImportNote.Kind.duplicateItem(measure.item, firstPlace: String(words))
          notes.append(ImportNote(place: place, kind: kind))
        } else {
          first[target] = place
        }
      } else {
        notes.append(ImportNote(place: place, kind: .unresolved(item: measure.item)))
      }
      for owner in measure.owners where !units.holds(owner) {
        let kind = ImportNote.Kind.unknownUnit(owner, suggestion: units.closest(to: owner))
        notes.append(ImportNote(place: place, kind: kind))
      }
    }
    return notes
  }
}
