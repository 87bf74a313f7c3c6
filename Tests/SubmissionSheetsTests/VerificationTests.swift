import ComplianceChecker
import ComplianceModel
import Foundation
import SubmissionSheets
import Testing

@Suite struct VerificationTests {
  private static let base = SheetSample.base

  @Test func `the sheet of a site passes on it, and three swapped addresses fail`() async throws {
    let sample = try await VerifiedSample.all.value
    let all = try sample.sheet()
    #expect(all.verdicts.count == 43)
    for verdict in all.verdicts {
      #expect(verdict.outcome == .passes, "\(verdict.submitted.item): \(verdict.issues)")
      #expect(verdict.proposal == nil)
    }
    #expect(all.absent == [])

    let swaps = [
      ["o4", ""], ["o11", "plan/action-plan-2565.html"], ["o38", "anticorruption/gone.html"],
    ]
    let failing = try sample.sheet(replacing: swaps).verdicts.filter { $0.outcome != .passes }
    #expect(failing.map(\.submitted.item) == ["o4", "o11", "o38"])
    #expect(failing.map(\.outcome) == [.fails, .fails, .fails])
    #expect(failing.map { $0.issues.first?.problem } == [.homePage, .otherPeriod, .dead])
    #expect(
      failing.map { $0.proposal?.evidence.map(\.url) } == [
        ["\(Self.base)plan/development-plan.html"], ["\(Self.base)plan/action-plan-2566.html"],
        ["\(Self.base)anticorruption/report-2565.html"],
      ]
    )
    #expect(failing.allSatisfy { $0.proposal?.evidence.first?.path?.isEmpty == false })
  }

  @Test(arguments: [
    ("", SubmissionProblem.homePage), ("#", .homePage), ("index.html#plan", .homePage),
    ("nowhere.pdf", .dead), ("https://drive.google.com/file/d/1", .foreignHost),
    ("ita2566.html", .notDirect), ("about/executives.html", .wrongPage),
    ("hr/report-2565.html", .wrongPage), ("login.html", .loginRequired), ("soft.html", .errorPage),
    ("blank.html", .empty), ("bare.html", .elementsLacking),
    ("plan/action-plan-2565.html", .otherPeriod),
  ])
  func `names what is wrong with an address`(
    path: String,
    problem: SubmissionProblem
  ) async throws {
    let verdict = try await VerifiedSample.all.value.verdict(["o11", path])
    #expect(verdict.outcome == .fails, "\(verdict.issues) \(verdict.result.reason.en)")
    #expect(verdict.issues.first?.problem == problem, "\(verdict.issues)")
    let proposed = try #require(verdict.proposal)
    #expect(proposed.status == .disclosed)
    #expect(proposed.evidence.map(\.url) == ["\(Self.base)plan/action-plan-2566.html"])
  }

  @Test func `what a machine cannot tell is left to a person`() async throws {
    let sample = try await VerifiedSample.all.value
    #expect(try sample.verdict(["o1", "untitled.html"]).outcome != .passes)
    let form = try sample.verdict(["o18", "https://forms.gle/x"])
    #expect(form.outcome == .unverified)
    #expect(form.issues.map(\.problem) == [.unreadable])

    let pages = ["index.html": "<a href='plan.html'>แผนดำเนินงานประจำปี 2566</a>"]
    let document = SubmittedItem(item: "o11", addresses: ["\(Self.base)files/plan.pdf"])
    let judged = try await SheetSample.checker().verify(
      [document],
      on: MemorySource(files: pages.mapValues { Array($0.utf8) }),
      configuration: SheetSample.configuration(mirror: .partial)
    )
    let partial = try #require(judged.verdicts.first)
    #expect(partial.outcome == .unverified)
    #expect(partial.issues.map(\.problem) == [.outsideMirror])
  }

  @Test func `a row without an address fails, unless nothing is asked`() async throws {
    let sample = try await VerifiedSample.all.value
    let asked = try sample.verdict(["o11"])
    #expect(asked.outcome == .fails)
    #expect(asked.issues.map(\.problem) == [.noAddress])
    #expect(asked.proposal != nil)
    for status in [Status.notApplicable, .notDue] {
      #expect(try sample.verdict(["o11"]) { $0.status = status }.outcome == .passes)
    }
  }

  @Test func `a person's word counts for what is on the page, not for a dead address`() async throws
  {
    let sample = try await VerifiedSample.all.value
    let lacking = try sample.verdict(["o11", "bare.html"]) { $0.status = .attested }
    #expect(lacking.outcome == .passes)
    let dead = try sample.verdict(["o12", "gone.html"]) { $0.status = .attested }
    #expect(dead.outcome == .fails)
    #expect(dead.proposal == nil)
  }

  @Test func `a second address makes up for what the first lacks, but not for a dead one`()
    async throws
  {
    let sample = try await VerifiedSample.all.value
    let years = try sample.verdict([
      "o11", "plan/action-plan-2566.html", "plan/action-plan-2565.html",
    ])
    #expect(years.outcome == .passes, "\(years.issues)")
    #expect(years.issues.first?.problem == .otherPeriod)
    let dead = try sample.verdict(["o11", "plan/action-plan-2566.html", "lost.html"])
    #expect(dead.outcome == .fails)
    #expect(dead.issues.map(\.problem) == [.dead])
  }

  @Test(arguments: VerificationFormat.allCases)
  func `every format tells the verdicts`(format: VerificationFormat) async throws {
    let sample = try await VerifiedSample.all.value
    let verdicts = try [
      sample.verdict(["o11", ""]), sample.verdict(["o12", "plan/progress-6m-2566.html"]),
    ]
    let verification = Verification(report: sample.report, verdicts: verdicts)
    let bytes = try format.bytes(of: verification)
    #expect(try format.bytes(of: verification) == bytes)
    guard !format.isBinary else { return }
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("plan/action-plan-2566.html"))
    #expect(text.contains("หน้าหลัก → "))
    #expect(!text.contains(",=1+1"))
  }
}
