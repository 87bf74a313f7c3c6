package import ComplianceModel

/// What became of one item from one report to the next.
package struct ItemChange: Sendable, Hashable, Codable {
  /// How the verdict changed.
  package enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
    /// Fails now and did not, or fails worse than it did.
    case regressed
    /// Only the new report has the item, and it fails.
    case newFailure = "new-failure"
    /// Failed, and passes now.
    case fixed
    /// Fails less badly, or could be verified now.
    case improved
    /// Passed, and cannot be verified now.
    case weakened
    /// Has another verdict of the same weight.
    case changed
    /// Only the new report has the item, and it does not fail.
    case added
    /// Only the old report has the item.
    case removed
    /// Has the same verdict on other grounds.
    case sameVerdict = "same-verdict"

    /// Whether the change is for the worse and the item fails.
    package var isRegression: Bool { self == .regressed || self == .newFailure }
  }

  /// A value in both reports.
  package struct Pair: Sendable, Hashable, Codable {
    package var old: LocalizedText
    package var new: LocalizedText
  }

  /// The number in the new checklist, or in the old one if the item is gone.
  package var id: String
  /// The number in the old checklist, where it is another one.
  package var oldID: String?
  package var requirement: String
  package var title: LocalizedText
  package var owner: String
  package var kind: Kind
  package var oldStatus: Status?
  package var newStatus: Status?
  /// Why the verdict is what it is now.
  package var reason: LocalizedText?
  package var advice: LocalizedText?
  /// The period that the evidence must cover, where it changed: the year has rolled on.
  package var period: Pair?
  package var elements: [ElementChange]
  package var evidence: [EvidenceChange]
}

/// What became of one element of an item.
package struct ElementChange: Sendable, Hashable, Codable {
  package var id: String
  package var text: LocalizedText
  package var oldOutcome: ElementOutcome?
  package var newOutcome: ElementOutcome?

  /// Whether the element was there, or undecided, and is lacking now.
  package var isRegression: Bool { newOutcome == .lacking && oldOutcome != .lacking }
}

/// What became of one piece of evidence.
package struct EvidenceChange: Sendable, Hashable, Codable {
  /// How evidence changed; several may hold at once.
  package enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
    /// The same bytes at another address.
    case moved
    /// Other bytes at the same address.
    case replaced
    /// States another period than it did.
    case yearRolled = "year-rolled"
    /// Is read, linked, unreadable or broken now and was not.
    case stateChanged = "state-changed"
    case added
    case removed
  }

  package var kinds: [Kind]
  package var title: String
  package var oldAddress: String?
  package var newAddress: String?
  package var oldDigest: String?
  package var newDigest: String?
  package var oldPeriods: [String]
  package var newPeriods: [String]
  package var oldState: EvidenceState?
  package var newState: EvidenceState?
}
