internal import ComplianceModel

/// The fixed words of sheets.
enum SheetWords {
  static let heading = LocalizedText(th: "แบบส่งลิงก์ OIT", en: "OIT submission sheet")
  static let item = LocalizedText(th: "ข้อ", en: "Item")
  static let title = LocalizedText(th: "รายการ", en: "Title")
  static let address = LocalizedText(th: "URL", en: "URL")
  static let explanation = LocalizedText(th: "คำอธิบาย", en: "Explanation")
  static let periods = LocalizedText(th: "ช่วงเวลาของหลักฐาน", en: "Period of the evidence")
  static let checked = LocalizedText(th: "ตรวจ ณ วันที่", en: "Judged as of")
  static let confidence = LocalizedText(th: "ความเชื่อมั่น", en: "Confidence")
  static let readiness = LocalizedText(th: "ความพร้อม", en: "Readiness")
  static let status = LocalizedText(th: "ผลตรวจ", en: "Verdict")
  static let note = LocalizedText(th: "สิ่งที่ต้องดู", en: "To look at")
  static let owner = LocalizedText(th: "หน่วยงาน", en: "Owner")
  static let requirement = LocalizedText(th: "ข้อกำหนด", en: "Requirement")
  static let reviewer = LocalizedText(th: "ผู้ตรวจทาน", en: "Reviewer")

  static let verified = LocalizedText(th: "ผลตรวจแบบส่งลิงก์ OIT", en: "OIT submission sheet, checked")
  static let verdict = LocalizedText(th: "ผล", en: "Result")
  static let problem = LocalizedText(th: "ปัญหา", en: "Problem")
  static let why = LocalizedText(th: "รายละเอียดของปัญหา", en: "What was seen")
  static let mend = LocalizedText(th: "วิธีแก้", en: "Mend")
  static let proposed = LocalizedText(th: "ที่อยู่ที่เสนอ", en: "Proposed address")
  static let proposedWay = LocalizedText(th: "เส้นทางที่เสนอ", en: "Proposed way")
  static let rowNumber = LocalizedText(th: "แถว", en: "Row")
  static let absent = LocalizedText(th: "ข้อที่ไม่มีในแบบส่ง", en: "Items that the sheet does not name")

  static let homeOnly = LocalizedText(
    th: "พบข้อมูลเฉพาะในหน้าหลักของเว็บไซต์ จึงไม่ใส่ที่อยู่ ให้ผู้ตรวจทานหาหรือทำหน้าที่แสดงข้อมูลนี้โดยตรง",
    en:
      "Only the home page shows it, so no address is given: find or make a page that shows it directly."
  )

  static func questions(_ questions: [LocalizedText]) -> LocalizedText {
    guard !questions.isEmpty else { return LocalizedText(th: "", en: "") }
    return LocalizedText(
      th: "ให้เจ้าหน้าที่ตรวจ: " + questions.map(\.th).joined(separator: "; "),
      en: "For a person: " + questions.map(\.en).joined(separator: "; ")
    )
  }
}

extension SubmissionSheet.Readiness {
  /// What a readiness is called.
  var words: LocalizedText {
    switch self {
    case .ready: LocalizedText(th: "พร้อมส่ง", en: "ready")
    case .toCheck: LocalizedText(th: "ต้องตรวจเอง", en: "to be checked")
    case .notReady: LocalizedText(th: "ยังไม่พร้อม", en: "not ready")
    case .notNeeded: LocalizedText(th: "ไม่ต้องส่ง", en: "not needed")
    }
  }
}
