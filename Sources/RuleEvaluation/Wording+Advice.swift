internal import ComplianceModel

extension Wording {
  /// What to do next.
  func advice(_ verdict: ItemVerdict, rule: Requirement) -> LocalizedText {
    switch verdict.status {
    case .disclosed, .declaredNone, .attested, .notApplicable:
      return .init(th: "ไม่ต้องดำเนินการ", en: "Nothing to do.")
    case .notDue:
      return .init(
        th: "เตรียมเผยแพร่ \(item.title.th)\(spacedEdition) เมื่อถึงกำหนด",
        en: "Prepare “\(item.title.en)”\(edition.en) and publish it when due."
      )
    case .missing:
      return .init(
        th: "เผยแพร่ \(item.title.th)\(spacedEdition) พร้อมลิงก์ที่ใช้ชื่อข้อนี้และเลขข้อ \(item.id)",
        en: "Publish “\(item.title.en)”\(edition.en) under a link with this title and \(item.id)."
      )
    case .outdated:
      return .init(
        th: "เผยแพร่ฉบับ\(edition.th) และให้ลิงก์ในรายการชี้ไปที่ฉบับนั้น",
        en: "Publish the one\(edition.en) and let the list link to it."
      )
    case .incomplete:
      return .init(
        th: "เพิ่มส่วนที่ขาดในหลักฐานเดิม แล้วเผยแพร่ใหม่",
        en: "Add what is lacking to the evidence and publish it again."
      )
    case .broken:
      return .init(
        th: "แก้ลิงก์ให้ชี้ไปยังหลักฐานจริงโดยตรง ไม่ใช่ #, หน้าแรก หรือหน้าที่ไม่มีอยู่",
        en: "Let the link lead straight to the evidence, not to #, the home page or nothing."
      )
    case .unverified: return unverifiedAdvice(verdict)
    }
  }

  private func unverifiedAdvice(_ verdict: ItemVerdict) -> LocalizedText {
    switch verdict.cause {
    case .noPeriod:
      return .init(
        th: "ระบุในชื่อลิงก์และหัวเรื่องของหลักฐานว่าเป็นฉบับ\(edition.th)",
        en: "Say in the link and in the title of the evidence that it is the one\(edition.en)."
      )
    case .partOfPeriod:
      return .init(
        th: "ระบุในหลักฐานว่าส่วนนั้นเป็นของปีหรือช่วงเวลาใด หรือให้เจ้าหน้าที่ตรวจ",
        en: "State in the evidence which period that part is of, or let a person look."
      )
    case .unread(.foreignHost):
      return .init(
        th: "นำหลักฐานมาไว้บนเว็บไซต์ของหน่วยงานเอง หรือให้เจ้าหน้าที่ตรวจ",
        en: "Move the evidence to the agency's own site, or let a person open it."
      )
    case .unread(.imageOnly), .unread(.recognized):
      return .init(
        th: "เผยแพร่ไฟล์ที่มีข้อความ (บันทึกเป็น PDF จากโปรแกรมโดยตรง) คู่กับฉบับลงนาม หรือให้เจ้าหน้าที่ตรวจ",
        en: "Publish a file that holds text (saved as PDF by the program that wrote it) beside the"
          + " signed scan, or let a person look."
      )
    case .unread(.unopened(.encrypted)):
      return .init(th: "เผยแพร่ไฟล์ที่ไม่ใส่รหัสผ่าน", en: "Publish the file without a password.")
    case .unread(.unopened(.toolMissing(_, let package))):
      return .init(
        th: "ติดตั้งแพ็กเกจ \(package) แล้วตรวจใหม่",
        en: "Install the package \(package) and scan again."
      )
    case .unread(.unfetched(let obstacle)): return Self.unfetchedAdvice(obstacle)
    case .partlyFetched:
      return .init(
        th: "ตรวจใหม่โดยให้อ่านครบทั้งเว็บไซต์",
        en: "Scan again and let the whole site be read."
      )
    case .unread(.login):
      return .init(
        th: "เปิดให้เข้าถึงได้โดยไม่ต้องเข้าสู่ระบบ",
        en: "Make it reachable without a login."
      )
    default:
      return .init(
        th: "ให้เจ้าหน้าที่เปิดหลักฐานตรวจองค์ประกอบตามรายการด้านล่าง",
        en: "Let a person open the evidence and check the elements below."
      )
    }
  }

  /// Why elements stay unchecked where all that was found is outdated.
  static let otherPeriod = LocalizedText(
    th: "หลักฐานที่พบเป็นของช่วงเวลาอื่น จึงไม่นำมาตรวจ",
    en: "the evidence that was found is of another period, so it was not checked"
  )

  /// Titles may end in Latin letters, so that a blank is wanted behind them.
  private var spacedEdition: String { edition.th.isEmpty ? "" : " \(edition.th)" }

  /// Why elements stay unchecked where all that was found is not about the item.
  static let somethingElse = LocalizedText(
    th: "สิ่งที่พบเป็นเรื่องอื่น จึงไม่นำมาตรวจ",
    en: "what was found is something else, so it was not checked"
  )

  static let nothingToCheck = LocalizedText(
    th: "ไม่มีหลักฐานให้ตรวจ",
    en: "there is no evidence to check"
  )

