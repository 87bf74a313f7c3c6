import ComplianceModel
import TextMatching
import Testing

@Suite struct PeriodFitTests {
  private let reader = PeriodReader()
  private let year: FiscalYear

  init() throws { year = try #require(FiscalYear(year: 2566)) }

  struct Case: Sendable, CustomTestStringConvertible {
    var required: PeriodClass
    var stated: String
    var fit: PeriodFit.Fit
    var testDescription: String { "\(required.rawValue): \(stated)" }

    init(_ required: PeriodClass, _ stated: String, _ fit: PeriodFit.Fit) {
      self.required = required
      self.stated = stated
      self.fit = fit
    }
  }

  @Test(arguments: [
    Case(.fiscalYear, "ปีงบประมาณ 2566", .covers),
    Case(.fiscalYear, "2566-2570", .covers),
    Case(.fiscalYear, "2567-2570", .later),
    Case(.fiscalYear, "2561-2565", .earlier),
    Case(.fiscalYear, "พ.ศ. 2565", .earlier),
    Case(.fiscalYear, "พ.ศ. 2567", .later),
    Case(.fiscalYear, "ปี 2023", .covers),
    Case(.fiscalYear, "26 ธันวาคม 2565", .within),
    Case(.fiscalYear, "26 ธันวาคม 2566", .later),
    Case(.fiscalYear, "30 กันยายน 2565", .earlier),
    Case(.fiscalYear, "ต.ค.65 - มี.ค.66", .within),
    Case(.fiscalYear, "มกราคม - ธันวาคม 2566", .overlaps),
    Case(.planRange, "2566-2570", .covers),
    Case(.planRange, "2561-2565", .earlier),
    Case(.planRange, "2564-2566", .covers),
    Case(.planRange, "ปี 2566", .covers),
    Case(.firstHalf, "ต.ค.65 - มี.ค.66", .covers),
    Case(.firstHalf, "ปีงบประมาณ 2566", .covers),
    Case(.firstHalf, "ต.ค.64 - มี.ค.65", .earlier),
    Case(.firstHalf, "เม.ย.66 - ก.ย.66", .later),
    Case(.firstHalf, "ไตรมาส 1/2566", .within),
    Case(.firstHalf, "กุมภาพันธ์ - พฤษภาคม 2566", .overlaps),
    Case(.firstHalf, "10 เมษายน 2566", .within),
    Case(.firstHalf, "10 ธันวาคม 2565", .within),
    Case(.firstHalf, "10 ธันวาคม 2566", .later),
    Case(.monthsOfFirstHalf, "พฤศจิกายน 2565", .within),
    Case(.monthsOfFirstHalf, "พฤศจิกายน 2566", .later),
    Case(.monthsOfFirstHalf, "ต.ค.65 - มี.ค.66", .covers),
    Case(.previousYear, "ปีงบประมาณ 2565", .covers),
    Case(.previousYear, "ปีงบประมาณ 2566", .later),
    Case(.previousYear, "ปีงบประมาณ 2564", .earlier),
    Case(.previousYear, "26 ธันวาคม 2565", .later),
    Case(.previousYear, "26 ธันวาคม 2564", .within),
    Case(.standing, "ปีงบประมาณ 2550", .covers),
    Case(.unstated, "ปีงบประมาณ 2550", .covers),
  ])
  func `compares a stated period with the required one`(_ expected: Case) throws {
    let stated = try #require(reader.read(expected.stated).periods.first)
    #expect(PeriodFit(required: expected.required, of: year).fit(stated) == expected.fit)
  }

  @Test func `names the months that nothing states`() {
    let fit = PeriodFit(required: .monthsOfFirstHalf, of: year)
    let stated = reader.read("ตุลาคม 2565 พฤศจิกายน 2565 5 ธันวาคม 2565 มกราคม - กุมภาพันธ์ 2566").periods
    #expect(fit.missingMonths(from: stated).map(\.first.month) == [12, 3])
    #expect(fit.missingMonths(from: [.fiscalYear(year)]).isEmpty)
    #expect(fit.missingMonths(from: []).map(\.first.month) == [10, 11, 12, 1, 2, 3])
    #expect(PeriodFit(required: .fiscalYear, of: year).missingMonths(from: []).count == 12)
    #expect(PeriodFit(required: .standing, of: year).missingMonths(from: []).isEmpty)
  }

  private static func periods(around year: FiscalYear) -> [StatedPeriod] {
    [year.previous.previous, year.previous, year, year.next].flatMap { year in
      [
        .fiscalYear(year), .years(year, year.next), .years(year.previous, year.next),
        .half(1, of: year), .half(2, of: year), .date(year.span.first), .date(year.span.last),
      ] + (1...4).map { .quarter($0, of: year) }
        + (1...12).map { .month($0, year: year.gregorianYear) }
    }
  }

  @Test(arguments: PeriodClass.allCases)
  func `says the same of all years`(required: PeriodClass) throws {
    for number in [2560, 2569] {
      let other = try #require(FiscalYear(year: number))
      let here = Self.periods(around: year).map(PeriodFit(required: required, of: year).fit)
      let there = Self.periods(around: other).map(PeriodFit(required: required, of: other).fit)
      #expect(here == there)
    }
  }

  @Test(arguments: PeriodClass.allCases)
  func `agrees with the days that are stated`(required: PeriodClass) {
    let fit = PeriodFit(required: required, of: year)
    guard let span = required.span(for: year) else {
      #expect(Self.periods(around: year).allSatisfy { fit.fit($0) == .covers })
      return
    }
    for stated in Self.periods(around: year) {
      switch fit.fit(stated) {
      case .covers:
        #expect(stated.span.contains(span))
        #expect(fit.missingMonths(from: [stated]).isEmpty)
      case .within: #expect(span.contains(stated.span) || stated.kind == .date)
      case .overlaps: #expect(stated.span.overlaps(span) && !stated.span.contains(span))
      case .earlier: #expect(stated.span.last < span.first)
      case .later: #expect(stated.span.first > span.last)
      }
    }
  }
}
