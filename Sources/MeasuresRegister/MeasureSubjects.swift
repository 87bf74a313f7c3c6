internal import ComplianceModel

/// Tells what the measures are about that a scan says nothing of, and why it does not.
struct MeasureSubjects {
  let register: MeasureRegister
  let report: Report
  let checklists: [Checklist]

  /// What a requirement or question is called in the year whose numbers the register uses.
  func title(of target: MeasureTarget?) -> LocalizedText? { item(of: target)?.title }

  /// Says why a scan cannot judge a measure.
  func reason(for target: MeasureTarget?) -> LocalizedText {
    let year = report.checklist.fiscalYear
    switch target {
    case .question(let question):
      return LocalizedText(
        th: "เป็นคำถามของแบบสำรวจ (\(question)) ซึ่งวัดจากผู้ตอบ ไม่ได้วัดจากเว็บไซต์",
        en: "a survey's question (\(question)): people answer it, no site can"
      )
    case .requirement(let requirement):
      let item = item(of: target)?.id ?? requirement
      return LocalizedText(
        th: "แบบวัดปี \(year) ที่ใช้ตรวจไม่มีข้อนี้ (\(item) ของปี \(register.numberingYear))",
        en: "the scan's list of \(year) has no such item (\(item) of \(register.numberingYear))"
      )
    case nil:
      return LocalizedText(
        th: "ไม่ทราบว่าหมายถึงข้อใด; เติม requirement ใน measures.yaml",
        en: "nobody can tell which item is meant; add its requirement to measures.yaml"
      )
    }
  }

  /// The item in the list of the numbering year, or else in the one nearest to it.
  private func item(of target: MeasureTarget?) -> Checklist.Item? {
    let lists = checklists.filter { $0.edition == report.checklist.edition }.sorted {
      (distance($0), $0.id) < (distance($1), $1.id)
    }
    return lists.lazy.flatMap(\.items).first { item in
      switch target {
      case .requirement(let requirement): item.requirement == requirement
      case .question(let question): item.id == question
      case nil: false
      }
    }
  }

  private func distance(_ list: Checklist) -> Int {
    abs(list.fiscalYear.buddhistYear - register.numberingYear.buddhistYear)
  }
}
