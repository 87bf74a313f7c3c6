package import ComplianceModel

/// What changed between two reports, item by item.
///
/// What was found is compared by identity, not by place or wording: the checklist and the item, the
/// element, the evidence's address and digest.
package struct ReportDiff: Sendable, Hashable, Codable {
  /// By what the items of the two reports were matched.
  package enum Matching: String, Sendable, Hashable, Codable {
    /// By number: both reports are on one checklist.
    case item
    /// By the requirement behind the number: the checklists are of different years.
    case requirement
  }

  /// What a reader must know of one of the two reports.
  package struct Side: Sendable, Hashable, Codable {
    package var checklist: String
    package var fiscalYear: FiscalYear
    package var asOf: CalendarDate
    /// The published address, or else the place that was read.
    package var site: String
  }

  package var old: Side
  package var new: Side
  package var matching: Matching
  /// The items that differ in anything, in the order of the new checklist; items that are gone
  /// follow.
  package var items: [ItemChange]
  /// The items that differ in nothing.
  package var unchangedItems: Int
  /// The findings that only the new report has.
  package var newFindings: [Finding]
  /// The findings that only the old report has.
  package var goneFindings: [Finding]
  package var unchangedFindings: Int

  /// The items that got worse and fail.
  package var regressions: [ItemChange] { items.filter { $0.kind.isRegression } }

  /// Whether the two reports say the same.
  package var isEmpty: Bool { items.isEmpty && newFindings.isEmpty && goneFindings.isEmpty }

  /// How many items changed in each way; every way is present.
  package var counts: [(kind: ItemChange.Kind, count: Int)] {
    ItemChange.Kind.allCases.map { kind in (kind, items.count { $0.kind == kind }) }
  }

  /// How many pieces of evidence changed in each way; every way is present.
  package var evidenceCounts: [(kind: EvidenceChange.Kind, count: Int)] {
    let kinds = items.flatMap(\.evidence).flatMap(\.kinds)
    return EvidenceChange.Kind.allCases.map { kind in (kind, kinds.count { $0 == kind }) }
  }
}
