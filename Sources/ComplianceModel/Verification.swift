/// What became of a submission sheet.
package struct Verification: Sendable, Hashable {
  package var tool: Report.Tool
  package var source: Report.Source
  package var checklist: Report.ChecklistSummary
  /// The day of judging.
  package var asOf: CalendarDate
  /// One for each item of the sheet, in checklist order.
  package var verdicts: [SubmissionVerdict]
  /// The items that the sheet does not name, in checklist order.
  package var absent: [String]

  /// Creates a verification from the full judgement of the site and the verdicts on the sheet.
  ///
  /// What the report says of a person's word counts: items that ask nothing of the agency need no
  /// address, and for attested items somebody vouched for what the machine could not see.
  ///
  /// - Parameters:
  ///   - report: The site, judged as a whole.
  ///   - verdicts: The verdicts on the submitted addresses, in checklist order.
  package init(report: Report, verdicts: [SubmissionVerdict]) {
    tool = report.tool
    source = report.source
    checklist = report.checklist
    asOf = report.asOf
    let items = Dictionary(
      report.items.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    self.verdicts = verdicts.map { verdict in
      items[verdict.submitted.item].map {
        verdict.settled(by: $0, year: report.checklist.fiscalYear)
      } ?? verdict
    }
    let named = Set(verdicts.map(\.submitted.item))
    absent = report.items.map(\.id).filter { !named.contains($0) }
  }

  /// How many rows have an outcome.
  package func count(of outcome: SubmissionVerdict.Outcome) -> Int {
    verdicts.count { $0.outcome == outcome }
  }
}

extension SubmissionVerdict {
  /// The verdict in the light of what the whole site shows.
  fileprivate func settled(by item: ItemResult, year: FiscalYear) -> SubmissionVerdict {
    var settled = self
    switch item.status {
    case .notApplicable:
      settled = SubmissionVerdict(submitted: submitted, issues: [], result: item)
    case .notDue:
      guard submitted.addresses.isEmpty else { break }
      settled = SubmissionVerdict(submitted: submitted, issues: [], result: item)
    case .attested:
      let open = issues.map { issue in
        var issue = issue
        if issue.isAboutContent { issue.counts = false }
        return issue
      }
      settled = SubmissionVerdict(submitted: submitted, issues: open, result: result)
      if settled.outcome == .passes { settled.result.reason = item.reason }
    case .disclosed, .declaredNone, .unverified, .incomplete, .outdated, .broken, .missing: break
    }
    // Where the home page alone shows it, there is no better address, and the row is no mistake.
    if item.evidence.first?.path?.isEmpty == true, Self.passing.contains(item.status) {
      settled = SubmissionVerdict(
        submitted: submitted,
        issues: settled.issues.map { issue in
          issue.problem == .homePage
            ? Issue(.unreadable, address: issue.address, detail: Self.homeOnly) : issue
        },
        result: settled.result
      )
    }
    settled.owner = item.owner
    settled.proposal = settled.better(in: item, year: year)
    return settled
  }

  private var owner: String {
    get { result.owner }
    set { result.owner = newValue }
  }

  private static let passing: Set<Status> = [.disclosed, .declaredNone]

  private static let homeOnly = LocalizedText(
    th: "มีข้อมูลนี้เฉพาะในหน้าหลัก ควรมีหน้าที่แสดงโดยตรง",
    en: "only the home page shows it; a page of its own would be better"
  )

  /// Returns evidence of the site that serves the item better than what was submitted.
  private func better(in item: ItemResult, year: FiscalYear) -> Proposal? {
    guard outcome != .passes else { return nil }
    let evidence = item.submittableEvidence(for: year).filter { $0.path?.isEmpty != true }
    let known = Set(submitted.addresses)
    guard item.rank > rank, !evidence.isEmpty, !evidence.allSatisfy({ known.contains($0.url) })
    else { return nil }
    return Proposal(status: item.status, confidence: item.confidence, evidence: evidence)
  }

  /// How good the submitted evidence is, to be compared with that of the site.
  private var rank: Int {
    switch outcome {
    case .passes: 2
    case .unverified: 1
    case .fails: 0
    }
  }
}

extension ItemResult {
  fileprivate var rank: Int {
    switch status {
    case .disclosed, .declaredNone: 2
    case .unverified: 1
    // What the program found of an attested item is not what the person vouched for.
    case .attested, .notApplicable, .notDue, .incomplete, .outdated, .broken, .missing: 0
    }
  }
}

extension SubmissionVerdict.Issue {
  /// True for what a person may vouch for; that an address is dead is so, whoever says what.
  fileprivate var isAboutContent: Bool {
    switch problem {
    case .wrongPage, .notDirect, .otherPeriod, .elementsLacking, .unreadable, .noPeriod, .noTitle,
      .elementsUnconfirmed, .outsideMirror:
      true
    case .noAddress, .dead, .errorPage, .empty, .homePage, .placeholder, .foreignHost,
      .loginRequired, .duplicateEvidence:
      false
    }
  }
}
