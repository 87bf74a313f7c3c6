import ComplianceModel
import PublicationPlanning
import SpreadsheetWriting
import Testing

@Suite struct PlanWorkbookTests {
  private static func workbook(_ plan: PublicationPlan) -> Workbook {
    PlanWorkbook(language: .thai).workbook(of: plan)
  }

  @Test func `is the same bytes for the same plan`() async throws {
    let plan = try await PlannedSample.maker(on: "2023-03-15").plan()
    #expect(try PlanFormat.xlsx.bytes(of: plan) == PlanFormat.xlsx.bytes(of: plan))
  }

  @Test func `has all tasks by day, and a sheet for each unit`() async throws {
    let plan = try await PlannedSample.maker(on: "2023-03-15").plan()
    let sheets = Self.workbook(plan).sheets
    let all = sheets[1]
    #expect(all.rows.count == plan.tasks.count)
    let days = all.rows.compactMap(Self.day)
    #expect(days == days.sorted())
    // What has no day stands behind what has one.
    #expect(all.rows.prefix(days.count).allSatisfy { Self.day($0) != nil })
    let units = sheets.dropFirst(2).prefix(plan.owners.count)
    #expect(units.map(\.name) == plan.owners.map(\.owner))
    for (sheet, owner) in zip(units, plan.owners) {
      #expect(sheet.columns.count == 8)
      #expect(sheet.rows.map { $0[2] } == owner.tasks.map { .text($0.item) })
      #expect(sheet.rows.map { $0[0] } == owner.tasks.map { $0.due.map(Self.cell) ?? .empty })
    }
  }

  @Test func `lists owed months and the calendar by real days`() async throws {
    let plan = try await PlannedSample.maker(on: "2023-03-15").plan()
    let sheets = Self.workbook(plan).sheets
    let months = try #require(sheets.first { $0.name == "งานรายเดือน" })
    let owed = plan.tasks.flatMap(\.months)
    #expect(!owed.isEmpty)
    #expect(months.rows.map { $0[4] } == owed.map { Self.cell($0.due) })
    let calendar = try #require(sheets.last)
    #expect(calendar.rows.map { $0[0] } == plan.dates.map { Self.cell($0.date) })
  }

  @Test func `gives every sheet a name that programs take`() async throws {
    var report = try await PlannedSample.report(on: "2023-03-15")
    let long = String(repeating: "กองช่าง", count: 9)
    let hostile = ["กอง/คลัง:*?[ใหญ่]", "กอง คลัง ใหญ่", long, long + "ก", "'", ""]
    for index in report.items.indices { report.items[index].owner = hostile[index % 6] }
    let options = PlanOptions(asOf: report.asOf)
    let plan = PlanMaker(report: report, checklist: nil, options: options).plan()
    #expect(Set(plan.owners.map(\.owner)) == Set(hostile))
    let names = Self.workbook(plan).sheets.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { (1...31).contains($0.utf16.count) })
    // The library that writes the file has the last word on names.
    #expect(try PlanFormat.xlsx.bytes(of: plan).starts(with: Array("PK".utf8)))
  }

  @Test func `puts the tables of a roll-up on sheets of their own`() async throws {
    let report = try await PlannedSample.report(on: "2023-03-15")
    let rollUp = RollUp(
      of: [("north", report), ("south", report)],
      checklists: [try PlannedSample.checklist()]
    )
    let sheets = PlanWorkbook(language: .thai).workbook(of: rollUp).sheets
    #expect(sheets.count == 6)
    #expect(sheets[1].rows.count == 2)
    #expect(sheets.last?.rows.count == 2 * report.items.count)
  }

  /// The day in the column of due dates.
  private static func day(_ row: [Cell]) -> CalendarDate? {
    guard case .date(let year, let month, let day) = row[1] else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  private static func cell(_ date: CalendarDate) -> Cell {
    .date(year: date.year, month: date.month, day: date.day)
  }
}
