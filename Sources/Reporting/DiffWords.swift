internal import ComplianceModel
internal import ReportComparison

/// The words of a comparison.
enum DiffWords {
  static let heading = LocalizedText(
    th: "สิ่งที่เปลี่ยนไประหว่างสองรายงาน",
    en: "What changed between two reports"
  )
  static let old = LocalizedText(th: "รายงานก่อน", en: "Earlier report")
  static let new = LocalizedText(th: "รายงานใหม่", en: "Later report")
  static let byRequirement = LocalizedText(
    th: "รายการตรวจต่างปีกัน จึงเทียบตามข้อกำหนด ไม่ใช่ตามเลขข้อ",
    en: "The checklists differ, so items are compared by requirement, not by number."
  )
  static let nothing = LocalizedText(th: "ไม่มีสิ่งใดเปลี่ยนแปลง", en: "Nothing changed.")
  static let unchangedItems = LocalizedText(th: "ข้อที่เหมือนเดิม", en: "Unchanged items")
  static let newFindings = LocalizedText(th: "ข้อสังเกตใหม่", en: "New findings")
  static let goneFindings = LocalizedText(th: "ข้อสังเกตที่หมดไป", en: "Findings that are gone")
  static let unchangedFindings = LocalizedText(th: "ข้อสังเกตที่เหมือนเดิม", en: "Unchanged findings")
  static let change = LocalizedText(th: "สิ่งที่เปลี่ยน", en: "What")
  static let none = LocalizedText(th: "–", en: "–")

  /// The report that one side stands for: checklist, day and site.
  static func side(_ side: ReportDiff.Side) -> LocalizedText {
    let day = DateWords.words(for: side.asOf)
    let site = ReadableAddress.text(side.site)
    return LocalizedText(
      th: "\(side.checklist) · \(day.th) · \(site)",
      en: "\(side.checklist) · \(day.en) · \(site)"
    )
  }

  /// The verdict before and after, or the one that stayed.
  static func statuses(of change: ItemChange) -> LocalizedText {
    let old = change.oldStatus?.words ?? none
    let new = change.newStatus?.words ?? none
    return old == new ? new : arrow(from: old, to: new)
  }

  static func arrow(from old: LocalizedText, to new: LocalizedText) -> LocalizedText {
    LocalizedText(
      th: "\(old.shown(in: .thai)) → \(new.shown(in: .thai))",
      en: "\(old.shown(in: .english)) → \(new.shown(in: .english))"
    )
  }
}

extension ItemChange.Kind {
  /// What a change of a verdict is called.
  var words: LocalizedText {
    switch self {
    case .regressed: LocalizedText(th: "แย่ลง", en: "Regressed")
    case .newFailure: LocalizedText(th: "ข้อใหม่ที่ไม่ผ่าน", en: "New and failing")
    case .fixed: LocalizedText(th: "แก้แล้ว", en: "Fixed")
    case .improved: LocalizedText(th: "ดีขึ้น", en: "Improved")
    case .weakened: LocalizedText(th: "ตรวจไม่ได้แล้ว", en: "No longer verified")
    case .changed: LocalizedText(th: "ผลเปลี่ยน", en: "Changed")
    case .added: LocalizedText(th: "ข้อใหม่", en: "New")
    case .removed: LocalizedText(th: "ไม่อยู่ในรายการแล้ว", en: "No longer on the list")
    case .sameVerdict: LocalizedText(th: "ผลเดิม รายละเอียดเปลี่ยน", en: "Same verdict, other details")
    }
  }

  /// A sign of one column that tells a change without colour.
  var mark: String {
    switch self {
    case .regressed, .newFailure: "▼"
    case .fixed: "✓"
    case .improved: "▲"
    case .weakened: "?"
    case .changed, .sameVerdict: "~"
    case .added: "+"
    case .removed: "–"
    }
  }
}

extension EvidenceChange.Kind {
  /// What a change of evidence is called.
  var words: LocalizedText {
    switch self {
    case .moved: LocalizedText(th: "ย้ายที่อยู่", en: "moved")
    case .replaced: LocalizedText(th: "เอกสารถูกแทนที่", en: "document replaced")
    case .yearRolled: LocalizedText(th: "เปลี่ยนเป็นข้อมูลปีใหม่", en: "year rolled")
    case .stateChanged: LocalizedText(th: "สภาพเปลี่ยน", en: "state changed")
    case .added: LocalizedText(th: "หลักฐานใหม่", en: "new evidence")
    case .removed: LocalizedText(th: "หลักฐานหายไป", en: "evidence gone")
    }
  }
}
