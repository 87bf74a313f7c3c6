import ComplianceModel
import MeasuresRegister
import Testing

struct FollowUpCase: Sendable, CustomTestStringConvertible {
  var words: String
  var kind: MeasureFollowUp.Kind

  var testDescription: String { words }
}

@Suite struct FollowUpReaderTests {
  @Test(arguments: [
    FollowUpCase(words: "รายงานผลเมื่อพ้น ๖ เดือนแรกของปีงบประมาณ", kind: .sixMonths),
    FollowUpCase(words: "รอบ 6 เดือน", kind: .sixMonths),
    FollowUpCase(words: "เมื่อสิ้นสุดปีงบประมาณโดยให้ผู้บังคับบัญชาติดตาม", kind: .endOfYear),
    FollowUpCase(words: "รอบ ๑๒ เดือน", kind: .endOfYear),
    FollowUpCase(words: "ติดตามทุกเดือน", kind: .monthly),
    FollowUpCase(words: "ติดตามอย่างสม่ำเสมอ", kind: .continuous),
    FollowUpCase(words: "รายงานผลเมื่อสิ้นเดือนแรกของปีงบประมาณ", kind: .other),
    FollowUpCase(words: "ให้ผู้บังคับบัญชาติดตาม", kind: .other),
  ])
  func `tells the rhythm from the words`(_ example: FollowUpCase) {
    #expect(FollowUpReader.kind(of: example.words) == example.kind)
  }

  @Test func `a month is due on its last day`() throws {
    let year = try #require(FiscalYear(year: 2566))
    let days = MeasureFollowUp.Kind.monthly.dueDates(in: year)
    #expect(days.count == 12)
    #expect(days.first == CalendarDate(year: 2022, month: 10, day: 31))
    #expect(MeasureFollowUp.Kind.endOfYear.dueDates(in: year) == [days.last])
  }
}
