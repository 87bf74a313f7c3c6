import ComplianceChecker
import ComplianceModel
import Foundation
import SubmissionSheets
import Testing

@Suite struct VerificationTests {
  private static let base = SheetSample.base

  /// The complete sample with last year's plan beside this year's.
  private static let files: Result<[String: [UInt8]], any Error> = Result {
    var files = try SheetSample.files("complete-agency")
    let plan = try #require(files["plan/action-plan-2566.html"])
    let text = String(decoding: plan, as: UTF8.self)
    let earlier = text.replacing("2565", with: "2564").replacing("2566", with: "2565")
      .replacing("๒๕๖๕", with: "๒๕๖๔").replacing("๒๕๖๖", with: "๒๕๖๕")
    files["plan/action-plan-2565.html"] = Array(earlier.utf8)
    return files
  }

  private func verify(
    _ items: [SubmittedItem],
    pages: [String: String] = [:],
    mirror: Report.Mirror.Completeness = .complete
  ) async throws -> Verification {
    var files = try Self.files.get()
    for (path, page) in pages { files[path] = Array(page.utf8) }
    let judged = try await SheetSample.checker().verify(
      items,
      on: MemorySource(files: files),
      configuration: try SheetSample.configuration(mirror: mirror)
    )
    return Verification(report: judged.report, verdicts: judged.verdicts)
  }

  /// Judges one address for one item.
  private func verdict(
    _ item: String,
    _ path: String,
    pages: [String: String] = [:],
    mirror: Report.Mirror.Completeness = .complete
  ) async throws -> SubmissionVerdict {
    let address = path.contains("://") ? path : Self.base + path
    let submitted = SubmittedItem(item: item, addresses: [address])
    let found = try await verify([submitted], pages: pages, mirror: mirror)
    return try #require(found.verdicts.first)
  }

  @Test func `the sheet of a site passes on it, and three swapped addresses fail`() async throws {
    let sheet = SheetMaker(try await SheetSample.report()).sheet
    let bytes = try SheetFormat.csv.bytes(of: sheet)
    var items = try SheetReader(checklist: SheetSample.checklist()).items(in: bytes, file: "s.csv")
    #expect(items.count == 43)
    let all = try await verify(items)
    for verdict in all.verdicts {
      #expect(verdict.outcome == .passes, "\(verdict.submitted.item): \(verdict.issues)")
      #expect(verdict.proposal == nil)
    }
    #expect(all.absent == [])

    let right = ["o4", "o11", "o38"].map { id in items.first { $0.item == id }?.addresses }
    for index in items.indices {
      switch items[index].item {
      case "o4": items[index].addresses = [Self.base]
      case "o11": items[index].addresses = ["\(Self.base)plan/action-plan-2565.html"]
      case "o38": items[index].addresses = ["\(Self.base)anticorruption/gone.html"]
      default: break
      }
    }
    let swapped = try await verify(items)
    let failing = swapped.verdicts.filter { $0.outcome != .passes }
    #expect(failing.map(\.submitted.item) == ["o4", "o11", "o38"])
    #expect(failing.map(\.outcome) == [.fails, .fails, .fails])
    #expect(failing.map { $0.issues.first?.problem } == [.homePage, .otherPeriod, .dead])
    #expect(failing.map { $0.proposal?.evidence.map(\.url) } == right)
    #expect(failing.allSatisfy { $0.proposal?.evidence.first?.path?.isEmpty == false })
  }

