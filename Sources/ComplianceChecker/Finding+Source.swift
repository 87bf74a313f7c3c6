internal import ComplianceModel
internal import DocumentExtraction
internal import RuleEvaluation
internal import SiteSources

extension Finding {
  /// A file that could not be read.
  static func unread(_ address: String, why: String) -> Finding {
    Finding(
      rule: .unreadFile,
      severity: .warning,
      items: [],
      url: address,
      message: .init(th: "อ่านไฟล์ไม่ได้: \(why)", en: "could not be read: \(why)")
    )
  }

  /// Something that the mirror holds and that was not followed or read.
  static func refused(_ refusal: MirrorRefusal, address: String) -> Finding {
    Finding(
      rule: refusal.isLink ? .refusedLink : .unreadFile,
      severity: .warning,
      items: [],
      url: address,
      message: .init(
        th: "ไม่ได้อ่าน: \(refusal.reason)",
        en: "was not read: \(refusal.reason)"
      )
    )
  }

  /// An address that was asked for in vain.
  static func fault(_ fault: FetchFault) -> Finding {
    let why = Wording.unfetched(fault.obstacle)
    return Finding(
      rule: .fetchFailed,
      severity: .warning,
      items: [],
      url: fault.address,
      message: .init(
        th: "เปิดไม่ได้: \(why.th) (\(fault.detail))",
        en: "could not be read: \(fault.detail)"
      )
    )
  }

  /// An address of which only the beginning arrived.
  static func cutOff(_ address: String) -> Finding {
    Finding(
      rule: .limitReached,
      severity: .warning,
      items: [],
      url: address,
      message: .init(
        th: "ได้รับเพียงส่วนต้น เพราะใหญ่เกินกำหนดหรือการส่งขาดตอน",
        en: "only the beginning arrived: it is larger than is read, or the transfer broke off"
      )
    )
  }

  /// A page with more links than are read.
  static func leftLinks(_ count: Int, at address: String) -> Finding {
    Finding(
      rule: .limitReached,
      severity: .warning,
      items: [],
      url: address,
      message: .init(
        th: "หน้านี้มีลิงก์มากเกินกำหนด ลิงก์ท้ายหน้า \(count) ลิงก์ไม่ได้ตรวจ",
        en: "the page has more links than are read: the last \(count) were not checked"
      )
    )
  }

  /// A crawl that ended before its queue was empty.
  static func partial(_ crawl: Report.Crawl, address: String) -> Finding {
    let why = Wording.partlyFetched(crawl.ending)
    return Finding(
      rule: .partialCrawl,
      severity: .warning,
      items: [],
      url: address,
      message: .init(
        th: "อ่านเว็บไซต์ได้เพียงบางส่วน: \(why.th) ยังมี \(crawl.waiting) ที่อยู่รออ่าน",
        en: "only a part of the site was read: \(why.en); \(crawl.waiting) addresses were waiting"
      )
    )
  }

  /// What is wrong with the encoding of a page, or `nil`.
  static func encoding(of page: PageLoader.Page, at address: String) -> Finding? {
    if page.issues.contains(.privateUse) {
      return Finding(
        rule: .unreadableText,
        severity: .warning,
        items: [],
        url: address,
        message: .init(
          th: "ตัวอักษรในหน้าเป็นรหัสเฉพาะ (Private Use) อ่านไม่ได้",
          en: "the text is in Private Use characters and cannot be read"
        )
      )
    }
    if page.issues.contains(.mixed) {
      return Finding(
        rule: .mixedEncoding,
        severity: .warning,
        items: [],
        url: address,
        message: .init(
          th: "หน้านี้ใช้รหัสอักขระปนกันมากกว่าหนึ่งแบบ",
          en: "the page mixes character encodings"
        )
      )
    }
    guard page.issues.contains(.declaredMismatch) else { return nil }
    let declared = page.declared ?? "?"
    return Finding(
      rule: .encodingMismatch,
      severity: .note,
      items: [],
      url: address,
      message: .init(
        th: "ประกาศรหัสอักขระ \(declared) แต่ใช้จริง \(page.encoding.rawValue)",
        en: "declares \(declared) but is \(page.encoding.rawValue)"
      )
    )
  }
}
