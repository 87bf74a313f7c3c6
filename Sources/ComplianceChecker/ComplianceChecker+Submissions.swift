package import ComplianceModel
internal import RuleEvaluation
package import SiteSources

extension ComplianceChecker {
  /// Reads a site, and judges it as well as what was submitted of it.
  ///
  /// - Parameters:
  ///   - submitted: What was submitted, in checklist order.
  ///   - source: The files of the site.
  ///   - configuration: What the run means.
  ///   - opener: Opens documents; `nil` leaves them unread.
  ///   - progress: Told what was read so far.
  /// - Returns: The report on the whole site, and a verdict on each submitted item.
  /// - Throws: `CancellationError` if the task is cancelled.
  package func verify(
    _ submitted: [SubmittedItem],
    on source: some PageSource,
    configuration: CheckConfiguration,
    opener: (any DocumentOpener)? = nil,
    progress: @escaping @Sendable (ProgressEvent) -> Void = { _ in }
  ) async throws -> (report: Report, verdicts: [SubmissionVerdict]) {
    try await judged(
      source,
      submitted: submitted,
      configuration: configuration,
      opener: opener,
      progress: progress
    )
  }

  /// Finds what the addresses of submissions lead to.
  func submissions(
    _ submitted: [SubmittedItem],
    on source: some PageSource,
    links: LinkResolver
  ) -> [Submission] {
    var resolver = TargetResolver(source: source, links: links)
    return submitted.map { item in
      Submission(item, targets: item.addresses.map { resolver.reference(toAddress: $0) })
    }
  }
}
