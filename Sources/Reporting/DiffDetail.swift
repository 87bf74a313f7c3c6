internal import ComplianceModel
internal import ReportComparison

/// One line below an item that changed: what it is about, and what became of it.
struct DiffDetail {
  var name: LocalizedText
  var value: LocalizedText

  /// What a reader wants to know of a change, most telling first.
  static func details(of change: ItemChange) -> [DiffDetail] {
    var details: [DiffDetail] = []
    if let reason = change.reason, change.kind != .sameVerdict,
      !reason.th.isEmpty || !reason.en.isEmpty
    {
      details.append(DiffDetail(name: ReportWords.reason, value: reason))
    }
    if let period = change.period {
      details.append(
        DiffDetail(
          name: EvidenceChange.Kind.yearRolled.words,
          value: DiffWords.arrow(from: period.old, to: period.new)
        )
      )
    }
    details += change.elements.map(detail) + change.evidence.map(detail)
    if change.kind.isRegression, let advice = change.advice,
      !advice.th.isEmpty || !advice.en.isEmpty
    {
      details.append(DiffDetail(name: ReportWords.advice, value: advice))
    }
    return details
  }

  private static func detail(_ change: ElementChange) -> DiffDetail {
    let arrow = DiffWords.arrow(
      from: change.oldOutcome?.words ?? DiffWords.none,
      to: change.newOutcome?.words ?? DiffWords.none
    )
    return DiffDetail(
      name: ReportWords.elements,
      value: LocalizedText(
        th: "\(change.text.shown(in: .thai)): \(arrow.th)",
        en: "\(change.text.shown(in: .english)): \(arrow.en)"
      )
    )
  }

  private static func detail(_ change: EvidenceChange) -> DiffDetail {
    let names = change.kinds.map(\.words)
    let name = LocalizedText(
      th: names.map(\.th).joined(separator: " + "),
      en: names.map(\.en).joined(separator: " + ")
    )
    let addresses = arrow(from: change.oldAddress ?? "", to: change.newAddress ?? "")
    var extras: [LocalizedText] = []
    if change.kinds.contains(.yearRolled) {
      extras.append(
        DiffWords.arrow(
          from: PeriodWords.list(change.oldPeriods),
          to: PeriodWords.list(change.newPeriods)
        )
      )
    }
    if change.kinds.contains(.replaced), let old = change.oldDigest, let new = change.newDigest {
      let text = "SHA-256 \(old.prefix(8)) → \(new.prefix(8))"
      extras.append(LocalizedText(th: text, en: text))
    }
    if change.kinds.contains(.stateChanged), let old = change.oldState, let new = change.newState {
      extras.append(DiffWords.arrow(from: old.words, to: new.words))
    }
    return DiffDetail(
      name: name,
      value: LocalizedText(
        th: ([addresses] + extras.map(\.th)).joined(separator: " · "),
        en: ([addresses] + extras.map(\.en)).joined(separator: " · ")
      )
    )
  }

  private static func arrow(from old: String, to new: String) -> String {
    let shown = (ReadableAddress.text(old), ReadableAddress.text(new))
    if shown.0 == shown.1 || shown.0.isEmpty { return shown.1 }
    return shown.1.isEmpty ? shown.0 : "\(shown.0) → \(shown.1)"
  }
}
