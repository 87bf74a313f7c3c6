package import ComplianceModel

/// What was submitted for one item, with where its addresses lead.
package struct Submission: Sendable {
  package var submitted: SubmittedItem
  /// One for each address.
  package var targets: [TargetReference]

  package init(_ submitted: SubmittedItem, targets: [TargetReference]) {
    self.submitted = submitted
    self.targets = targets
  }
}
