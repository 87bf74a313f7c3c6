import ComplianceModel
import PublicationPlanning
import Testing

@Suite struct EffortTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var item: String
    var requirement: String
    var status: Status
    var finding: Finding.Rule?
    var effort: Effort
    var testDescription: String {
      "\(requirement) \(status.rawValue) \(finding?.rawValue ?? "") → \(effort.rawValue)"
    }

    init(
      _ item: String,
      _ requirement: String,
      _ status: Status,
      finding: Finding.Rule? = nil,
      _ effort: Effort
    ) {
      self.item = item
      self.requirement = requirement
      self.status = status
      self.finding = finding
      self.effort = effort
    }
  }

  @Test(arguments: [
    Case("o1", "org-structure", .missing, .publish), Case("o12", "progress-6m", .missing, .write),
    Case("o12", "progress-6m", .outdated, .write), Case("o7", "news", .outdated, .publish),
    Case("o4", "strategy-plan", .outdated, .write),
    Case("o21", "procurement-monthly", .missing, .publish),
    Case("o12", "progress-6m", .broken, .link), Case("o12", "progress-6m", .incomplete, .part),
    Case("o12", "progress-6m", .unverified, .look),
    Case("o12", "progress-6m", .unverified, finding: .undatedDocument, .part),
    Case("o12", "progress-6m", .unverified, finding: .imageOnlyDocument, .publish),
    Case("o12", "progress-6m", .unverified, finding: .foreignHost, .look),
    Case("o12", "progress-6m", .missing, finding: .undatedDocument, .write),
    // An item that the checklist does not have in this place tells no cadence.
    Case("o1", "contact", .missing, .write),
  ])
  func `follows from status and cause`(_ test: Case) throws {
    var item = SmallReport.item(test.item, test.status)
    item.requirement = test.requirement
    let findings = test.finding.map { rule in
      Finding(
        rule: rule,
        severity: .warning,
        items: [test.item],
        url: "x.html",
        message: LocalizedText(th: "", en: "")
      )
    }
    let report = try SmallReport.report([item], findings: findings.map { [$0] } ?? [])
    let plan = PlanMaker(
      report: report,
      checklist: try PlannedSample.checklist(),
      options: PlanOptions(asOf: report.asOf)
    ).plan()
    #expect(plan.tasks.map(\.effort) == [test.effort])
  }
}
