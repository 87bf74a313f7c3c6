import ComplianceModel
import ReportComparison
import Reporting
import Testing

@Suite struct ReportComparisonTests {
  private static let site = ReportFixture.site

  /// A report of one item, in the state that a test is about.
  private static func report(
    _ status: Status,
    evidence: [Evidence] = [],
    elements: [ElementResult] = [],
    checklist: String = "oit-2566-lao",
    id: String = "o11"
  ) -> Report {
    var report = ReportFixture.report
    report.checklist.id = checklist
    report.findings = []
    report.items = [
      ReportFixture.item(
        id,
        "annual-plan",
        LocalizedText(th: "แผน", en: "Plan"),
        status,
        reason: LocalizedText(th: "เหตุ", en: "why"),
        evidence: evidence,
        elements: elements
      )
    ]
    return report
  }

  private static func evidence(
    _ path: String,
    digest: String = "a",
    periods: [String] = ["2566"],
    state: EvidenceState = .read
  ) -> Evidence {
    var evidence = ReportFixture.evidence(
      "\(site)/\(path)",
      title: "แผน",
      strength: .titled,
      state: state,
      periods: periods
    )
    evidence.sha256 = String(repeating: digest, count: 64)
    return evidence
  }

  @Test(arguments: 0..<40)
  func `finds nothing between a report and itself`(seed: Int) throws {
    let report = VariedReport.report(seed: seed)
    let diff = try ReportComparison().diff(from: report, to: report)
    #expect(diff.isEmpty && diff.regressions.isEmpty)
    #expect(diff.unchangedItems == report.items.count)
    #expect(diff.unchangedFindings == report.findings.count)
  }

  @Test(arguments: 0..<40)
  func `leaves no item and no finding out`(seed: Int) throws {
    var (old, new) = (VariedReport.report(seed: seed), VariedReport.report(seed: seed + 1000))
    new.checklist.id = old.checklist.id
    old.items += new.items.prefix(1)
    let diff = try ReportComparison().diff(from: old, to: new)
    let onlyOld = diff.items.count { $0.kind == .removed }
    #expect(diff.unchangedItems + diff.items.count - onlyOld == new.items.count)
    #expect(diff.newFindings.count + diff.unchangedFindings == new.findings.count)
    #expect(diff.goneFindings.count + diff.unchangedFindings == old.findings.count)
  }

  @Test(arguments: [
    (Status.disclosed, Status.missing, ItemChange.Kind.regressed),
    (.attested, .outdated, .regressed), (.unverified, .incomplete, .regressed),
    (.incomplete, .missing, .regressed), (.outdated, .broken, .regressed),
    (.missing, .disclosed, .fixed), (.broken, .declaredNone, .fixed),
    (.missing, .incomplete, .improved), (.outdated, .unverified, .improved),
    (.unverified, .disclosed, .improved), (.disclosed, .unverified, .weakened),
    (.broken, .missing, .changed), (.notDue, .disclosed, .changed),
  ])
  func `weighs a change of verdict`(old: Status, new: Status, kind: ItemChange.Kind) throws {
    let diff = try ReportComparison().diff(from: Self.report(old), to: Self.report(new))
    #expect(diff.items.map(\.kind) == [kind])
    #expect(diff.regressions.isEmpty == (kind != .regressed))
  }

  @Test func `fails on the statuses that it is told`() throws {
    let (old, new) = (Self.report(.disclosed), Self.report(.unverified))
    let strict = ReportComparison(failing: [.unverified])
    #expect(try strict.diff(from: old, to: new).regressions.count == 1)
    let lax = ReportComparison(failing: [])
    #expect(try lax.diff(from: old, to: Self.report(.missing)).regressions.isEmpty)
  }

