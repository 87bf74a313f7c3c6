internal import ComplianceModel
internal import WebCrawling

/// What the fixed words of a crawl are called in Thai and English.
enum CrawlWords {
  static func refusal(_ kind: RefusalKind) -> LocalizedText {
    switch kind {
    case .robots: LocalizedText(th: "robots.txt ไม่อนุญาต", en: "disallowed by robots.txt")
    case .nofollow: LocalizedText(th: "ลิงก์ขอไม่ให้ตาม", en: "links that ask not to be followed")
    case .foreignHost: LocalizedText(th: "เว็บไซต์อื่น", en: "on other sites")
    case .subdomain: LocalizedText(th: "โดเมนย่อยของเว็บไซต์", en: "on hosts below the site's own")
    case .aboveStart: LocalizedText(th: "อยู่นอกโฟลเดอร์ที่เริ่ม", en: "not below the start")
    case .notIncluded: LocalizedText(th: "ไม่เข้ารูปแบบที่ให้อ่าน", en: "included by no pattern")
    case .excluded: LocalizedText(th: "ถูกสั่งให้เว้น", en: "excluded by a pattern")
    case .fileType: LocalizedText(th: "ไม่ใช่หน้าเว็บหรือเอกสาร", en: "neither pages nor documents")
    case .notOnTheWeb: LocalizedText(th: "ไม่ใช่ที่อยู่เว็บ", en: "no addresses of the web")
    case .trap: LocalizedText(th: "ที่อยู่ที่ไม่มีที่สิ้นสุด", en: "traps without an end")
    case .view: LocalizedText(th: "มุมมองซ้ำของหน้าเดิม", en: "other views of the same pages")
    case .depth: LocalizedText(th: "ลึกเกินกำหนด", en: "too far from the start")
    case .queue: LocalizedText(th: "คิวเต็ม", en: "found when too many waited")
    }
  }

  static func failure(_ kind: FetchFailure.Kind) -> LocalizedText {
    switch kind {
    case .timeout: LocalizedText(th: "ไม่ตอบในเวลา", en: "no answer in time")
    case .unknownHost: LocalizedText(th: "ไม่พบเครื่อง", en: "unknown host")
    case .forbiddenAddress: LocalizedText(th: "เครื่องในเครือข่ายภายใน", en: "no public address")
    case .unsupportedScheme: LocalizedText(th: "ไม่ใช่ http", en: "not http")
    case .redirect: LocalizedText(th: "ส่งต่อไม่สิ้นสุด", en: "endless redirects")
    case .insecure: LocalizedText(th: "ใบรับรองใช้ไม่ได้", en: "untrusted certificate")
    case .refused: LocalizedText(th: "ไม่รับการเชื่อมต่อ", en: "connection refused")
    case .reset: LocalizedText(th: "ตัดการเชื่อมต่อ", en: "connection broken")
    case .noAnswer: LocalizedText(th: "ปิดโดยไม่ตอบ", en: "no answer")
    case .malformed: LocalizedText(th: "คำตอบผิดรูป", en: "malformed answer")
    case .tooLarge: LocalizedText(th: "ใหญ่เกินกำหนด", en: "too large")
    case .undecodable: LocalizedText(th: "ถอดรหัสไม่ได้", en: "undecodable")
    case .askedToWait: LocalizedText(th: "ขอให้รอนานเกินไป", en: "asked to wait too long")
    case .cancelled: LocalizedText(th: "ถูกยกเลิก", en: "cancelled")
    }
  }

  static func trap(_ trap: Trap) -> LocalizedText {
    switch trap {
    case .repeatedSegments: LocalizedText(th: "ที่อยู่วนซ้ำ", en: "\(trap)")
    case .deepPath: LocalizedText(th: "ที่อยู่มีส่วนย่อยมากเกินไป", en: "\(trap)")
    case .longAddress: LocalizedText(th: "ที่อยู่ยาวเกินไป", en: "\(trap)")
    case .calendar: LocalizedText(th: "ปฏิทินไม่มีที่สิ้นสุด", en: "\(trap)")
    case .queryValues: LocalizedText(th: "ค่าในที่อยู่เปลี่ยนไปเรื่อย ๆ", en: "\(trap)")
    case .queryNames: LocalizedText(th: "ตัวแปรในที่อยู่เปลี่ยนไปเรื่อย ๆ", en: "\(trap)")
    case .sameContent: LocalizedText(th: "เนื้อหาเดิมในที่อยู่ใหม่เรื่อย ๆ", en: "\(trap)")
    }
  }

  static func ending(_ ending: CrawlSummary.Ending) -> LocalizedText {
    switch ending {
    case .complete: LocalizedText(th: "อ่านครบแล้ว", en: "everything was read")
    case .countLimit:
      LocalizedText(th: "หยุดเพราะครบจำนวนที่กำหนด", en: "stopped at the limit on pages or documents")
    case .byteLimit:
      LocalizedText(th: "หยุดเพราะครบปริมาณที่กำหนด", en: "stopped at the limit on bytes")
    case .timeLimit: LocalizedText(th: "หยุดเพราะครบเวลาที่กำหนด", en: "stopped at the limit on time")
    case .gaveUp:
      LocalizedText(
        th: "หยุดเพราะเว็บไซต์ตอบไม่ได้หลายครั้ง หรืออ่าน robots.txt ไม่ได้",
        en: "stopped because a host failed too often, or its robots.txt could not be read"
      )
    case .cancelled: LocalizedText(th: "ถูกสั่งหยุด", en: "interrupted")
    }
  }
}
