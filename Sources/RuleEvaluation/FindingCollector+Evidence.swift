internal import ComplianceModel

extension FindingCollector {
  /// What the evidence that an item rests on shows beside the verdict.
  func evidenceFindings(_ item: JudgedItem) -> [Finding] {
    var result: [Finding] = []
    func add(
      _ rule: Finding.Rule,
      _ severity: Finding.Severity,
      _ url: String,
      _ text: LocalizedText
    ) {
      result.append(
        Finding(rule: rule, severity: severity, items: [item.result.id], url: url, message: text)
      )
    }
    let isChannel =
      evaluator.rules.requirements[item.requirement].recognition.form == .channel
    for group in item.groups.prefix(5) {
      let address = group.target.address
      switch group.reason {
      case .foreignHost where !isChannel:
        add(.foreignHost, .warning, address, Wording.unread(.foreignHost))
      case .login: add(.loginRequired, .error, address, Wording.unread(.login))
      case .errorPage: add(.softError, .error, address, Wording.unread(.errorPage))
      case .emptyPage, .template: add(.emptyPage, .error, address, Wording.unread(.emptyPage))
      case .shell: add(.scriptOnly, .warning, address, Wording.unread(.shell))
      case .unreadableText:
        add(.unreadableText, .warning, address, Wording.unread(.unreadableText))
      default: break
      }
      if group.target.isForeign, !isChannel, group.state != .broken {
        add(.foreignHost, .warning, address, Self.elsewhere)
      }
      if group.text?.holdsCriteria == true {
        add(.pastedCriteria, .note, address, Self.criteria)
      }
    }
    guard let best = item.groups.first else { return result }
    if best.rank == 2 { add(.undatedDocument, .warning, best.target.address, Self.undated) }
    if let conflict = conflict(best) {
      add(.periodConflict, .warning, best.target.address, conflict)
    }
    return result
  }

  private static let criteria = LocalizedText(
    th: "มีข้อความหลักเกณฑ์ของ ป.ป.ช. วางไว้ในหน้า ซึ่งไม่นับเป็นหลักฐาน",
    en: "the official criteria are pasted here; they were not counted as evidence"
  )

  private static let elsewhere = LocalizedText(
    th: "หลักฐานอยู่บนเว็บไซต์อื่น ไม่ใช่ของหน่วยงาน",
    en: "the evidence lies on a host that is not the agency's"
  )

  private static let undated = LocalizedText(
    th: "หลักฐานไม่ระบุช่วงเวลา",
    en: "the evidence states no period"
  )

  /// The link names one year and the target's own title another.
  private func conflict(_ group: EvidenceGroup) -> LocalizedText? {
    let title = group.periods.filter { $0.place == .titleBlock && $0.period.isWholeYear }
    let label = group.periods.filter { $0.place == .label && $0.period.isWholeYear }
    guard let first = title.first, let second = label.first,
      !title.contains(where: { one in label.contains { $0.period.span == one.period.span } })
    else { return nil }
    return .init(
      th: "ลิงก์ระบุ \(second.period.words.th) แต่หัวเรื่องของหลักฐานระบุ \(first.period.words.th)",
      en: "the link says \(second.period.words.en), the evidence itself \(first.period.words.en)"
    )
  }
}
