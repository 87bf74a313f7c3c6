package import ComplianceModel

/// How a measure stands against what a scan of the site found.
package enum MeasureState: String, Sendable, Hashable, CaseIterable, Codable {
  /// Done, and the site shows it.
  case published
  /// The site shows it, but the register records no action.
  case unrecorded
  /// Done, but what the site shows lacks something.
  case incomplete
  /// Done, it says, but the site shows another period, most often last year's.
  case outdated
  /// Done, it says, but the site does not show it.
  case notOnSite = "not-on-site"
  /// The site shows or links something that could not be read.
  case unverified
  /// Neither register nor site shows anything.
  case notStarted = "not-started"
  /// The period has not ended, or nothing is owed.
  case notDue = "not-due"
  /// No site can prove it: a survey's question, or an item that nobody could tell.
  case notCheckable = "not-checkable"

  /// What needs work.
  package var isOpen: Bool {
    switch self {
    case .incomplete, .outdated, .notOnSite, .notStarted: true
    case .published, .unrecorded, .unverified, .notDue, .notCheckable: false
    }
  }

  package var words: LocalizedText {
    switch self {
    case .published: LocalizedText(th: "ดำเนินการและเผยแพร่แล้ว", en: "done and published")
    case .unrecorded:
      LocalizedText(
        th: "มีบนเว็บไซต์ แต่ยังไม่ได้บันทึกการดำเนินการ",
        en: "on the site, no action recorded"
      )
    case .incomplete:
      LocalizedText(th: "ดำเนินการแล้ว แต่เผยแพร่ไม่ครบ", en: "done, published in part")
    case .outdated:
      LocalizedText(
        th: "แจ้งว่าดำเนินการแล้ว แต่เว็บไซต์แสดงข้อมูลของปีอื่น",
        en: "claimed, but the site shows another year's"
      )
    case .notOnSite:
      LocalizedText(th: "ดำเนินการแล้ว แต่ไม่พบบนเว็บไซต์", en: "done, but not on the site")
    case .unverified: LocalizedText(th: "ตรวจยืนยันไม่ได้", en: "could not be verified")
    case .notStarted: LocalizedText(th: "ยังไม่ดำเนินการ", en: "not started")
    case .notDue: LocalizedText(th: "ยังไม่ถึงกำหนด", en: "not due")
    case .notCheckable: LocalizedText(th: "ตรวจจากเว็บไซต์ไม่ได้", en: "no site can show it")
    }
  }

  /// Tells how a measure stands.
  ///
  /// - Parameters:
  ///   - status: The verdict on the item, or `nil` if the scan judged none.
  ///   - hasAction: Whether the register says that something was done.
  init(status: Status?, hasAction: Bool) {
    switch status {
    case nil: self = .notCheckable
    case .disclosed, .declaredNone, .attested: self = hasAction ? .published : .unrecorded
    case .notApplicable, .notDue: self = .notDue
    case .unverified: self = .unverified
    case .incomplete: self = hasAction ? .incomplete : .notStarted
    case .outdated: self = hasAction ? .outdated : .notStarted
    case .broken, .missing: self = hasAction ? .notOnSite : .notStarted
    }
  }
}
