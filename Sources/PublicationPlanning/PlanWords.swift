internal import ComplianceModel
internal import Reporting

/// The headings, labels and short sentences of plans and roll-ups.
enum PlanWords {
  static let plan = LocalizedText(
    th: "แผนการเผยแพร่ข้อมูลสาธารณะ (OIT)",
    en: "Publication plan (OIT)"
  )
  static let rollUp = LocalizedText(
    th: "สรุปรวมการเปิดเผยข้อมูลสาธารณะ (OIT)",
    en: "Roll-up of disclosure (OIT)"
  )
  static let site = LocalizedText(th: "เว็บไซต์", en: "Site")
  static let checklist = LocalizedText(th: "รายการตรวจ", en: "Checklist")
  static let asOf = LocalizedText(th: "ณ วันที่", en: "As of")
  static let ahead = LocalizedText(th: "ดูล่วงหน้าถึง", en: "Looks ahead to")
  static let tasks = LocalizedText(th: "งานทั้งหมด", en: "Tasks")
  static let byStatus = LocalizedText(th: "ตามผลตรวจ", en: "By status")
  static let byEffort = LocalizedText(th: "ตามลักษณะงาน", en: "By work")
  static let calendar = LocalizedText(th: "ปฏิทิน", en: "Calendar")
  static let nothing = LocalizedText(th: "ไม่มีงานที่ต้องทำ", en: "Nothing to do.")
  static let noOwner = LocalizedText(th: "ไม่ระบุหน่วยงาน", en: "No owner named")

  static let due = LocalizedText(th: "กำหนด", en: "Due")
  static let item = LocalizedText(th: "ข้อ", en: "Item")
  static let requirement = LocalizedText(th: "ข้อกำหนด", en: "Requirement")
  static let title = LocalizedText(th: "รายการ", en: "Title")
  static let indicator = LocalizedText(th: "ตัวชี้วัดย่อย", en: "Indicator")
  static let owner = LocalizedText(th: "หน่วยงาน", en: "Owner")
  static let status = LocalizedText(th: "ผล", en: "Status")
  static let timing = LocalizedText(th: "เวลา", en: "Timing")
  static let daysLeft = LocalizedText(th: "เหลือ (วัน)", en: "Days left")
  static let begins = LocalizedText(th: "เริ่มได้", en: "Can begin")
  static let effort = LocalizedText(th: "ลักษณะงาน", en: "Work")
  static let needs = LocalizedText(th: "สิ่งที่ต้องทำ", en: "What it needs")
  static let reason = LocalizedText(th: "เหตุผล", en: "Reason")
  static let evidence = LocalizedText(th: "หลักฐานที่พบ", en: "Evidence found")
  static let foundOn = LocalizedText(th: "พบลิงก์ที่", en: "Linked from")
  static let date = LocalizedText(th: "วันที่", en: "Date")
  static let event = LocalizedText(th: "เรื่อง", en: "Event")
  static let items = LocalizedText(th: "ข้อที่เกี่ยวข้อง", en: "Items")
  static let confidence = LocalizedText(th: "ความเชื่อมั่นของแหล่ง", en: "Source confidence")
  static let report = LocalizedText(th: "รายงาน", en: "Report")
  static let failing = LocalizedText(th: "ต้องแก้ไข", en: "To mend")
  static let unverified = LocalizedText(th: "ตรวจไม่ได้", en: "Unverified")
  static let passing = LocalizedText(th: "ผ่าน", en: "Pass")
  static let all = LocalizedText(th: "ทั้งหมด", en: "All")
  static let byItem = LocalizedText(th: "ตามข้อ", en: "By item")
  static let byOwner = LocalizedText(th: "ตามหน่วยงาน", en: "By owner")
  static let byIndicator = LocalizedText(th: "ตามตัวชี้วัดย่อย", en: "By indicator")
  static let byReport = LocalizedText(th: "รายงานที่รวม", en: "Reports")

  static let summary = LocalizedText(th: "สรุป", en: "Summary")
  static let particular = LocalizedText(th: "เรื่อง", en: "Particular")
  static let note = LocalizedText(th: "หมายเหตุ", en: "Note")
  static let allTasks = LocalizedText(th: "งานทั้งหมดตามกำหนด", en: "All tasks by day")
  static let allItems = LocalizedText(th: "ทุกข้อของทุกรายงาน", en: "All items of all reports")
  static let owedMonths = LocalizedText(th: "งานรายเดือน", en: "Months owed")
  static let month = LocalizedText(th: "เดือน", en: "Month")