  /// The element's own period is not over.
  static func periodRuns(_ period: LocalizedText) -> LocalizedText {
    .init(
      th: "ของ\(period.th) ซึ่งยังไม่สิ้นสุด",
      en: "of \(period.en), which is not over"
    )
  }

  /// The element is there, but of no stated period.
  static func periodUnstated(_ period: LocalizedText) -> LocalizedText {
    .init(
      th: "พบเนื้อหา แต่ไม่ระบุว่าเป็นของ\(period.th)",
      en: "found, but nothing says that it is of \(period.en)"
    )
  }

  /// What an element with a period of its own needs.
  static func mustBeOf(_ period: LocalizedText) -> LocalizedText {
    .init(th: "ต้องเป็นของ\(period.th)", en: "it must be of \(period.en)")
  }

  /// Why evidence was not read, as the end of a sentence.
  static func unread(_ reason: EvidenceGroup.UnreadReason) -> LocalizedText {
    switch reason {
    case .unopened(let error): unopened(error)
    case .imageOnly:
      .init(th: "เป็นภาพสแกน ไม่มีข้อความให้โปรแกรมอ่าน", en: "it is a scan without text")
    case .recognized:
      .init(
        th: "อ่านจากภาพสแกน (OCR) ซึ่งอาจอ่านผิด",
        en: "it was read by character recognition, which may misread"
      )
    case .partlyRead:
      .init(th: "อ่านเอกสารได้เพียงบางส่วน", en: "only a part of it could be read")
    case .emptyDocument: .init(th: "ไฟล์ปลายทางว่างเปล่า", en: "its target is an empty file")
    case .document:
      .init(th: "เป็นไฟล์เอกสารที่ยังไม่ได้เปิดอ่าน", en: "it is a document that was not opened")
    case .unfetched(let obstacle): unfetched(obstacle)
    case .foreignHost: .init(th: "อยู่บนเว็บไซต์อื่นซึ่งไม่ได้เปิดอ่าน", en: "it lies on another host")
    case .outsideMirror: .init(th: "ไม่มีอยู่ในสำเนาเว็บไซต์", en: "it is not in the mirror")
    case .picture: .init(th: "เป็นรูปภาพ", en: "it is a picture")
    case .shell: .init(th: "หน้านี้แสดงข้อมูลด้วยสคริปต์", en: "the page is filled by a script")
    case .login: .init(th: "ต้องเข้าสู่ระบบก่อน", en: "it asks for a login")
    case .unreadableText: .init(th: "ตัวอักษรในหน้าอ่านไม่ได้", en: "its characters cannot be read")
    case .notRead: .init(th: "เปิดอ่านไม่ได้", en: "it could not be opened")
    case .placeholder: .init(th: "ลิงก์ไม่ได้ชี้ไปที่ใด", en: "it leads nowhere")
    case .home: .init(th: "ลิงก์ชี้ไปที่หน้าแรก", en: "it leads to the home page")
    case .missingTarget: .init(th: "ไม่มีหน้าหรือไฟล์ปลายทาง", en: "its target does not exist")
    case .errorPage: .init(th: "ปลายทางเป็นหน้าแจ้งข้อผิดพลาด", en: "its target is an error page")
    case .emptyPage: .init(th: "หน้าปลายทางว่างเปล่า", en: "its target is an empty page")
    case .otherDocument: .init(th: "ปลายทางเป็นเอกสารอื่น", en: "its target is something else")
    case .template: .init(th: "ปลายทางเป็นข้อความตัวอย่างของแม่แบบ", en: "its target is template text")
    }
  }

  /// Why a document could not be opened, as the end of a sentence.
  static func unopened(_ error: DocumentError) -> LocalizedText {
    let en = "\(error)"
    return switch error {
    case .empty: .init(th: "ไฟล์ว่างเปล่า", en: en)
    case .mislabelled(let kind): .init(th: "เนื้อไฟล์เป็น \(kind) ไม่ตรงกับนามสกุล", en: en)
    case .unsupported(let format): .init(th: "ยังไม่อ่านไฟล์ชนิด \(format)", en: en)
    case .encrypted: .init(th: "ไฟล์ใส่รหัสผ่าน เปิดไม่ได้", en: en)
    case .damaged: .init(th: "ไฟล์เสียหาย เปิดไม่ได้", en: en)
    case .overLimit(let limit): .init(th: "ไฟล์เกินขีดจำกัด (\(limit))", en: en)
    case .timedOut(let tool): .init(th: "\(tool) อ่านไฟล์ไม่เสร็จในเวลาที่กำหนด", en: en)
    case .crashed(let tool, _): .init(th: "\(tool) ล้มเหลวขณะอ่านไฟล์", en: en)
    case .toolMissing(let tool, let package):
      .init(th: "ยังไม่ได้ติดตั้ง \(tool) (แพ็กเกจ \(package))", en: en)
    }
  }

  static func missingMonths(_ months: [DateSpan]) -> LocalizedText {
    let names = months.map(\.first.monthWords)
    return .init(
      th: "ขาดเดือน \(names.map(\.th).joined(separator: ", "))",
      en: "missing months: \(names.map(\.en).joined(separator: ", "))"
    )
  }
}
