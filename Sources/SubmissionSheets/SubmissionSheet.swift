package import ComplianceModel

/// A submission sheet as a value: for each item the addresses to submit, and how to get there.
package struct SubmissionSheet: Sendable, Hashable {
  /// What the sheet answers.
  package var checklist: Report.ChecklistSummary
  /// The program that judged the site.
  package var tool: Report.Tool
  /// The day on which the site was judged.
  package var asOf: CalendarDate
  /// One for each item, in checklist order.
  package var rows: [Row]

  /// True if an address is a path within a mirror, whose published address nobody named.
  package var holdsPaths: Bool {
    rows.contains { $0.addresses.contains { !WebAddress.isWeb($0) } }
  }

  /// What is submitted for one item.
  package struct Row: Sendable, Hashable {
    /// The item's number, such as `o11`.
    package var item: String
    package var title: LocalizedText
    /// The requirement behind the number.
    package var requirement: String
    /// The unit that owes the evidence.
    package var owner: String
    /// Empty unless something can be submitted.
    package var addresses: [String]
    /// How a visitor gets to each address, in Thai, in their order.
    package var explanations: [String]
    /// The periods that the evidence states, as canonical names, best place first.
    package var periods: [String]
    /// From 0 to 1, as in the report; `nil` where there is no address.
    package var confidence: Double?
    package var readiness: Readiness
    package var status: Status
    /// What a person must look at, or why there is nothing to submit.
    package var note: LocalizedText
  }

  /// Whether a row can be submitted as it is.
  package enum Readiness: String, Sendable, Hashable, CaseIterable {
    /// The evidence was found and judged.
    case ready
    /// The evidence is linked, but a person has to look at it first.
    case toCheck = "to-check"
    /// There is nothing to submit yet.
    case notReady = "not-ready"
    /// The item asks nothing of the agency, or not yet.
    case notNeeded = "not-needed"
  }
}
