internal import ComplianceModel
internal import SpreadsheetWriting

/// The items as a table: what the columns are called, and what stands in them.
struct ItemTable {
  let language: Language

  /// The columns up to the advice, which are for people.
  static let printedColumns = 9

  var columns: [Sheet.Column] {
    [
      column(ReportWords.number, 8), column(ReportWords.title, 40), column(ReportWords.status, 14),
      column(TableWords.statusName, 16), column(ReportWords.owner, 20),
      column(ReportWords.due, 12), column(ReportWords.period, 22), column(ReportWords.reason, 50),
      column(ReportWords.advice, 50), column(ReportWords.lacking, 40),
      column(TableWords.address, 50), column(TableWords.evidenceTitle, 30),
      column(ReportWords.statedPeriods, 16), column(TableWords.state, 14),
      column(ReportWords.confidence, 12), column(ReportWords.requirement, 22),
      column(ReportWords.indicator, 12),
    ]
  }

  func row(for item: ItemResult) -> [Cell] {
    let best = item.evidence.first
    let lacking = item.elements.filter { $0.outcome == .lacking }
    return [
      .text(item.id), .text(words(item.title)), .text(item.status.rawValue),
      .text(words(item.status.words)), .text(item.owner), .text(item.due.map { "\($0)" } ?? ""),
      .text(words(item.period)), .text(words(item.reason)), .text(words(item.advice)),
      .text(lacking.map { words($0.text) }.joined(separator: "; ")),
      best.map { .address($0.url) } ?? .empty, .text(best?.title ?? ""),
      .text(best.map { words(PeriodWords.list($0.periods, separator: "; ")) } ?? ""),
      .text(best.map { words($0.state.words) } ?? ""),
      .number(item.confidence), .text(item.requirement), .text(item.indicator),
    ]
  }

  private func column(_ heading: LocalizedText, _ width: Int) -> Sheet.Column {
    Sheet.Column(words(heading), width: width)
  }

  private func words(_ text: LocalizedText) -> String { text.shown(in: language) }
}

/// Headings that only tables have.
enum TableWords {
  static let statusName = LocalizedText(th: "ผล (คำอธิบาย)", en: "Status in words")
  static let address = LocalizedText(th: "ที่อยู่หลักฐาน", en: "Address of the evidence")
  static let evidenceTitle = LocalizedText(th: "ข้อความที่จับคู่ได้", en: "Recognised text")
  static let state = LocalizedText(th: "สภาพหลักฐาน", en: "State of the evidence")
  static let kind = LocalizedText(th: "ชนิด", en: "Kind")
  static let quote = LocalizedText(th: "ข้อความที่ยกมา", en: "Quote")
  static let rank = LocalizedText(th: "ลำดับ", en: "Rank")
  static let finding = LocalizedText(th: "ข้อสังเกต", en: "Finding")
  static let severity = LocalizedText(th: "ระดับ", en: "Severity")
  static let message = LocalizedText(th: "รายละเอียด", en: "Message")
  static let particular = LocalizedText(th: "รายการ", en: "Particular")
  static let value = LocalizedText(th: "ค่า", en: "Value")
}
