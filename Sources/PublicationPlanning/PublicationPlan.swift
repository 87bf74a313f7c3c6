package import ComplianceModel

/// Who has to publish what by when: everything that a format of the plan may show.
package struct PublicationPlan: Sendable, Hashable, Codable {
  /// The tasks of one unit, by due date and then in the order of the checklist.
  package struct Owner: Sendable, Hashable, Codable {
    package var owner: String
    package var tasks: [PlanTask]
  }

  /// How many tasks there are of each kind.
  package struct Summary: Sendable, Hashable, Codable {
    package var statuses: StatusCounts
    package var overdue: Int
    package var soon: Int
    package var later: Int
    package var undated: Int
    /// The number of tasks by the name of the work, without works that nothing takes.
    package var efforts: [String: Int]
  }

  /// The address of the JSON schema of encoded plans.
  package static let schemaAddress = "https://oitcheck.dev/schema/plan-1.json"

  package var schema: String
  package var tool: Report.Tool
  /// The address or place of the site.
  package var site: String
  package var checklist: Report.ChecklistSummary
  /// The day of the plan.
  package var asOf: CalendarDate
  /// The day on which the site was judged.
  package var judged: CalendarDate
  /// The last day on which something falls due soon.
  package var until: CalendarDate
  package var summary: Summary
  package var owners: [Owner]
  /// The days of the calendar up to ``until``.
  package var dates: [PlanDate]
  /// What the reader must know about the plan.
  package var notes: [LocalizedText]

  /// The tasks of all units, unit by unit.
  package var tasks: [PlanTask] { owners.flatMap(\.tasks) }
}
