internal import ComplianceModel
internal import DocumentExtraction
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
