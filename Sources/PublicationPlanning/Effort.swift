package import ComplianceModel

/// What kind of work closes a gap, the least first.
package enum Effort: String, Sendable, Hashable, CaseIterable, Codable {
  /// A person looks at evidence that is there.
  case look = "let-a-person-look"
  /// The link on the site is corrected.
  case link = "fix-a-link"
  /// A document that is there gets what it lacks.
  case part = "add-a-missing-part"
  /// A document or channel that the office has is put on the site.
  case publish = "publish-an-existing-one"
  /// A document is written first.
  case write = "write-a-new-document"

  /// What the work is called.
  package var words: LocalizedText {
    switch self {
    case .look: LocalizedText(th: "ให้เจ้าหน้าที่เปิดตรวจ", en: "Let a person look")
    case .link: LocalizedText(th: "แก้ลิงก์", en: "Fix a link")
    case .part: LocalizedText(th: "เพิ่มส่วนที่ขาด", en: "Add a missing part")
    case .publish:
      LocalizedText(th: "นำเอกสารที่มีอยู่ขึ้นเว็บไซต์", en: "Publish what is there")
    case .write: LocalizedText(th: "จัดทำเอกสารใหม่", en: "Write a new document")
    }
  }
}
