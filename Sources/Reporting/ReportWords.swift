package import ComplianceModel

/// The headings, labels and short sentences that the reporters share.
package enum ReportWords {
  static let heading = LocalizedText(
    th: "ผลการตรวจการเปิดเผยข้อมูลสาธารณะ (OIT)",
    en: "Open data disclosure check (OIT)"
  )
  static let summary = LocalizedText(th: "สรุป", en: "Summary")
  static let allItems = LocalizedText(th: "ทุกข้อ", en: "All items")
  static let nextSteps = LocalizedText(th: "สิ่งที่ต้องทำต่อ", en: "What to do next")
  static let unverifiedItems = LocalizedText(
    th: "ข้อที่เครื่องตรวจไม่ได้",
    en: "Items that could not be verified"
  )
  static let findings = LocalizedText(th: "ข้อสังเกตอื่น", en: "Findings")
  static let sourceAndCoverage = LocalizedText(
    th: "แหล่งข้อมูลและความครอบคลุม",
    en: "Source and coverage"
  )

  static let source = LocalizedText(th: "แหล่งที่ตรวจ", en: "Source")
  static let published = LocalizedText(th: "เผยแพร่ที่", en: "Published at")
  static let checklist = LocalizedText(th: "รายการตรวจ", en: "Checklist")
  static let asOf = LocalizedText(th: "ตรวจ ณ วันที่", en: "Judged as of")
  static let closes = LocalizedText(th: "ปิดรับวันที่", en: "Closes")
  static let contents = LocalizedText(th: "อ่านแล้ว", en: "Read")
  static let mirror = LocalizedText(th: "สำเนาเว็บไซต์", en: "Mirror")
  static let program = LocalizedText(th: "โปรแกรม", en: "Program")

  static let number = LocalizedText(th: "ข้อ", en: "Item")
  static let title = LocalizedText(th: "รายการ", en: "Title")
  static let count = LocalizedText(th: "จำนวน", en: "Count")
  static let status = LocalizedText(th: "ผล", en: "Status")
  static let owner = LocalizedText(th: "หน่วยงาน", en: "Owner")
  static let noOwner = LocalizedText(th: "ไม่ระบุหน่วยงาน", en: "no owner named")

  static let reason = LocalizedText(th: "เหตุผล", en: "Reason")
  static let advice = LocalizedText(th: "คำแนะนำ", en: "Advice")
  static let evidence = LocalizedText(th: "หลักฐาน", en: "Evidence")
  static let elements = LocalizedText(th: "องค์ประกอบด้านข้อมูล", en: "Elements")
  static let lacking = LocalizedText(th: "ยังขาด", en: "Lacking")
  static let due = LocalizedText(th: "กำหนด", en: "Due")
  static let period = LocalizedText(th: "ช่วงเวลาที่ต้องแสดง", en: "Required period")
  static let elementPeriod = LocalizedText(
    th: "ช่วงเวลาของส่วนนี้",
    en: "Period of this part"
  )
  static let statedPeriods = LocalizedText(th: "ช่วงเวลาที่พบ", en: "Periods found")
  static let path = LocalizedText(th: "ทางเข้า", en: "Path")
  static let foundOn = LocalizedText(th: "พบลิงก์ที่", en: "Linked from")
  static let place = LocalizedText(th: "ตำแหน่ง", en: "Place")
  static let digest = LocalizedText(th: "ลายนิ้วมือไฟล์ (SHA-256)", en: "Digest (SHA-256)")
  static let confidence = LocalizedText(th: "ความเชื่อมั่น", en: "Confidence")
  static let recognised = LocalizedText(th: "วิธีที่จับคู่", en: "Recognised by")
  static let requirement = LocalizedText(th: "ข้อกำหนด", en: "Requirement")
  static let indicator = LocalizedText(th: "ตัวชี้วัดย่อย", en: "Indicator")
  static let basis = LocalizedText(th: "ที่มา", en: "Source")
  /// The name of a checklist's source where nothing that was read states a demand.
  package static let recalledSource = "recall"
  /// What such a demand rests on.
  package static let recalled = LocalizedText(
    th: "จากความจำ ยังไม่มีเอกสารยืนยัน",
    en: "recalled, no document confirms it"
  )

  static let passing = LocalizedText(th: "ผ่าน", en: "Pass")
  static let failing = LocalizedText(th: "ต้องแก้ไข", en: "To mend")
  static let nothingToMend = LocalizedText(th: "ไม่มีข้อที่ต้องแก้ไข", en: "Nothing to mend.")

  static func items(_ count: Int) -> LocalizedText {
    LocalizedText(th: "\(count) ข้อ", en: count == 1 ? "1 item" : "\(count) items")
  }

  static func fiscalYear(_ year: FiscalYear) -> LocalizedText {
    LocalizedText(
      th: "ปีงบประมาณ พ.ศ. \(year)",
      en: "fiscal year \(year) (\(year.gregorianYear))"
    )
  }

  static func contents(of source: Report.Source) -> LocalizedText {
    let size = bytes(source.bytes)
    return LocalizedText(
      th: "\(source.pages) หน้า · เอกสาร \(source.documents) ไฟล์ · \(size)",
      en: "pages: \(source.pages) · documents: \(source.documents) · \(size)"
    )
  }

  static func mirror(_ mirror: Report.Mirror) -> LocalizedText {
    let taken = mirror.taken.words
    let share = mirror.resolvedPercent.map { " (\($0)%)" } ?? ""
    let (resolved, all) = (mirror.resolvedLinks, mirror.sameSiteLinks)
    return LocalizedText(
      th: (mirror.stated ? "ผู้ใช้ระบุว่า\(taken.th)" : "ถือว่า\(taken.th)")
        + " · ลิงก์ภายในเปิดได้ \(resolved) จาก \(all)\(share)",
      en: (mirror.stated ? "stated to be \(taken.en)" : "taken for \(taken.en)")
        + " · \(resolved) of \(all) same-site links resolve\(share)"
    )
  }

  static func moreAddresses(_ count: Int) -> LocalizedText {
    LocalizedText(
      th: "และอีก \(count) แห่ง (ดูทั้งหมดด้วย --verbose)",
      en: "and \(count) more (--verbose lists all)"
    )
  }

  static func page(_ number: Int) -> LocalizedText {
    LocalizedText(th: "หน้า \(number)", en: "page \(number)")
  }

  static func cell(_ name: String) -> LocalizedText {
    LocalizedText(th: "เซลล์ \(name)", en: "cell \(name)")
  }

  static func heading(_ text: String) -> LocalizedText {
    LocalizedText(th: "หัวข้อ “\(text)”", en: "heading “\(text)”")
  }

  /// Writes a number of bytes with one decimal of the largest fitting unit.
  private static func bytes(_ count: Int) -> String {
    let units = ["kB", "MB", "GB", "TB"]
    guard count >= 1000 else { return "\(count) B" }
    var tenths = count / 100
    var unit = 0
    while tenths >= 10_000, unit < units.count - 1 {
      tenths /= 1000
      unit += 1
    }
    return "\(tenths / 10).\(tenths % 10) \(units[unit])"
  }
}
