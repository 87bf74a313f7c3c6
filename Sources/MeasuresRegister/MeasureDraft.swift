package import ComplianceModel
internal import TextMatching

/// A register drafted from what a scan found lacking, for a planner to edit.
package struct MeasureDraft: Sendable {
  private let report: Report
  private let checklist: Checklist?
  private let year: FiscalYear

  /// Creates a draft.
  ///
  /// - Parameters:
  ///   - report: The report of a scan.
  ///   - checklist: The checklist of the scan, which tells how often each item is renewed.
  ///   - year: The year in which the measures are to be carried out; the one in which the day of
  ///     the scan lies if `nil`.
  package init(report: Report, checklist: Checklist?, year: FiscalYear? = nil) {
    self.report = report
    self.checklist = checklist
    self.year = year ?? max(FiscalYear(containing: report.asOf), report.checklist.fiscalYear)
  }

  /// The register, or `nil` if the scan found nothing lacking.
  package var register: MeasureRegister? {
    let lacking = report.items.filter { Status.failingByDefault.contains($0.status) }
    guard !lacking.isEmpty else { return nil }
    let indicators = lacking.map { Self.mainIndicator($0.indicator) }
    let ordered = indicators.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return MeasureRegister(
      title: "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
      fiscalYear: year,
      numberingYear: report.checklist.fiscalYear,
      introduction: [introduction(lacking.count)],
      sections: ordered.map { indicator in
        MeasureRegister.Section(
          indicator: indicator,
          title: Self.titles[indicator],
          measures: lacking.filter { Self.mainIndicator($0.indicator) == indicator }.map(measure)
        )
      }
    )
  }

  /// The two indicators that the disclosure checklist measures.
  private static let titles = ["9": "การเปิดเผยข้อมูล", "10": "การป้องกันการทุจริต"]

  private static func mainIndicator(_ indicator: String) -> String {
    String(indicator.prefix { $0 != "." })
  }

  private func introduction(_ count: Int) -> String {
    ThaiNumerals.thai(
      "จากการตรวจเว็บไซต์ของหน่วยงานตามแบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT)"
        + " ประจำปีงบประมาณ พ.ศ. \(report.checklist.fiscalYear) พบข้อที่ต้องปรับปรุง \(count) ข้อ"
        + " จึงกำหนดมาตรการดังต่อไปนี้"
    )
  }

  private func measure(for item: ItemResult) -> Measure {
    let number = item.id.drop { !$0.isNumber }
    let padded = number.count < 2 ? "0\(number)" : String(number)
    return Measure(
      item: ThaiNumerals.thai("0\(padded)"),
      target: .requirement(item.requirement),
      method: ThaiNumerals.thai(method(for: item)),
      owners: [item.owner],
      followUp: Self.followUp(for: checklist?.items.first { $0.id == item.id }),
      actions: []
    )
  }

  private func method(for item: ItemResult) -> String {
    let title = item.title.th
    switch item.status {
    case .outdated:
      // Next year's list asks for next year's period.
      let period = year == report.checklist.fiscalYear ? " (\(item.period.th))" : "ในปีที่ประเมิน"
      return "ให้ปรับปรุง\(title)ที่เผยแพร่บนเว็บไซต์ให้เป็นข้อมูลของช่วงเวลาที่กำหนด\(period)"
    case .broken: return "ให้แก้ไขลิงก์\(title)บนเว็บไซต์ให้เปิดถึงข้อมูลได้โดยตรง"
    case .incomplete:
      let lacking = item.elements.filter { $0.outcome == .lacking }.map(\.text.th)
      let parts = lacking.isEmpty ? "" : " ได้แก่ \(lacking.joined(separator: ", "))"
      return "ให้เพิ่มเติมรายละเอียดของ\(title)ให้ครบถ้วนตามหลักเกณฑ์ที่กำหนด\(parts)"
    default: return "ให้จัดทำ\(title)และเผยแพร่บนเว็บไซต์ของหน่วยงานให้ครบถ้วนตามหลักเกณฑ์ที่กำหนด"
    }
  }

  /// The follow-up rule that goes with how often an item is renewed.
  private static func followUp(for item: Checklist.Item?) -> MeasureFollowUp {
    let isOfFirstHalf = item?.period == .firstHalf || item?.period == .monthsOfFirstHalf
    switch item?.cadence {
    case .monthly:
      return MeasureFollowUp(kind: .monthly, words: "รายงานผลเป็นรายเดือน โดยให้ผู้บังคับบัญชาติดตาม")
    case .sixMonth,
      .yearly where isOfFirstHalf:
      return MeasureFollowUp(
        kind: .sixMonths,
        words: "รายงานผลเมื่อพ้น ๖ เดือนแรกของปีงบประมาณ โดยให้ผู้บังคับบัญชาติดตาม"
      )
    case .yearly:
      return MeasureFollowUp(
        kind: .endOfYear,
        words: "รายงานผลเมื่อสิ้นสุดปีงบประมาณ โดยให้ผู้บังคับบัญชาติดตาม"
      )
    case .continuous, .standing:
      return MeasureFollowUp(
        kind: .continuous,
        words: "ให้ผู้บังคับบัญชาติดตามการเผยแพร่บนเว็บไซต์อย่างต่อเนื่อง"
      )
    case nil:
      return MeasureFollowUp(kind: .other, words: "ให้ผู้บังคับบัญชาติดตามการเผยแพร่บนเว็บไซต์")
    }
  }
}
