package import ComplianceModel

/// A profile rewritten for another year's list, and what only a person can decide.
///
/// Items get the numbers of the new list. What a list merged or dropped is never decided silently,
/// and nobody is made to vouch for a year that they did not look at.
package struct ProfileMigration: Sendable, Hashable {
  /// What was done, or has to be decided, about a line of the old profile.
  package struct Note: Sendable, Hashable {
    package var line: Int
    package var message: LocalizedText
  }

  /// The rewritten profile; lines that were not concerned are as they were.
  package let text: String
  /// In the order of the profile.
  package let changes: [Note]
  /// In the order of the profile.
  package let decisions: [Note]

  /// Rewrites a profile.
  ///
  /// - Parameters:
  ///   - profile: What the text says.
  ///   - text: The file of the profile, without a byte order mark.
  ///   - older: The list whose numbers the profile has.
  ///   - newer: The list whose numbers it is to have.
  package init(
    _ profile: OrganisationProfile,
    text: String,
    from older: Checklist,
    to newer: Checklist
  ) {
    var plan = ProfileMigrationPlan(profile, text: text, from: older, to: newer)
    if older.id != newer.id {
      plan.moveOwners()
      plan.moveExemptions()
      plan.offerAttestations()
      plan.moveYear()
    }
    self.text = plan.lines.text
    changes = plan.changes.sorted { $0.line < $1.line }
    decisions = plan.decisions.sorted { $0.line < $1.line }
  }
}
