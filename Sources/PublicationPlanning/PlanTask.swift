package import ComplianceModel

/// One item that somebody has to do something about.
package struct PlanTask: Sendable, Hashable, Codable {
  /// How a day lies to the day of the plan.
  package enum Timing: String, Sendable, Hashable, CaseIterable, Codable {
    /// The day has passed.
    case overdue
    /// The day lies within the days that the plan looks ahead.
    case soon
    case later
    /// No day is known.
    case undated
  }

  /// A month whose summary is owed.
  package struct Month: Sendable, Hashable, Codable {
    /// The first day of the month.
    package var month: CalendarDate
    package var due: CalendarDate
    package var timing: Timing
  }

  /// The item's number, for example `o11`.
  package var item: String
  package var requirement: String
  package var title: LocalizedText
  package var indicator: String
  package var owner: String
  package var status: Status
  package var timing: Timing
  /// The first day by which something of the task is due.
  package var due: CalendarDate?
  /// The days from the day of the plan to that day; negative if it has passed.
  package var daysLeft: Int?
  /// The first day on which the evidence can be complete, if that is still to come and no month is
  /// owed before.
  package var begins: CalendarDate?
  package var period: LocalizedText
  package var effort: Effort
  package var reason: LocalizedText
  /// What to do, in the order of doing.
  package var needs: [LocalizedText]
  /// For items that are renewed monthly: what is owed now or soon.
  package var months: [Month]
  /// The address of the best evidence there is.
  package var evidence: String?
  /// The page on which the link to it stands.
  package var foundOn: String?
}
