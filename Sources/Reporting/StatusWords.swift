package import ComplianceModel

// The one place that says what the report's fixed words are called in Thai and English.

extension Status {
  /// What a status is called.
  package var words: LocalizedText {
    switch self {
    case .disclosed: LocalizedText(th: "เปิดเผยครบ", en: "disclosed")
    case .declaredNone: LocalizedText(th: "แจ้งว่าไม่มี", en: "declared none")
    case .attested: LocalizedText(th: "มีผู้รับรอง", en: "attested")
    case .notApplicable: LocalizedText(th: "ไม่ต้องทำ", en: "not applicable")
    case .notDue: LocalizedText(th: "ยังไม่ถึงกำหนด", en: "not due")
    case .unverified: LocalizedText(th: "ตรวจไม่ได้", en: "unverified")
    case .incomplete: LocalizedText(th: "ไม่ครบ", en: "incomplete")
    case .outdated: LocalizedText(th: "ไม่ใช่ปีที่ประเมิน", en: "outdated")
    case .broken: LocalizedText(th: "ลิงก์เสีย", en: "broken")
    case .missing: LocalizedText(th: "ไม่พบ", en: "missing")
    }
  }

  /// What a status means, in a sentence.
  package var meaning: LocalizedText {
    switch self {
    case .disclosed:
      LocalizedText(
        th: "พบหลักฐานตรงปีที่ประเมิน และครบทุกองค์ประกอบที่เครื่องตรวจได้",
        en: "Evidence found for the right period, with every element that a machine can check."
      )
    case .declaredNone:
      LocalizedText(
        th: "หน่วยงานแจ้งว่าไม่มีเรื่องที่ต้องเปิดเผยในช่วงนั้น ซึ่งเกณฑ์ยอมรับ",
        en: "The agency states that there was nothing to disclose, which the rule allows."
      )
    case .attested:
      LocalizedText(
        th: "มีผู้รับรองไว้พร้อมเหตุผล และการรับรองยังไม่หมดอายุ",
        en: "A person vouched for it with a reason, and the attestation has not expired."
      )
    case .notApplicable:
      LocalizedText(
        th: "เกณฑ์หรือข้อมูลหน่วยงานยกเว้นข้อนี้",
        en: "The rule or the organisation profile exempts the agency."
      )
    case .notDue:
      LocalizedText(
        th: "ช่วงเวลาของข้อมูลยังไม่สิ้นสุด หรือยังไม่เปิดรับการเผยแพร่",
        en: "The period has not ended, or the publication window has not opened."
      )
    case .unverified:
      LocalizedText(
        th: "มีหลักฐานหรือลิงก์ แต่เปิดหรืออ่านไม่ได้ จึงยังตัดสินไม่ได้",
        en: "Evidence is linked or found, but could not be opened or read."
      )
    case .incomplete:
      LocalizedText(
        th: "หลักฐานและปีถูกต้อง แต่ขาดบางองค์ประกอบ",
        en: "The right evidence for the right period, but elements are lacking."
      )
    case .outdated:
      LocalizedText(
        th: "พบหลักฐาน แต่เป็นของช่วงเวลาอื่นเท่านั้น",
        en: "Found, but only for another period."
      )
    case .broken:
      LocalizedText(
        th: "เว็บไซต์ชี้ไปยังหลักฐานที่ไม่มีอยู่จริง",
        en: "The site points at evidence that does not exist."
      )
    case .missing:
      LocalizedText(
        th: "ไม่พบสิ่งใดบนเว็บไซต์ที่รองรับข้อนี้",
        en: "Nothing on the site supports the item."
      )
    }
  }

  /// A sign of one column that tells a status without colour.
  package var mark: String {
    switch self {
    case .disclosed: "✓"
    case .declaredNone: "○"
    case .attested: "◆"
    case .notApplicable: "–"
    case .notDue: "→"
    case .unverified: "?"
    case .incomplete: "◐"
    case .outdated: "↺"
    case .broken: "⊘"
    case .missing: "✗"
    }
  }
}

