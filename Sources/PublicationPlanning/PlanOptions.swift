package import ComplianceModel

/// What a plan is asked for.
package struct PlanOptions: Sendable, Hashable {
  /// How many days a plan looks ahead unless told: from the middle of March to the end of April,
  /// when the window of an assessment closes.
  package static let usualDays = 60

  /// The day of the plan.
  package var asOf: CalendarDate
  /// How many days it looks ahead.
  package var within: Int
  /// The units whose tasks are wanted; all if empty.
  package var owners: [String]

  package init(asOf: CalendarDate, within: Int = usualDays, owners: [String] = []) {
    self.asOf = asOf
    self.within = within
    self.owners = owners
  }

  /// The last day on which something falls due soon.
  var until: CalendarDate { asOf.adding(days: within) ?? asOf }

  func timing(of day: CalendarDate?) -> PlanTask.Timing {
    guard let day else { return .undated }
    if day < asOf { return .overdue }
    return day <= until ? .soon : .later
  }

  func wants(_ owner: String) -> Bool { owners.isEmpty || owners.contains(owner) }
}
