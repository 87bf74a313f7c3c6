package import ComplianceModel

/// A day of the calendar that concerns several items.
package struct PlanDate: Sendable, Hashable, Codable {
  /// What happens on the day.
  package enum Kind: String, Sendable, Hashable, Codable {
    case opens, closes
    case followUp = "follow-up"
  }

  /// The window, or the cadence that is followed up.
  package var id: String
  package var date: CalendarDate
  package var kind: Kind
  package var title: LocalizedText
  /// The items concerned, in the order of the checklist.
  package var items: [String]
  /// What each of the items is called.
  package var titles: [LocalizedText]
  /// A key of the checklist's sources.
  package var source: String
  /// How well the day is evidenced: `high`, `medium` or `low`.
  package var confidence: String
}