extension ElementOutcome {
  /// What an outcome is called.
  package var words: LocalizedText {
    switch self {
    case .satisfied: LocalizedText(th: "พบ", en: "satisfied")
    case .lacking: LocalizedText(th: "ขาด", en: "lacking")
    case .unchecked: LocalizedText(th: "ไม่ได้ตรวจ", en: "unchecked")
    case .manual: LocalizedText(th: "ให้เจ้าหน้าที่ตรวจ", en: "for a person")
    }
  }

  /// A sign of one column that tells an outcome without colour.
  package var mark: String {
    switch self {
    case .satisfied: "✓"
    case .lacking: "✗"
    case .unchecked: "?"
    case .manual: "☐"
    }
  }
}

extension EvidenceState {
  /// What a state is called.
  package var words: LocalizedText {
    switch self {
    case .read: LocalizedText(th: "อ่านแล้ว", en: "read")
    case .linked: LocalizedText(th: "พบเพียงลิงก์", en: "linked only")
    case .unreadable: LocalizedText(th: "อ่านไม่ได้", en: "unreadable")
    case .broken: LocalizedText(th: "ลิงก์เสีย", en: "broken link")
    }
  }
}

extension EvidenceStrength {
  /// What a strength is called.
  package var words: LocalizedText {
    switch self {
    case .labelled: LocalizedText(th: "ตรงทั้งเลขข้อและชื่อ", en: "number and title")
    case .titled: LocalizedText(th: "ตรงชื่อ", en: "title")
    case .content: LocalizedText(th: "ตรงเนื้อหา", en: "content")
    }
  }
}

extension Evidence.Kind {
  /// What a kind of evidence is called.
  package var words: LocalizedText {
    switch self {
    case .page: LocalizedText(th: "หน้าเว็บ", en: "page")
    case .document: LocalizedText(th: "เอกสาร", en: "document")
    case .link: LocalizedText(th: "ลิงก์", en: "link")
    }
  }
}

extension ElementBasis {
  /// What a basis is called.
  package var words: LocalizedText {
    switch self {
    case .evidenced: LocalizedText(th: "มีแหล่งอ้างอิงปีนี้", en: "source of this year")
    case .carried: LocalizedText(th: "อ้างอิงปีหรือฉบับอื่น", en: "source of another year or edition")
    case .recall: LocalizedText(th: "ยังไม่มีแหล่งอ้างอิง", en: "no source yet")
    }
  }
}

extension SourceConfidence {
  /// How well a statement is evidenced.
  package var words: LocalizedText {
    switch self {
    case .high: LocalizedText(th: "มีหลักฐานชัดเจน", en: "well evidenced")
    case .medium: LocalizedText(th: "มีหลักฐานบ้าง", en: "evidenced in part")
    case .low: LocalizedText(th: "ยังไม่มีแหล่งยืนยัน", en: "not confirmed by a source")
    }
  }
}

extension Report.Source.Kind {
  /// What a kind of source is called.
  package var words: LocalizedText {
    switch self {
    case .directory: LocalizedText(th: "สำเนาเว็บไซต์ในเครื่อง", en: "local mirror")
    case .live: LocalizedText(th: "เว็บไซต์จริง", en: "live site")
    case .warc: LocalizedText(th: "ไฟล์เก็บถาวร WARC", en: "WARC archive")
    }
  }
}

extension Report.Mirror.Completeness {
  /// What a mirror that was taken for complete or partial is called.
  package var words: LocalizedText {
    switch self {
    case .complete: LocalizedText(th: "ครบถ้วน", en: "complete")
    case .partial: LocalizedText(th: "บางส่วน", en: "partial")
    }
  }
}

extension Finding.Severity {
  /// What a severity is called.
  package var words: LocalizedText {
    switch self {
    case .error: LocalizedText(th: "ร้ายแรง", en: "error")
    case .warning: LocalizedText(th: "ควรแก้ไข", en: "warning")
    case .note: LocalizedText(th: "ข้อสังเกต", en: "note")
    }
  }

  /// A sign of one column that tells a severity without colour.
  package var mark: String {
    switch self {
    case .error: "✗"
    case .warning: "!"
    case .note: "·"
    }
  }
}

