package import ComplianceModel

extension SubmissionProblem {
  /// What a problem is called.
  package var words: LocalizedText {
    switch self {
    case .noAddress: .init(th: "ไม่มีที่อยู่", en: "no address")
    case .dead: .init(th: "ไม่มีหน้าหรือไฟล์นี้", en: "dead")
    case .errorPage: .init(th: "เป็นหน้าแจ้งข้อผิดพลาด", en: "error page")
    case .empty: .init(th: "ว่างเปล่า", en: "empty")
    case .homePage: .init(th: "เป็นหน้าหลัก", en: "home page")
    case .placeholder: .init(th: "ลิงก์เปล่า", en: "placeholder")
    case .foreignHost: .init(th: "อยู่นอกเว็บไซต์ของหน่วยงาน", en: "on another host")
    case .loginRequired: .init(th: "ต้องเข้าสู่ระบบก่อน", en: "login required")
    case .wrongPage: .init(th: "เป็นเรื่องอื่น", en: "wrong page")
    case .notDirect: .init(th: "ไม่ใช่ลิงก์ตรง เป็นหน้ารวมรายการ", en: "not a direct link, only a list")
    case .otherPeriod: .init(th: "ไม่ใช่ช่วงเวลาที่ต้องแสดง", en: "of another period")
    case .elementsLacking: .init(th: "ขาดองค์ประกอบ", en: "elements lacking")
    case .duplicateEvidence:
      .init(th: "ใช้ซ้ำกับข้อที่ไม่เกี่ยวข้องกัน", en: "also offered for unrelated items")
    case .unreadable: .init(th: "เปิดอ่านไม่ได้ ให้เจ้าหน้าที่ตรวจ", en: "could not be read")
    case .outsideMirror: .init(th: "ไม่มีในสำเนาเว็บไซต์ ให้เจ้าหน้าที่ตรวจ", en: "not in the mirror")
    case .noPeriod: .init(th: "ไม่ระบุช่วงเวลา", en: "states no period")
    case .noTitle:
      .init(th: "ไม่มีชื่อข้อนี้ในหน้าหรือในลิงก์ ให้เจ้าหน้าที่ตรวจ", en: "bears no title of the item")
    case .elementsUnconfirmed: .init(th: "ไม่พบบางส่วน ให้เจ้าหน้าที่ตรวจ", en: "some parts were not seen")
    }
  }

  /// What to do about it.
  package var mend: LocalizedText {
    switch self {
    case .noAddress: .init(th: "ใส่ที่อยู่ของหลักฐาน", en: "Name the address of the evidence.")
    case .dead, .errorPage, .empty:
      .init(th: "แก้ที่อยู่ หรือนำหน้ากลับมา", en: "Mend the address, or bring the page back.")
    case .homePage, .placeholder, .notDirect:
      .init(th: "ใส่ที่อยู่ที่เปิดแล้วเห็นหลักฐานทันที", en: "Name the address that shows the evidence at once.")
    case .foreignHost:
      .init(th: "นำหลักฐานมาไว้บนเว็บไซต์ของหน่วยงาน", en: "Move the evidence to the agency's own site.")
    case .loginRequired:
      .init(th: "เปิดให้เข้าถึงได้โดยไม่ต้องเข้าสู่ระบบ", en: "Make it reachable without a login.")
    case .wrongPage: .init(th: "ใส่ที่อยู่ของข้อนี้", en: "Name the address for this item.")
    case .otherPeriod:
      .init(th: "ใส่ที่อยู่ของช่วงเวลาที่ต้องแสดง", en: "Name the evidence of the right period.")
    case .elementsLacking:
      .init(th: "เพิ่มส่วนที่ขาดในหลักฐาน", en: "Add what is lacking to the evidence.")
    case .noPeriod:
      .init(th: "ระบุช่วงเวลาในหัวเรื่องของหลักฐาน", en: "Name the period in the title of the evidence.")
    case .duplicateEvidence, .unreadable, .outsideMirror, .noTitle, .elementsUnconfirmed:
      .init(th: "ให้เจ้าหน้าที่ตรวจ", en: "Let a person look.")
    }
  }
}

extension SubmissionVerdict.Outcome {
  /// What an outcome is called.
  package var words: LocalizedText {
    switch self {
    case .passes: LocalizedText(th: "ผ่าน", en: "passes")
    case .fails: LocalizedText(th: "ไม่ผ่าน", en: "fails")
    case .unverified: LocalizedText(th: "ต้องตรวจเอง", en: "unverified")
    }
  }

  /// A sign of one column that tells an outcome without colour.
  package var mark: String {
    switch self {
    case .passes: "✓"
    case .fails: "✗"
    case .unverified: "?"
    }
  }
}
