import ComplianceModel
import MeasuresRegister
import Testing

/// A whole report with the slips that such reports have.
@Suite struct InventedReportTests {
  private static let targets = [
    "progress-6m", "annual-report", "work-manual", "satisfaction", "budget-plan", "budget-6m",
    "procurement-plan", "procurement-notices", "procurement-monthly", "hr-policy", "hr-report",
    "complaint-guide", "complaint-channel", "risk-assessment", "anticorruption-plan",
    "anticorruption-6m", "anticorruption-report", "i8", "i9", "i10",
  ]

  private func imported() throws -> ImportedReport {
    try ImportFixture.imported(try ImportFixture.text("invented-report.txt"))
  }

  @Test func `reads title, agency, years and sections`() throws {
    let register = try imported().register
    #expect(register.title == "รายงานผลการดำเนินการตามมาตรการเสริมสร้างความโปร่งใส")
    #expect(register.organisation == "เทศบาลตำบลบ้านสมมติ")
    #expect(register.fiscalYear == FiscalYear(year: 2566))
    #expect(register.numberingYear == FiscalYear(year: 2565))
    #expect(register.sections.map(\.indicator) == ["9", "10", "2"])
    #expect(register.sections.map(\.measures.count) == [13, 4, 3])
    #expect(register.obstacles == ["เจ้าหน้าที่โยกย้ายบ่อย", "หลักเกณฑ์เปลี่ยนทุกปี"])
    #expect(register.suggestions == ["ควรมอบหมายผู้ประสานงานประจำทุกกอง"])
    #expect(register.remarks == ["หมายเหตุ ข้อมูล ณ วันสิ้นปีงบประมาณ"])
    #expect(register.signatures == ["ปลัดเทศบาล"])
  }

  @Test func `finds the requirement behind each line`() throws {
    #expect(try imported().register.measures.map { $0.target?.name } == Self.targets)
  }

  @Test func `reports slips, questions and mistyped headings where they stand`() throws {
    let notes = try imported().notes
    #expect(
      notes.compactMap { note -> String? in
        guard case .numberingSlip(let typed, let item, _) = note.kind else { return nil }
        return "\(note.place?.description(in: "f") ?? "") \(typed) \(item)"
      } == ["f:12:1 ๐๑๔ o16", "f:22:1 0๒๘ o29"]
    )
    #expect(
      notes.compactMap { note -> String? in
        guard case .surveyQuestion(_, let question) = note.kind else { return nil }
        return question
      } == ["i8", "i9", "i10"]
    )
    #expect(
      notes.contains {
        $0.kind == .mistypedHeading("การดำเนินงานน", takenFor: .actions)
          && $0.place == .line(27, column: 47)
      }
    )
    #expect(notes.contains { $0.kind == .doubtfulFollowUp("รายงานเมื่อสิ้นเดือนแรกของปีงบประมาณ") })
    #expect(notes.contains { $0.kind == .duplicateItem("0๒๘", firstPlace: .line(21, column: 1)) })
    #expect(notes.count == 9)
  }

  @Test func `reads owners, rhythms, actions, dates and evidence`() throws {
    let measures = try imported().register.measures
    #expect(measures[13].owners == ["ทุกส่วนราชการ"])
    #expect(measures.prefix(3).map(\.followUp.kind) == [.sixMonths, .endOfYear, .continuous])
    #expect(measures[8].followUp.kind == .monthly)
    #expect(measures[15].followUp.kind == .other)
    #expect(measures[0].actions.first?.date == CalendarDate(year: 2023, month: 4, day: 7))
    #expect(measures[1].actions.first?.evidence == ["https://ban-sommut.example/annual/2565.pdf"])
    #expect(measures[16].actions.isEmpty)
    #expect(measures[17].actions.map(\.text) == ["ประชุมชี้แจงพนักงาน", "แจกเอกสารสรุปงบประมาณ"])
  }

  @Test func `accounts for every line and drops no word`() throws {
    let text = try ImportFixture.text("invented-report.txt")
    let imported = try imported()
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(imported.account.count == lines.count)
    let kept = RegisterYAML().text(of: imported.register)
    for (line, account) in zip(lines, imported.account) {
      let isWritten = ![.heading, .columns, .blank, .signature, .title].contains(account.use)
      guard isWritten, account.use != .section else { continue }
      for cell in line.split(separator: "\t") {
        // The marks of lists are written anew by whoever shows them.
        for part in cell.split(separator: "- ") {
          let words = part.trimmingPrefix(#/๑\. /#)
          #expect(kept.contains(words.trimmingSuffix(" ")), "\(account.place) \(words)")
        }
      }
    }
  }
}

extension Substring {
  fileprivate func trimmingSuffix(_ suffix: String) -> Substring {
    hasSuffix(suffix) ? dropLast(suffix.count) : self
  }
}
