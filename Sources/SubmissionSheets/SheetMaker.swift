package import ComplianceModel
internal import Reporting

/// Makes a submission sheet of a report.
package struct SheetMaker: Sendable {
  private let report: Report

  package init(_ report: Report) { self.report = report }

  /// The sheet.
  package var sheet: SubmissionSheet {
    SubmissionSheet(
      checklist: report.checklist,
      tool: report.tool,
      asOf: report.asOf,
      rows: report.items.map(row)
    )
  }

  private func row(for item: ItemResult) -> SubmissionSheet.Row {
    let found = item.submittableEvidence(for: report.checklist.fiscalYear)
    // The home page is nobody's evidence: whoever opens it would have to look for it.
    let evidence = found.filter { !WebAddress.isHome($0, of: report.source) }
    let isHomeOnly = !found.isEmpty && evidence.isEmpty
    return SubmissionSheet.Row(
      item: item.id,
      title: item.title,
      requirement: item.requirement,
      owner: item.owner,
      addresses: evidence.map(\.url),
      explanations: evidence.map { ClickPathText($0).thai },
      periods: periods(of: evidence),
      confidence: evidence.isEmpty ? nil : item.confidence,
      readiness: readiness(of: item, hasEvidence: !evidence.isEmpty, isHomeOnly: isHomeOnly),
      status: item.status,
      note: isHomeOnly ? SheetWords.homeOnly : note(on: item)
    )
  }

  private func readiness(
    of item: ItemResult,
    hasEvidence: Bool,
    isHomeOnly: Bool
  ) -> SubmissionSheet.Readiness {
    switch item.status {
    case .notApplicable, .notDue: .notNeeded
    case .disclosed, .declaredNone: hasEvidence ? .ready : .toCheck
    // Where what a person vouched for lies, only a person knows, if the machine found something else.
    case .attested: hasEvidence && counted(item) ? .ready : .toCheck
    case .unverified: .toCheck
    case .incomplete, .outdated, .broken, .missing: .notReady
    }
  }

  /// Tells whether the best evidence had a say: what was read and is of another period has none.
  private func counted(_ item: ItemResult) -> Bool {
    let checks = item.elements.filter { $0.outcome != .manual }
    return item.evidence.first?.state != .read || checks.isEmpty
      || checks.contains { $0.outcome != .unchecked }
  }

  private func periods(of evidence: [Evidence]) -> [String] {
    var seen: Set<String> = []
    return evidence.flatMap { $0.periods.prefix(evidence.count > 1 ? 1 : 3) }
      .filter { seen.insert($0).inserted }
  }

  private func note(on item: ItemResult) -> LocalizedText {
    switch item.status {
    case .disclosed, .declaredNone:
      let questions = item.elements.filter { $0.outcome == .manual }.compactMap(\.note)
      return SheetWords.questions(questions)
    case .attested, .notApplicable, .notDue: return item.reason
    case .unverified, .incomplete, .outdated, .broken, .missing:
      return LocalizedText(
        th: "\(item.reason.th) · \(item.advice.th)",
        en: "\(item.reason.en) \(item.advice.en)"
      )
    }
  }
}
