internal import ComplianceModel

/// A line of the table that says which work a gap takes; the first line that fits decides.
struct EffortRule: Sendable {
  var statuses: Set<Status>
  /// Findings of the item of which one is needed; any item fits if empty.
  var findings: Set<Finding.Rule> = []
  /// The cadences that fit; any if empty.
  var cadences: Set<Cadence> = []
  /// The periods that fit; any if empty.
  var periods: Set<PeriodClass> = []
  var effort: Effort

  private static let absent: Set<Status> = [
    .missing, .outdated, .notDue, .disclosed, .declaredNone,
  ]

  /// The last line fits everything.
  static let table: [EffortRule] = [
    EffortRule(statuses: [.broken], effort: .link),
    EffortRule(statuses: [.incomplete], effort: .part),
    // Somebody has the evidence; it only does not tell its period.
    EffortRule(
      statuses: [.unverified],
      findings: [.undatedDocument, .periodConflict],
      effort: .part
    ),
    // Somebody has the file in a form that can be read.
    EffortRule(
      statuses: [.unverified],
      findings: [
        .imageOnlyDocument, .encryptedDocument, .damagedDocument, .emptyDocument,
        .mislabelledDocument, .loginRequired, .unreadableText,
      ],
      effort: .publish
    ),
    EffortRule(statuses: [.unverified], effort: .look),
    // A plan whose years have run out is followed by a new one.
    EffortRule(statuses: absent, periods: [.planRange], effort: .write),
    // What is kept all the time is there; it lacks only on the site.
    EffortRule(
      statuses: absent,
      cadences: [.standing, .continuous, .monthly],
      effort: .publish
    ),
    EffortRule(statuses: Set(Status.allCases), effort: .write),
  ]

  /// Returns the work that an item takes.
  ///
  /// - Parameters:
  ///   - result: The item.
  ///   - item: The item in its checklist, if that is known.
  ///   - findings: What was noticed about the item.
  /// - Returns: The work of the first line that fits.
  static func effort(
    for result: ItemResult,
    item: Checklist.Item?,
    findings: Set<Finding.Rule>
  ) -> Effort {
    let rule = table.first { rule in
      rule.statuses.contains(result.status)
        && (rule.findings.isEmpty || !rule.findings.isDisjoint(with: findings))
        && (rule.cadences.isEmpty || item.map { rule.cadences.contains($0.cadence) } ?? false)
        && (rule.periods.isEmpty || item.map { rule.periods.contains($0.period) } ?? false)
    }
    return rule?.effort ?? .look
  }
}
