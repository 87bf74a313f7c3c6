internal import ComplianceModel

/// Labels and short sentences that only the HTML report shows.
enum HTMLWords {
  static let skip = LocalizedText(th: "ข้ามไปยังรายการ", en: "Skip to the items")
  static let overview = LocalizedText(th: "ภาพรวม", en: "Overview")
  static let strip = LocalizedText(th: "ทุกข้อในหน้าเดียว", en: "Every item at a glance")
  static let filter = LocalizedText(th: "กรองตามผล", en: "Filter by status")
  static let counts = LocalizedText(th: "จำนวนตามผล", en: "Items by status")
  static let filterByOwner = LocalizedText(th: "หน่วยงาน", en: "Owner")
  static let everyOwner = LocalizedText(th: "ทุกหน่วยงาน", en: "All owners")
  static let clear = LocalizedText(th: "ล้างตัวกรอง", en: "Clear filters")
  static let unfoldAll = LocalizedText(th: "กางทุกข้อ", en: "Unfold all")
  static let foldAll = LocalizedText(th: "พับทุกข้อ", en: "Fold all")
  static let showing = LocalizedText(th: "แสดง", en: "Showing")
  static let nothingMatches = LocalizedText(
    th: "ไม่มีข้อใดตรงกับตัวกรอง",
    en: "No item matches the filter."
  )
  static let noFindings = LocalizedText(th: "ไม่มีข้อสังเกต", en: "No findings.")
  static let noEvidence = LocalizedText(
    th: "ไม่พบหลักฐานบนเว็บไซต์",
    en: "No evidence was found on the site."
  )
  static let legend = LocalizedText(th: "ความหมายของผล", en: "What the statuses mean")
  static let person = LocalizedText(th: "คำถามสำหรับผู้ตรวจ", en: "Question for a person")
  static let recognisedText = LocalizedText(th: "ข้อความที่จับคู่ได้", en: "Recognised text")

  static func of(_ count: Int) -> LocalizedText {
    LocalizedText(th: "จาก \(count) ข้อ", en: "of \(count)")
  }

  /// Names both languages at once, for places that hold text only.
  static func both(_ words: LocalizedText) -> String { "\(words.th) / \(words.en)" }
}
