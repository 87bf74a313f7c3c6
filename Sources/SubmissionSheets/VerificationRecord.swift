internal import ComplianceModel
internal import Reporting

/// The verdicts on a sheet as other programs read them.
struct VerificationRecord: Encodable {
  let schema = "https://oitcheck.dev/schema/verification-1.json"
  let tool: Report.Tool
  let source: Report.Source
  let checklist: Report.ChecklistSummary
  let asOf: CalendarDate
  let summary: [String: Int]
  let rows: [Row]
  let absent: [String]

  struct Row: Encodable {
    let item: String
    let requirement: String
    let title: LocalizedText
    let owner: String
    let outcome: SubmissionVerdict.Outcome
    /// The verdict on the item from the submitted addresses alone.
    let status: Status
    let confidence: Double
    let reason: LocalizedText
    let addresses: [String]
    let explanation: String
    let sheetRows: [Int]
    let issues: [Issue]
    let evidence: [Evidence]
    let elements: [ElementResult]
    let proposal: Proposal?
  }

  struct Issue: Encodable {
    let problem: SubmissionProblem
    let weight: String
    let address: String?
    let message: LocalizedText
    let detail: LocalizedText?
  }

  struct Proposal: Encodable {
    let status: Status
    let confidence: Double
    let addresses: [String]
    /// In Thai, as a submission form has it.
    let explanations: [String]
  }

  init(_ verification: Verification) {
    tool = verification.tool
    source = verification.source
    checklist = verification.checklist
    asOf = verification.asOf
    summary = Dictionary(
      uniqueKeysWithValues: SubmissionVerdict.Outcome.allCases.map {
        ($0.rawValue, verification.count(of: $0))
      }
    )
    rows = verification.verdicts.map(Row.init)
    absent = verification.absent
  }
}

extension VerificationRecord.Row {
  init(_ verdict: SubmissionVerdict) {
    let result = verdict.result
    item = result.id
    requirement = result.requirement
    title = result.title
    owner = result.owner
    outcome = verdict.outcome
    status = result.status
    confidence = result.confidence
    reason = result.reason
    addresses = verdict.submitted.addresses
    explanation = verdict.submitted.explanation
    sheetRows = verdict.submitted.rows
    issues = verdict.issues.map { issue in
      VerificationRecord.Issue(
        problem: issue.problem,
        weight: "\(issue.weight)",
        address: issue.address,
        message: issue.problem.words,
        detail: issue.detail
      )
    }
    evidence = result.evidence
    elements = result.elements
    proposal = verdict.proposal.map { proposal in
      VerificationRecord.Proposal(
        status: proposal.status,
        confidence: proposal.confidence,
        addresses: proposal.evidence.map(\.url),
        explanations: proposal.evidence.map { ClickPathText($0).thai }
      )
    }
  }
}
