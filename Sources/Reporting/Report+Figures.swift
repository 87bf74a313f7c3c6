package import ComplianceModel

// Figures that several reporters show, taken from the report without judging anything anew.

extension Report {
  /// The items that have evidence still to be published or mended.
  package var failingCount: Int {
    Status.failingByDefault.reduce(0) { $0 + summary[$1] }
  }

  /// The items that nobody has to do anything about.
  package var passingCount: Int {
    Status.allCases.reduce(0) { $0 + ($1.passes ? summary[$1] : 0) }
  }

  /// The owners in the order in which the items name them, each with its items.
  package static func grouped(byOwner items: [ItemResult]) -> [(owner: String, items: [ItemResult])]
  {
    items.grouped(by: \.owner).map { (owner: $0.key, items: $0.members) }
  }

  /// The findings by rule, in the order of the report.
  package var findingsByRule: [(rule: Finding.Rule, findings: [Finding])] {
    findings.grouped(by: \.rule).map { (rule: $0.key, findings: $0.members) }
  }
}

extension Status {
  /// Whether an item with the status is neither to be mended nor left undecided.
  package var passes: Bool { !Status.failingByDefault.contains(self) && self != .unverified }
}

extension Report.Mirror {
  /// The share of links that resolve in whole per cent, rounded down, or `nil` without a link.
  package var resolvedPercent: Int? {
    sameSiteLinks > 0 ? resolvedLinks * 100 / sameSiteLinks : nil
  }
}

extension Evidence {
  /// The page with the link to the evidence, where a reader needs it to find the place.
  package var linkingPage: String? {
    foundOn == url || foundOn.isEmpty ? nil : foundOn
  }
}
