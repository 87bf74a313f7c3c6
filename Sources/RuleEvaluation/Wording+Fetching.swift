package import ComplianceModel

/// What kept a live site from being read.
extension Wording {
  /// Why an address tells nothing, as the end of a sentence.
  package static func unfetched(_ obstacle: FetchObstacle) -> LocalizedText {
    switch obstacle {
    case .robots:
      .init(
        th: "robots.txt ของเว็บไซต์ไม่อนุญาตให้โปรแกรมเปิด",
        en: "the site's robots.txt keeps it from being read"
      )
    case .forbidden:
      .init(
        th: "เซิร์ฟเวอร์ไม่อนุญาตให้เปิด (401/403)",
        en: "the server does not allow it to be read (401 or 403)"
      )
    case .serverError:
      .init(th: "เซิร์ฟเวอร์ขัดข้องขณะตรวจ (5xx)", en: "the server failed (5xx)")
    case .busy:
      .init(th: "เซิร์ฟเวอร์ขอให้มาใหม่ภายหลัง", en: "the server asked to come back later")
    case .timeout: .init(th: "เซิร์ฟเวอร์ไม่ตอบภายในเวลาที่กำหนด", en: "the server did not answer in time")
    case .unreachable:
      .init(th: "เชื่อมต่อเซิร์ฟเวอร์ไม่ได้", en: "the server could not be reached")
    case .insecure:
      .init(
        th: "ใบรับรองความปลอดภัย (TLS) ของเซิร์ฟเวอร์ใช้ไม่ได้",
        en: "the server's certificate cannot be trusted"
      )
    case .malformed:
      .init(th: "คำตอบของเซิร์ฟเวอร์ผิดรูปแบบ", en: "what the server sent is damaged")
    case .tooLarge: .init(th: "ใหญ่เกินกว่าที่โปรแกรมอ่าน", en: "it is larger than is read")
    case .redirects:
      .init(th: "เซิร์ฟเวอร์ส่งต่อวนไปมา", en: "the server's redirects lead to nothing that can be read")
    case .forbiddenAddress:
      .init(
        th: "ชี้ไปยังที่อยู่ภายในเครือข่าย ซึ่งโปรแกรมไม่เปิด",
        en: "it leads to an address that is not public and is not read"
      )
    case .notFetched: .init(th: "ไม่ได้ดึงมาในการตรวจครั้งนี้", en: "it was not fetched")
    case .otherStatus:
      .init(th: "เซิร์ฟเวอร์ตอบโดยไม่มีเนื้อหา", en: "the server's answer holds nothing to read")
    }
  }

  /// What to do about an address that tells nothing.
  static func unfetchedAdvice(_ obstacle: FetchObstacle) -> LocalizedText {
    switch obstacle {
    case .robots:
      .init(
        th: "อนุญาตใน robots.txt หรือให้เจ้าหน้าที่เปิดหลักฐานตรวจองค์ประกอบตามรายการด้านล่าง",
        en:
          "Allow it in robots.txt, or let a person open the evidence and check the elements below."
      )
    case .forbidden:
      .init(th: "เปิดให้เข้าถึงได้โดยไม่ต้องเข้าสู่ระบบ", en: "Make it reachable without a login.")
    case .insecure:
      .init(
        th: "ต่ออายุหรือแก้ใบรับรองความปลอดภัยของเว็บไซต์ เบราว์เซอร์จะเตือนผู้ชมเช่นกัน",
        en: "Renew or mend the certificate: browsers warn visitors, too."
      )
    case .redirects, .malformed, .otherStatus:
      .init(
        th: "เปิดลิงก์ด้วยเบราว์เซอร์ ถ้าเปิดไม่ได้ให้แก้ลิงก์",
        en: "Open the link in a browser; mend it if it cannot be opened."
      )
    case .forbiddenAddress:
      .init(
        th: "ย้ายหลักฐานไปไว้ในที่อยู่ซึ่งประชาชนเปิดได้",
        en: "Move the evidence to an address that the public can open."
      )
    case .serverError, .busy, .timeout, .unreachable, .tooLarge, .notFetched:
      .init(
        th: "ตรวจใหม่ภายหลัง หรือให้เจ้าหน้าที่เปิดหลักฐานตรวจองค์ประกอบตามรายการด้านล่าง",
        en: "Scan again later, or let a person open the evidence and check the elements below."
      )
    }
  }

  /// Why nothing can be said about what was not found.
  package static func partlyFetched(_ ending: Report.Crawl.Ending) -> LocalizedText {
    switch ending {
    case .countLimit:
      .init(th: "อ่านเว็บไซต์ถึงจำนวนหน้าที่กำหนดแล้วหยุด", en: "as many pages were read as were allowed")
    case .byteLimit:
      .init(th: "อ่านเว็บไซต์ถึงปริมาณข้อมูลที่กำหนดแล้วหยุด", en: "as many bytes were read as were allowed")
    case .timeLimit: .init(th: "หมดเวลาที่กำหนดก่อนอ่านครบ", en: "the time for reading was up")
    case .gaveUp: .init(th: "เซิร์ฟเวอร์ขัดข้องจนต้องหยุดอ่าน", en: "the server failed again and again")
    case .cancelled: .init(th: "การอ่านถูกยกเลิกกลางคัน", en: "reading was ended early")
    case .complete: .init(th: "", en: "")
    }
  }
}