  @Test(arguments: [
    ("o11", "index.html", SubmissionProblem.homePage), ("o11", "#", .homePage),
    ("o11", "index.html#plan", .homePage), ("o11", "nowhere.pdf", .dead),
    ("o11", "https://drive.google.com/file/d/1", .foreignHost),
    ("o11", "ita2566.html", .notDirect), ("o11", "about/executives.html", .wrongPage),
    ("o11", "login.html", .loginRequired), ("o11", "soft.html", .errorPage),
    ("o11", "blank.html", .empty), ("o11", "bare.html", .elementsLacking),
    ("o12", "plan/annual-report-2565.html", .wrongPage),
  ])
  func `names what is wrong with an address`(
    item: String,
    path: String,
    problem: SubmissionProblem
  ) async throws {
    let pages = [
      "login.html": "<p>กรุณาเข้าสู่ระบบ</p><form><input name=u><input type=password></form>",
      "soft.html": "<title>404 Not Found</title><h1>ไม่พบหน้าที่ท่านต้องการ</h1>",
      "blank.html": "<title>แผน</title>",
      "bare.html": "<h1>แผนดำเนินงานประจำปีงบประมาณ พ.ศ. 2566</h1><p>"
        + String(repeating: "ข้อความทั่วไปที่ไม่บอกอะไร ", count: 20) + "</p>",
    ]
    let verdict = try await verdict(item, path, pages: pages)
    #expect(verdict.outcome == .fails, "\(verdict.issues) \(verdict.result.reason.en)")
    #expect(verdict.issues.first?.problem == problem, "\(verdict.issues)")
    let proposed = try #require(verdict.proposal)
    #expect(proposed.status == .disclosed)
    #expect(proposed.evidence.first.map { $0.url.hasPrefix("\(Self.base)plan/") } == true)
  }

  @Test func `what a machine cannot tell is left to a person`() async throws {
    let text = String(repeating: "ข้อความของหน้านี้ไม่มีหัวเรื่อง ", count: 30)
    let untitled = try await verdict("o1", "x.html", pages: ["x.html": "<p>\(text)</p>"])
    #expect(untitled.outcome != .passes)
    let form = try await verdict("o18", "https://forms.gle/x")
    #expect(form.outcome == .unverified)
    #expect(form.issues.map(\.problem) == [.unreadable])
    let document = try await verdict("o11", "files/plan.pdf", mirror: .partial)
    #expect(document.outcome == .unverified)
    #expect(document.issues.first?.problem == .outsideMirror)
    #expect(document.proposal != nil)
  }

  @Test func `a row without an address fails, unless nothing is asked`() async throws {
    let empty = SubmittedItem(item: "o11", addresses: [])
    let verdict = try #require(try await verify([empty]).verdicts.first)
    #expect(verdict.outcome == .fails)
    #expect(verdict.issues.map(\.problem) == [.noAddress])
    #expect(verdict.proposal != nil)

    var report = try await SheetSample.report()
    report.items[10].status = .notApplicable
    let exempt = Verification(report: report, verdicts: [verdict])
    #expect(exempt.verdicts[0].outcome == .passes)
    #expect(exempt.absent.count == 42)
  }

  @Test func `a person's word counts for what is on the page, not for a dead address`() async throws
  {
    let lacking = try await verdict("o11", "plan/action-plan-2565.html")
    let dead = try await verdict("o12", "gone.html")
    var report = try await SheetSample.report()
    report.items[10].status = .attested
    report.items[11].status = .attested
    let settled = Verification(report: report, verdicts: [lacking, dead]).verdicts
    #expect(settled.map(\.outcome) == [.passes, .fails])
  }

  @Test func `a second address makes up for what the first lacks, but not for a dead one`()
    async throws
  {
    func judged(_ paths: [String]) async throws -> SubmissionVerdict {
      let item = SubmittedItem(item: "o11", addresses: paths.map { Self.base + $0 })
      return try #require(try await verify([item]).verdicts.first)
    }
    let years = try await judged(["plan/action-plan-2566.html", "plan/action-plan-2565.html"])
    #expect(years.outcome == .passes)
    #expect(years.issues.map(\.weight) == [.note])
    let dead = try await judged(["plan/action-plan-2566.html", "gone.html"])
    #expect(dead.outcome == .fails)
    #expect(dead.issues.map(\.problem) == [.dead])
  }

  @Test(arguments: VerificationFormat.allCases)
  func `every format tells the verdicts`(format: VerificationFormat) async throws {
    let items = [
      SubmittedItem(item: "o11", addresses: [Self.base], explanation: "=1+1", rows: [4]),
      SubmittedItem(item: "o12", addresses: ["\(Self.base)plan/progress-6m-2566.html"], rows: [5]),
    ]
    let verification = try await verify(items)
    let bytes = try format.bytes(of: verification)
    #expect(try format.bytes(of: verification) == bytes)
    guard !format.isBinary else { return }
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("plan/action-plan-2566.html"))
    #expect(text.contains("หน้าหลัก → "))
    #expect(!text.contains(",=1+1"))
  }
}
