import ComplianceChecker
import ComplianceModel
import Foundation
import SubmissionSheets
import Testing

/// The complete sample, with last year's plan beside this year's and a few pages that are not as they
/// should be, and what became of addresses on it.
///
/// All addresses are judged in one run, as those of a sheet are.
struct VerifiedSample: Sendable {
  let report: Report
  private let verdicts: [SubmissionVerdict]
  private let places: [[String]: Int]

  static let all = Task { try await VerifiedSample() }

  /// The rows of the tests: an item and its addresses, paths of the site among them.
  static let rows: [[String]] = [
    ["o11", ""], ["o11", "#"], ["o11", "index.html#plan"], ["o11", "nowhere.pdf"],
    ["o11", "https://drive.google.com/file/d/1"], ["o11", "ita2566.html"],
    ["o11", "about/executives.html"], ["o11", "login.html"], ["o11", "soft.html"],
    ["o11", "blank.html"], ["o11", "bare.html"], ["o11", "plan/action-plan-2565.html"],
    ["o11", "hr/report-2565.html"], ["o11"], ["o12", "gone.html"], ["o18", "https://forms.gle/x"],
    ["o1", "untitled.html"], ["o4", ""], ["o38", "anticorruption/gone.html"],
    ["o11", "plan/action-plan-2566.html", "plan/action-plan-2565.html"],
    ["o11", "plan/action-plan-2566.html", "lost.html"],
    ["o12", "plan/progress-6m-2566.html"],
  ]

  private static let pages = [
    "login.html": "<p>กรุณาเข้าสู่ระบบ</p><form><input name=u><input type=password></form>",
    "soft.html": "<title>404 Not Found</title><h1>ไม่พบหน้าที่ท่านต้องการ</h1>",
    "blank.html": "<title>แผน</title>",
    "bare.html": "<h1>แผนดำเนินงานประจำปีงบประมาณ พ.ศ. 2566</h1><p>"
      + String(repeating: "ข้อความทั่วไปที่ไม่บอกอะไร ", count: 20) + "</p>",
    "untitled.html": "<p>" + String(repeating: "ข้อความของหน้านี้ไม่มีหัวเรื่อง ", count: 30) + "</p>",
  ]

  private init() async throws {
    var files = try SheetSample.files("complete-agency")
    let plan = try #require(files["plan/action-plan-2566.html"])
    let earlier = String(decoding: plan, as: UTF8.self)
      .replacing("2565", with: "2564").replacing("2566", with: "2565")
      .replacing("๒๕๖๕", with: "๒๕๖๔").replacing("๒๕๖๖", with: "๒๕๖๕")
    files["plan/action-plan-2565.html"] = Array(earlier.utf8)
    for (path, page) in Self.pages { files[path] = Array(page.utf8) }

    let sheet = SheetMaker(try await SheetSample.report()).sheet
    let bytes = try SheetFormat.csv.bytes(of: sheet)
    let own = try SheetReader(checklist: SheetSample.checklist()).items(in: bytes, file: "s.csv")
    let swapped = Self.rows.map { row in
      SubmittedItem(
        item: row[0],
        addresses: row.dropFirst().map { $0.contains("://") ? $0 : SheetSample.base + $0 },
        explanation: "=1+1",
        rows: [4]
      )
    }
    let judged = try await SheetSample.checker().verify(
      own + swapped,
      on: MemorySource(files: files),
      configuration: SheetSample.configuration()
    )
    report = judged.report
    verdicts = judged.verdicts
    ownCount = own.count
    places = Dictionary(
      uniqueKeysWithValues: Self.rows.enumerated().map { ($1, own.count + $0) }
    )
  }

  /// How many items the site's own sheet has.
  let ownCount: Int

  /// The verdicts on the site's own sheet, some rows of it replaced.
  func sheet(replacing rows: [[String]] = []) throws -> Verification {
    var chosen = Array(verdicts[..<ownCount])
    for row in rows {
      let index = try #require(chosen.firstIndex { $0.submitted.item == row[0] })
      chosen[index] = verdicts[try #require(places[row])]
    }
    return Verification(report: report, verdicts: chosen)
  }

  /// The verdict on one row, the site's report changed before.
  func verdict(
    _ row: [String],
    _ change: (inout ItemResult) -> Void = { _ in }
  ) throws -> SubmissionVerdict {
    var changed = report
    let item = try #require(changed.items.firstIndex { $0.id == row[0] })
    change(&changed.items[item])
    let verdict = verdicts[try #require(places[row], "not among the rows: \(row)")]
    return try #require(Verification(report: changed, verdicts: [verdict]).verdicts.first)
  }
}