  static let number = LocalizedText(th: "ที่", en: "No.")
  static let tallies = LocalizedText(
    th: "ตัวเลขสามตัวคือ จำนวนข้อที่ผ่าน/ต้องแก้ไข/ตรวจไม่ได้",
    en: "Three figures are items that pass, have to be mended, and could not be verified."
  )
  static let reminder = LocalizedText(th: "เตือน", en: "Reminder")
  static let late = LocalizedText(th: "เลยกำหนด", en: "Late")

  static let opens = LocalizedText(th: "เปิดรับข้อมูลสำหรับการประเมิน", en: "The window opens")
  static let closes = LocalizedText(th: "ปิดรับข้อมูลสำหรับการประเมิน", en: "The window closes")

  static let add = LocalizedText(th: "เพิ่ม", en: "Add")
  static let check = LocalizedText(th: "ตรวจว่ามี", en: "See whether it shows")
  static let mustShow = LocalizedText(th: "ต้องแสดง", en: "It must show")

  static let uncertainDays = LocalizedText(
    th: "วันเปิดปิดรับข้อมูลหรือวันติดตามผลของปีนี้บางวันยังไม่มีเอกสารยืนยัน"
      + " ให้ตรวจกับประกาศของ ป.ป.ช. ก่อนวางแผน",
    en: "No source confirms some days of this year's calendar: compare them with the announcement."
  )

  static func judgedOn(_ day: CalendarDate) -> LocalizedText {
    let words = DateWords.words(for: day)
    return LocalizedText(
      th: "ผลตรวจเป็นของวันที่ \(words.th) ควรตรวจเว็บไซต์ใหม่ก่อนลงมือ",
      en: "The site was judged on \(words.en): scan it again before you start."
    )
  }

  static func unknownChecklist(_ id: String) -> LocalizedText {
    LocalizedText(
      th: "ชุดกฎไม่มีรายการตรวจ \(id) จึงไม่ทราบงานรายเดือนและวันติดตามผล",
      en: "The rule pack has no checklist \(id), so monthly duties and follow-ups are unknown."
    )
  }

  static func month(_ day: CalendarDate) -> LocalizedText {
    let words = DateWords.words(for: day)
    func withoutDay(_ text: String) -> String {
      text.split(separator: " ").dropFirst().joined(separator: " ")
    }
    return LocalizedText(th: withoutDay(words.th), en: withoutDay(words.en))
  }

  static func publish(_ month: PlanTask.Month) -> LocalizedText {
    let (name, due) = (Self.month(month.month), DateWords.words(for: month.due))
    return LocalizedText(
      th: "เผยแพร่ของเดือน\(name.th) ภายใน \(due.th)",
      en: "Publish \(name.en) by \(due.en)."
    )
  }

  static func left(_ days: Int) -> LocalizedText {
    switch days {
    case 0: LocalizedText(th: "วันนี้", en: "today")
    case ..<0: LocalizedText(th: "เลยกำหนด \(-days) วัน", en: "\(-days) days late")
    default: LocalizedText(th: "เหลือ \(days) วัน", en: "\(days) days left")
    }
  }

  static func count(_ count: Int) -> LocalizedText {
    LocalizedText(th: "\(count) ข้อ", en: count == 1 ? "1 item" : "\(count) items")
  }
}

extension PlanTask.Timing {
  /// What a timing is called.
  var words: LocalizedText {
    switch self {
    case .overdue: LocalizedText(th: "เลยกำหนด", en: "overdue")
    case .soon: LocalizedText(th: "ใกล้กำหนด", en: "due soon")
    case .later: LocalizedText(th: "ยังไม่ใกล้กำหนด", en: "later")
    case .undated: LocalizedText(th: "ไม่ทราบกำหนด", en: "no date known")
    }
  }
}

/// What a source's confidence is called.
enum ConfidenceWords {
  static func words(for confidence: String) -> LocalizedText {
    switch confidence {
    case "high": LocalizedText(th: "สูง", en: "high")
    case "medium": LocalizedText(th: "ปานกลาง", en: "medium")
    default: LocalizedText(th: "ต่ำ", en: "low")
    }
  }
}
