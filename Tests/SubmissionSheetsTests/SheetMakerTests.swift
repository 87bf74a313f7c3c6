import ComplianceModel
import Foundation
import Reporting
import SubmissionSheets
import Testing

@Suite struct SheetMakerTests {
  private func row(_ item: String, of report: Report) throws -> SubmissionSheet.Row {
    try #require(SheetMaker(report).sheet.rows.first { $0.item == item })
  }

  @Test func `a site that discloses everything gives a row with an address for each item`()
    async throws
  {
    let sheet = SheetMaker(try await SheetSample.report()).sheet
    #expect(sheet.rows.count == 43)
    #expect(!sheet.holdsPaths)
    for row in sheet.rows {
      #expect(row.readiness == .ready, "\(row.item)")
      #expect(!row.addresses.isEmpty, "\(row.item)")
      #expect(row.addresses.count == row.explanations.count)
      #expect(row.explanations.allSatisfy { $0.hasPrefix("หน้าหลัก → ") }, "\(row.explanations)")
      #expect(!row.addresses.contains { $0 == SheetSample.base || $0.hasSuffix("/index.html#") })
    }
    #expect(sheet.rows[11].addresses == ["\(SheetSample.base)plan/progress-6m-2566.html"])
    #expect(
      sheet.rows[11].explanations == ["หน้าหลัก → เมนู แผนและรายงาน → รายงานกำกับติดตาม รอบ 6 เดือน"]
    )
  }

  @Test func `what is not ready is marked and has no address`() async throws {
    let report = try await SheetSample.report("half-done-agency")
    let sheet = SheetMaker(report).sheet
    #expect(sheet.rows.map(\.item) == report.items.map(\.id))
    for (row, item) in zip(sheet.rows, report.items) {
      switch item.status {
      case .incomplete, .outdated, .broken, .missing:
        #expect(row.readiness == .notReady, "\(row.item)")
        #expect(row.addresses.isEmpty && row.confidence == nil, "\(row.item)")
        #expect(row.note.th.contains(item.reason.th))
      case .unverified: #expect(row.readiness == .toCheck, "\(row.item)")
      case .notDue, .notApplicable: #expect(row.readiness == .notNeeded)
      case .disclosed, .declaredNone, .attested: #expect(!row.addresses.isEmpty, "\(row.item)")
      }
    }
    #expect(Set(sheet.rows.map(\.readiness)).count >= 3)
  }

  @Test func `the home page is nobody's address`() async throws {
    let contact = """
      <title>อบต.ตัวอย่าง</title><h2>ข้อมูลการติดต่อ</h2><p>เลขที่ 99 หมู่ 1 ตำบลตัวอย่าง อำเภอเมือง จังหวัดนนทบุรี 11000
      โทรศัพท์ 0 2123 4567 โทรสาร 0 2123 4568 อีเมล saraban@example.go.th แผนที่ตั้งหน่วยงาน</p>
      <p><a href='https://maps.google.com/x'>แผนที่ Google Maps</a></p>
      """
    let report = try await SheetSample.report(["index.html": contact, "a.html": "<p>ก</p>"])
    let item = try #require(report.items.first { $0.id == "o5" })
    #expect(item.status == .disclosed, "\(item.reason.en)")
    let row = try row("o5", of: report)
    #expect(row.addresses == [])
    #expect(row.readiness == .toCheck)
    #expect(row.note.en.contains("home page"))
    // Reports of earlier versions name no ways; the address alone tells.
    var earlier = report
    for index in earlier.items.indices {
      for place in earlier.items[index].evidence.indices {
        earlier.items[index].evidence[place].path = nil
      }
    }
    #expect(try self.row("o5", of: earlier) == row)
  }

  @Test func `months that are reported one by one are all submitted`() async throws {
    let row = try row("o21", of: try await SheetSample.report())
    #expect(row.addresses.count == 6)
    #expect(row.addresses.allSatisfy { $0.contains("/monthly/") })
    #expect(row.periods == ["2565-10", "2565-11", "2565-12", "2566-01", "2566-02", "2566-03"])
  }

  @Test func `tells where to begin if no way leads from the home page`() async throws {
    let filler = String(repeating: "โครงการก่อสร้างถนนในตำบล งบประมาณ 100,000 บาท ", count: 12)
    let report = try await SheetSample.report([
      "index.html": "<p>ยินดีต้อนรับ</p>",
      "lost.html": "<a href='plan.html'>แผนดำเนินงานประจำปี 2566</a>",
      "plan.html": "<h1>แผนดำเนินงานประจำปีงบประมาณ พ.ศ. 2566</h1><p>\(filler)</p>",
    ])
    let evidence = try #require(report.items.first { $0.id == "o11" }?.evidence.first)
    #expect(evidence.path == nil)
    #expect(
      ClickPathText(evidence).thai
        == "หน้า \(SheetSample.base)lost.html → แผนดำเนินงานประจำปี 2566 (ไม่พบเส้นทางจากหน้าหลัก)"
    )
  }
}
