import ComplianceModel
import Foundation
import MeasuresRegister
import Testing

/// A verdict, whether something was done, and what follows.
struct StateCase: Sendable, CustomTestStringConvertible {
  var status: Status?
  var isDone: Bool
  var state: MeasureState
  var isOverdue: Bool

  var testDescription: String { "\(status?.rawValue ?? "none"), \(isDone ? "done" : "not done")" }

  static let all = [
    StateCase(status: .disclosed, isDone: true, state: .published, isOverdue: false),
    StateCase(status: .declaredNone, isDone: true, state: .published, isOverdue: false),
    StateCase(status: .disclosed, isDone: false, state: .unrecorded, isOverdue: false),
    StateCase(status: .missing, isDone: true, state: .notOnSite, isOverdue: true),
    StateCase(status: .broken, isDone: true, state: .notOnSite, isOverdue: true),
    StateCase(status: .outdated, isDone: true, state: .outdated, isOverdue: true),
    StateCase(status: .incomplete, isDone: true, state: .incomplete, isOverdue: true),
    StateCase(status: .missing, isDone: false, state: .notStarted, isOverdue: true),
    StateCase(status: .outdated, isDone: false, state: .notStarted, isOverdue: true),
    StateCase(status: .unverified, isDone: true, state: .unverified, isOverdue: false),
    StateCase(status: .notDue, isDone: false, state: .notDue, isOverdue: false),
    StateCase(status: nil, isDone: true, state: .notCheckable, isOverdue: false),
  ]
}

@Suite struct MeasureCheckTests {
  private static let year = FiscalYear(containing: CalendarDate.firstDay(ofMonth: 1, year: 2023))

  /// A report of one item, or of none.
  static func report(_ status: Status?, requirement: String = "progress-6m") -> Report {
    let text = LocalizedText(th: "ก", en: "a")
    let evidence = Evidence(
      url: "https://ban-sommut.example/x",
      kind: .page,
      foundOn: "",
      title: "",
      locator: .init(),
      quote: "",
      periods: [],
      sha256: nil,
      strength: .titled,
      confidence: 1,
      state: .read
    )
    let item = status.map {
      ItemResult(
        id: "o12",
        requirement: requirement,
        title: LocalizedText(th: "รายงานรอบ 6 เดือน", en: "Six-month report"),
        indicator: "9.2",
        status: $0,
        confidence: 1,
        owner: "สำนักปลัด",
        due: nil,
        period: text,
        reason: LocalizedText(th: "พบ <ปีก่อน> | หน้า", en: "found"),
        advice: text,
        evidence: [evidence],
        elements: []
      )
    }
    return Report(
      tool: .init(name: "oitcheck", version: "0"),
      source: .init(
        kind: .directory,
        location: ".",
        baseURL: nil,
        pages: 1,
        documents: 0,
        bytes: 1,
        mirror: nil
      ),
      checklist: .init(
        id: "oit-2566-lao",
        fiscalYear: year,
        edition: "lao",
        items: 43,
        title: text,
        closes: nil
      ),
      asOf: CalendarDate.firstDay(ofMonth: 5, year: 2023),
      items: item.map { [$0] } ?? [],
      findings: []
    )
  }

  static func check(
    _ status: Status?,
    isDone: Bool = true,
    asOf: CalendarDate = CalendarDate.firstDay(ofMonth: 5, year: 2023)
  ) -> MeasureCheck {
    var register = HardRegister.plain
    if !isDone { register.sections[0].measures[0].actions = [] }
    return MeasureCheck(register: register, report: report(status), checklists: [], asOf: asOf)
  }

  @Test(arguments: StateCase.all)
  func `tells how a measure stands`(_ example: StateCase) throws {
    let result = Self.check(example.status, isDone: example.isDone).results[0]
    #expect(result.state == example.state)
    #expect((result.overdueSince != nil) == example.isOverdue)
  }

  @Test func `counts a due date only once it has passed`() {
    let end = CalendarDate.lastDay(ofMonth: 3, year: 2023)
    let onTime = Self.check(.missing, asOf: end).results[0]
    #expect(onTime.overdueSince == nil && onTime.nextDue == end)
    let late = Self.check(.missing, asOf: .firstDay(ofMonth: 4, year: 2023)).results[0]
    #expect(late.overdueSince == end && late.nextDue == nil)
  }

  @Test func `follows a duty into the item that took it over`() throws {
    var register = HardRegister.plain
    register.sections[0].measures[0].target = .requirement("budget-6m")
    let check = MeasureCheck(
      register: register,
      report: Self.report(.disclosed),
      checklists: try ImportFixture.pack.get().checklists,
      asOf: .firstDay(ofMonth: 5, year: 2023)
    )
    #expect(check.results[0].item?.id == "o12")
    #expect(check.results[0].state == .published)
  }

  @Test(arguments: [
    (MeasureTarget.requirement("culture"), "๐๓๘", "การเสริมสร้างวัฒนธรรมองค์กร", "o38 ของปี 2565"),
    (MeasureTarget.question("i20"), "120", "การขอใช้ทรัพย์สินของราชการ", "คำถามของแบบสำรวจ (i20)"),
  ])
  func `says what a measure is about and why the scan says nothing of it`(
    target: MeasureTarget,
    item: String,
    title: String,
    reason: String
  ) throws {
    var register = HardRegister.plain
    register.sections[0].measures[0].item = item
    register.sections[0].measures[0].target = target
    let check = MeasureCheck(
      register: register,
      report: Self.report(.disclosed),
      checklists: try ImportFixture.pack.get().checklists,
      asOf: .firstDay(ofMonth: 5, year: 2023)
    )
    let lines = MeasureCheckText(check, language: .thai).text.split(separator: "\n")
    let start = try #require(lines.firstIndex { $0.hasPrefix(item) })
    #expect(lines[start].contains(title))
    #expect(lines[start...].contains { $0.contains(reason) })
  }

  @Test func `shows the page of a link that leads nowhere, and no address of it`() {
    var report = Self.report(.broken)
    report.items[0].evidence[0].url = "#"
    report.items[0].evidence[0].foundOn = "https://ban-sommut.example/ita"
    let check = MeasureCheck(
      register: HardRegister.plain,
      report: report,
      checklists: [],
      asOf: report.asOf
    )
    let lines = MeasureCheckText(check, language: .thai).text.split(separator: "\n")
    #expect(lines.contains("  https://ban-sommut.example/ita"))
    #expect(!lines.contains("  #"))
  }

  @Test func `writes text, Markdown and JSON`() throws {
    let check = Self.check(.missing)
    let text = MeasureCheckText(check, language: .thai)
    #expect(text.text.contains("๐๑๑ รายงานรอบ 6 เดือน [ดำเนินการแล้ว แต่ไม่พบบนเว็บไซต์]"))
    #expect(text.text.contains("เกินกำหนด (ครบกำหนด 31 มีนาคม 2566)"))
    #expect(text.markdown.contains(#"พบ \<ปีก่อน\> \| หน้า"#))
    let json = try JSONSerialization.jsonObject(with: Data(text.json.utf8)) as? [String: Any]
    #expect(json?["overdue"] as? Int == 1)
    let measures = json?["measures"] as? [[String: Any]]
    #expect(measures?.first?["state"] as? String == "not-on-site")
    #expect(measures?.first?["overdueSince"] as? String == "2023-03-31")
  }
}