extension Finding.Rule {
  /// What a finding is called.
  package var words: LocalizedText {
    switch self {
    case .numberingDrift: LocalizedText(th: "เลขข้อไม่ตรงกับปี", en: "numbers of another year")
    case .otherScheme: LocalizedText(th: "ใช้เลขข้อของเกณฑ์อื่น", en: "another scheme's numbers")
    case .duplicateEvidence:
      LocalizedText(th: "ใช้หลักฐานซ้ำหลายข้อ", en: "one document for unrelated items")
    case .placeholderLink: LocalizedText(th: "ลิงก์เปล่า", en: "placeholder link")
    case .brokenLink: LocalizedText(th: "ลิงก์เสีย", en: "broken link")
    case .foreignHost: LocalizedText(th: "หลักฐานอยู่นอกเว็บไซต์", en: "evidence on another host")
    case .loginRequired: LocalizedText(th: "ต้องเข้าสู่ระบบก่อน", en: "login required")
    case .undatedDocument: LocalizedText(th: "ไม่ระบุปีหรือช่วงเวลา", en: "no period stated")
    case .encodingMismatch: LocalizedText(th: "ระบุรหัสอักขระผิด", en: "wrong encoding declared")
    case .mixedEncoding: LocalizedText(th: "รหัสอักขระปนกัน", en: "mixed encodings")
    case .unreadableText: LocalizedText(th: "ข้อความอ่านไม่ออก", en: "unreadable text")
    case .softError: LocalizedText(th: "หน้าแจ้งข้อผิดพลาด", en: "error page answering 200")
    case .emptyPage: LocalizedText(th: "หน้าว่าง", en: "empty page")
    case .scriptOnly: LocalizedText(th: "หน้าที่ต้องใช้สคริปต์", en: "filled by script only")
    case .periodConflict: LocalizedText(th: "ปีขัดแย้งกัน", en: "periods disagree")
    case .unreadFile: LocalizedText(th: "ไฟล์ที่ไม่ได้อ่าน", en: "file not read")
    case .fetchFailed: LocalizedText(th: "ที่อยู่ที่เปิดไม่ได้", en: "address not reached")
    case .partialCrawl: LocalizedText(th: "อ่านเว็บไซต์ไม่ครบ", en: "site read in part")
    case .refusedLink: LocalizedText(th: "ลิงก์ไฟล์ที่ไม่ตาม", en: "refused symbolic link")
    case .limitReached: LocalizedText(th: "เกินขีดจำกัดการอ่าน", en: "reading limit reached")
    case .pastedCriteria:
      LocalizedText(th: "คัดลอกเกณฑ์มาวางแทนหลักฐาน", en: "criteria pasted as evidence")
    case .textLayerDamaged: LocalizedText(th: "ชั้นข้อความของ PDF เพี้ยน", en: "text layer damaged")
    case .imageOnlyDocument: LocalizedText(th: "เอกสารเป็นภาพสแกน", en: "image-only document")
    case .recognizedDocument:
      LocalizedText(th: "อ่านจากภาพสแกน (OCR)", en: "read by character recognition")
    case .encryptedDocument: LocalizedText(th: "เอกสารใส่รหัสผ่าน", en: "encrypted document")
    case .damagedDocument: LocalizedText(th: "เอกสารเสียหาย", en: "damaged document")
    case .mislabelledDocument:
      LocalizedText(th: "นามสกุลไฟล์ไม่ตรงกับเนื้อหา", en: "not what its name says")
    case .emptyDocument: LocalizedText(th: "เอกสารว่างเปล่า", en: "empty document")
    case .unsupportedDocument:
      LocalizedText(th: "เอกสารชนิดที่ไม่ได้อ่าน", en: "format that is not read")
    case .toolMissing: LocalizedText(th: "ขาดโปรแกรมอ่านเอกสาร", en: "tool not installed")
    case .toolFailed: LocalizedText(th: "โปรแกรมอ่านเอกสารล้มเหลว", en: "tool failed")
    case .attestationExpired: LocalizedText(th: "การรับรองหมดอายุ", en: "attestation expired")
    case .profileUnused:
      LocalizedText(th: "รายการในโพรไฟล์ที่ไม่มีผล", en: "profile entry without effect")
    }
  }
}
