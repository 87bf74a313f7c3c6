/// What became of the addresses that were submitted for one item.
package struct SubmissionVerdict: Sendable, Hashable {
  /// Whether a row can stand as it is.
  package enum Outcome: String, Sendable, Hashable, CaseIterable, Codable {
    case passes, fails, unverified
  }

  /// A problem, and the address that has it.
  package struct Issue: Sendable, Hashable, Codable {
    package var problem: SubmissionProblem
    /// `nil` for the row as a whole.
    package var address: String?
    /// What the machine saw: the other title, the other period; empty where the problem says all.
    package var detail: LocalizedText?
    /// False for what the other addresses of the row make up for.
    package var counts: Bool

    package init(
      _ problem: SubmissionProblem,
      address: String? = nil,
      detail: LocalizedText? = nil,
      counts: Bool = true
    ) {
      self.problem = problem
      self.address = address
      self.detail = detail
      self.counts = counts
    }
  }

  /// Better evidence that the site holds.
  package struct Proposal: Sendable, Hashable, Codable {
    /// The verdict on the item from it.
    package var status: Status
    /// From 0 to 1.
    package var confidence: Double
    /// The evidence to submit, best first.
    package var evidence: [Evidence]

    package init(status: Status, confidence: Double, evidence: [Evidence]) {
      self.status = status
      self.confidence = confidence
      self.evidence = evidence
    }
  }

  /// What was submitted.
  package var submitted: SubmittedItem
  package var outcome: Outcome
  /// The gravest first.
  package var issues: [Issue]
  /// The item as judged from the submitted addresses alone.
  package var result: ItemResult
  package var proposal: Proposal?

  /// Creates a verdict; the outcome follows from the issues.
  package init(
    submitted: SubmittedItem,
    issues: [Issue],
    result: ItemResult,
    proposal: Proposal? = nil
  ) {
    self.submitted = submitted
    self.issues = issues.enumerated().sorted {
      (-$0.element.weight.rawValue, $0.offset) < (-$1.element.weight.rawValue, $1.offset)
    }.map(\.element)
    self.result = result
    self.proposal = proposal
    outcome =
      switch issues.map(\.weight).max() ?? .note {
      case .note: .passes
      case .doubt: .unverified
      case .fault: .fails
      }
  }
}

extension SubmissionVerdict.Issue {
  /// How much the issue weighs in its row.
  package var weight: SubmissionProblem.Weight { counts ? problem.weight : .note }
}
