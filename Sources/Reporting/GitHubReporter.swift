package import ComplianceModel

/// Writes a report as workflow commands, which a run on GitHub shows as annotations.
///
/// A run shows only the first ten of each level, so items come before findings.
package struct GitHubReporter: Reporter {
  private let options: ReportOptions

  package init(options: ReportOptions = ReportOptions()) {
    self.options = options
  }

  package func write(
    _ report: Report,
    to output: inout some TextOutputStream
  ) throws(ReportingError) {
    let language = options.language
    for item in report.items {
      guard let level = level(of: item) else { continue }
      let status = item.status.words.shown(in: language)
      let texts = [item.reason, item.advice].map { $0.shown(in: language) }
      let command = WorkflowCommand(
        level: level,
        title: "\(item.id) \(item.title.shown(in: language)) – \(status)",
        message: (texts + [item.evidence.first.map { ReadableAddress.text($0.url) } ?? ""])
          .filter { !$0.isEmpty }.joined(separator: " · ")
      )
      output.write(command.line + "\n")
    }
    for finding in report.findings {
      let items = finding.items.isEmpty ? "" : " [\(finding.items.joined(separator: ", "))]"
      let command = WorkflowCommand(
        level: Self.level(of: finding.severity),
        title: finding.rule.words.shown(in: language) + items,
        message: "\(finding.message.shown(in: language)) · \(ReadableAddress.text(finding.url))"
      )
      output.write(command.line + "\n")
    }
    let counts = [
      (ReportWords.passing, report.passingCount), (ReportWords.failing, report.failingCount),
    ]
    .map { "\($0.0.shown(in: language)) \($0.1)" }
    let unverified = "\(Status.unverified.words.shown(in: language)) \(report.summary[.unverified])"
    output.write(
      WorkflowCommand(
        level: .notice,
        title: report.checklist.id,
        message: (counts + [unverified]).joined(separator: " · ")
      ).line + "\n"
    )
  }

  /// A failing item is an error, unless the baseline knows it.
  private func level(of item: ItemResult) -> WorkflowCommand.Level? {
    if Status.failingByDefault.contains(item.status) {
      return options.baseline?.known.contains(item.id) == true ? .warning : .error
    }
    return item.status == .unverified ? .warning : nil
  }

  private static func level(of severity: Finding.Severity) -> WorkflowCommand.Level {
    switch severity {
    case .error: .error
    case .warning: .warning
    case .note: .notice
    }
  }
}