  struct EvidenceCase: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var old: [Evidence]
    var new: [Evidence]
    var kinds: [[EvidenceChange.Kind]]
  }

  static let evidenceCases = [
    EvidenceCase(
      testDescription: "moved",
      old: [evidence("a.pdf")],
      new: [evidence("b.pdf")],
      kinds: [[.moved]]
    ),
    EvidenceCase(
      testDescription: "document replaced",
      old: [evidence("a.pdf")],
      new: [evidence("a.pdf", digest: "b")],
      kinds: [[.replaced]]
    ),
    EvidenceCase(
      testDescription: "year rolled at the same address",
      old: [evidence("a.pdf", periods: ["2565"])],
      new: [evidence("a.pdf", digest: "b", periods: ["2566"])],
      kinds: [[.replaced, .yearRolled]]
    ),
    EvidenceCase(
      testDescription: "a day of the same year",
      old: [evidence("a.pdf", periods: ["2566"])],
      new: [evidence("a.pdf", digest: "b", periods: ["2566-07-14"])],
      kinds: [[.replaced]]
    ),
    EvidenceCase(
      testDescription: "a month that lies in the year of the budget alone",
      old: [evidence("a.pdf", periods: ["2566"])],
      new: [evidence("a.pdf", digest: "b", periods: ["2565-10", "2566"])],
      kinds: [[.replaced]]
    ),
    EvidenceCase(
      testDescription: "a new year beside the old one",
      old: [evidence("a.pdf", periods: ["2566"])],
      new: [evidence("a.pdf", periods: ["2567", "2566"])],
      kinds: [[.yearRolled]]
    ),
    EvidenceCase(
      testDescription: "another plan of several years",
      old: [evidence("a.pdf", periods: ["2561-2565"])],
      new: [evidence("a.pdf", periods: ["2566-2570"])],
      kinds: [[.yearRolled]]
    ),
    EvidenceCase(
      testDescription: "gone and new",
      old: [evidence("a.pdf")],
      new: [evidence("b.pdf", digest: "b")],
      kinds: [[.added], [.removed]]
    ),
    EvidenceCase(
      testDescription: "broken now",
      old: [evidence("a.pdf")],
      new: [evidence("a.pdf", state: .broken)],
      kinds: [[.stateChanged]]
    ),
    EvidenceCase(
      testDescription: "in another order",
      old: [evidence("a.pdf"), evidence("b.pdf", digest: "b")],
      new: [evidence("b.pdf", digest: "b"), evidence("a.pdf")],
      kinds: []
    ),
    EvidenceCase(
      testDescription: "a copy beside the first",
      old: [evidence("a.pdf")],
      new: [evidence("a.pdf"), evidence("copy.pdf")],
      kinds: [[.added]]
    ),
  ]

  @Test(arguments: evidenceCases)
  func `tells what became of evidence`(_ test: EvidenceCase) throws {
    let diff = try ReportComparison().diff(
      from: Self.report(.disclosed, evidence: test.old),
      to: Self.report(.disclosed, evidence: test.new)
    )
    #expect(diff.items.flatMap(\.evidence).map(\.kinds) == test.kinds)
    #expect(diff.regressions.isEmpty)
    #expect(diff.items.allSatisfy { $0.kind == .sameVerdict })
  }

  @Test func `takes one more lacking element for a regression`() throws {
    func elements(_ outcome: ElementOutcome) -> [ElementResult] {
      [
        ReportFixture.element("a", .lacking, "ก", "a"),
        ReportFixture.element("b", outcome, "ข", "b"),
      ]
    }
    let satisfied = Self.report(.incomplete, elements: elements(.satisfied))
    let lacking = Self.report(.incomplete, elements: elements(.lacking))
    let worse = try ReportComparison().diff(from: satisfied, to: lacking)
    #expect(worse.regressions.map(\.id) == ["o11"])
    #expect(worse.items.first?.elements.map(\.id) == ["b"])
    #expect(try ReportComparison().diff(from: lacking, to: satisfied).regressions.isEmpty)
  }

  @Test func `takes a new item that fails for a regression`() throws {
    var new = Self.report(.disclosed)
    new.items.append(ReportFixture.item("o12", "new", LocalizedText(th: "ใหม่", en: ""), .missing))
    let diff = try ReportComparison().diff(from: Self.report(.disclosed), to: new)
    #expect(diff.regressions.map(\.kind) == [.newFailure])
    let back = try ReportComparison().diff(from: new, to: Self.report(.disclosed))
    #expect(back.items.map(\.kind) == [.removed] && back.regressions.isEmpty)
  }

  @Test func `compares checklists of two years by requirement`() throws {
    let old = Self.report(.disclosed, checklist: "oit-2565-lao", id: "o10")
    let diff = try ReportComparison().diff(from: old, to: Self.report(.missing))
    #expect(diff.matching == .requirement)
    #expect(diff.regressions.map(\.oldID) == ["o10"])
    for format in [DiffFormat.text, .markdown, .html] {
      #expect(try format.text(of: diff).contains("เทียบตามข้อกำหนด"), "\(format)")
    }
  }

  @Test func `refuses checklists that have nothing in common`() {
    var other = Self.report(.disclosed, checklist: "oit-2566-school")
    other.checklist.edition = "school"
    #expect(throws: ReportComparisonError.self) {
      try ReportComparison().diff(from: other, to: Self.report(.disclosed))
    }
    var foreign = Self.report(.disclosed, checklist: "oit-2560-lao")
    foreign.items[0].requirement = "another"
    #expect(throws: ReportComparisonError.self) {
      try ReportComparison().diff(from: foreign, to: Self.report(.disclosed))
    }
  }
}
