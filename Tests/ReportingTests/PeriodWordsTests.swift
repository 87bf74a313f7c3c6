import ComplianceModel
import Reporting
import Testing

@Suite struct PeriodWordsTests {
  @Test(arguments: [
    ("2566", "2566", "2566"), ("2566-2570", "2566–2570", "2566–2570"),
    ("2566 H1", "รอบ 6 เดือนแรก 2566", "first half of FY 2566"),
    ("2566 H2", "รอบ 6 เดือนหลัง 2566", "second half of FY 2566"),
    ("2566 Q2", "ไตรมาส 2/2566", "quarter 2 of FY 2566"),
    ("2565-10", "ต.ค. 2565", "October 2022"),
    ("2565-10..2566-03", "ต.ค. 2565 – มี.ค. 2566", "October 2022 – March 2023"),
    ("2566-07-14", "14 ก.ค. 2566", "14 July 2023"), ("2566-13", "2566-13", "2566-13"),
    ("2566-02-31", "2566-02-31", "2566-02-31"), ("2566 H3", "2566 H3", "2566 H3"),
    ("", "", ""), ("<b>", "<b>", "<b>"),
  ])
  func `puts a canonical name into words`(name: String, th: String, en: String) {
    #expect(PeriodWords.words(for: name) == LocalizedText(th: th, en: en))
  }

  @Test(arguments: [
    StatedPeriod.years(.init(containing: day), .init(containing: later)),
    .half(2, of: .init(containing: day)), .quarter(4, of: .init(containing: day)),
    .month(9, year: 2022), .date(day), .fiscalYear(.init(containing: day), named: .year),
    .months(
      DateSpan(first: .firstDay(ofMonth: 2, year: 2023), last: .lastDay(ofMonth: 4, year: 2023))
    ),
  ])
  func `reads the name that it writes`(period: StatedPeriod) {
    #expect(StatedPeriod(name: period.name) == period)
  }

  private static let day = CalendarDate.lastDay(ofMonth: 2, year: 2024)
  private static let later = CalendarDate.lastDay(ofMonth: 2, year: 2028)
}
