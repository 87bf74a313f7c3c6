import ComplianceModel
import ComplianceTestSupport
import PublicationPlanning
import Testing

/// The plan of one site through the year; the lists were checked by hand against the table in
/// `Samples/expected/half-done-agency.md`.
@Suite struct FourDatesTests {
  @Test(arguments: ["2022-11-01", "2023-03-15", "2023-04-20", "2023-10-01"])
  func `lists what is owed on a day`(day: String) async throws {
    let plan = try await PlannedSample.maker(on: day).plan()
    try expectGolden(plan.listing, named: "\(day).txt")
  }

  @Test(arguments: PlanFormat.allCases.filter { !$0.isBinary })
  func `writes the plan in a format`(format: PlanFormat) async throws {
    let plan = try await PlannedSample.maker(on: "2023-03-15", owners: ["กองคลัง"]).plan()
    try expectGolden(
      PlannedSample.forGolden(try format.text(of: plan)),
      named: "plan.\(format.rawValue)"
    )
  }

  @Test func `writes the calendar of one unit`() async throws {
    let maker = try await PlannedSample.maker(on: "2023-03-15", owners: ["กองคลัง"])
    let file = CalendarFile(of: maker, language: .thai)
    // Goldens hold bare line feeds, for an editor or a checkout would change the others.
    try expectGolden(PlannedSample.forGolden(file.text), named: "plan.ics.txt")
  }

  @Test func `looks ahead from the middle of March to the day on which the window closes`()
    async throws
  {
    let plan = try await PlannedSample.maker(on: "2023-03-15").plan()
    #expect(plan.tasks.contains { $0.due == CalendarDate("2023-04-30") && $0.timing == .soon })
    let closing = try #require(plan.dates.first { $0.kind == .closes })
    #expect(closing.titles.count == closing.items.count)
    let text = try PlanFormat.text.text(of: plan)
    #expect(text.contains("o37 รายงานการกำกับติดตามการดำเนินการป้องกันการทุจริตประจำปี รอบ 6"))
  }

  @Test func `lays tables out as cards on a narrow screen and as A4 on paper`() async throws {
    let plan = try await PlannedSample.maker(on: "2023-03-15").plan()
    let page = try PlanFormat.html.text(of: plan)
    #expect(page.contains("@page { size: A4 landscape;"))
    #expect(page.contains("@media screen and (max-width: 48rem)"))
    let cells = page.matches(of: /<td [^>]*>/)
    #expect(!cells.isEmpty)
    #expect(cells.allSatisfy { $0.0.contains("data-name=\"") && $0.0.contains("role=\"cell\"") })
  }

  @Test func `keeps to the wanted units`() async throws {
    let plan = try await PlannedSample.maker(on: "2023-10-01", owners: ["กองคลัง"]).plan()
    #expect(plan.owners.map(\.owner) == ["กองคลัง"])
    #expect(plan.dates.allSatisfy { !$0.items.isEmpty && !$0.items.contains("o1") })
  }

  @Test func `tells that the verdicts are of another day`() async throws {
    let report = try await PlannedSample.report(on: "2023-03-15")
    let checklist = try PlannedSample.checklist()
    func notes(on day: CalendarDate) -> [LocalizedText] {
      PlanMaker(report: report, checklist: checklist, options: PlanOptions(asOf: day)).plan().notes
    }
    let later = try #require(CalendarDate("2023-04-29"))
    #expect(notes(on: later).count == notes(on: report.asOf).count + 1)
  }

  @Test func `plans without the checklist`() async throws {
    let report = try await PlannedSample.report(on: "2023-04-20")
    let options = PlanOptions(asOf: report.asOf)
    let plan = PlanMaker(report: report, checklist: nil, options: options).plan()
    let known = try await PlannedSample.maker(on: "2023-04-20").plan()
    #expect(Set(plan.tasks.map(\.item)).isSuperset(of: report.failing))
    #expect(Set(plan.tasks.map(\.item)).isSubset(of: Set(known.tasks.map(\.item))))
    #expect(plan.dates.isEmpty)
    #expect(plan.tasks.allSatisfy { $0.months.isEmpty })
  }
}

extension Report {
  fileprivate var failing: [String] {
    items.filter { Status.failingByDefault.contains($0.status) }.map(\.id)
  }
}
