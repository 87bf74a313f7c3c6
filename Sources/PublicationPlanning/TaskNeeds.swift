internal import ComplianceModel
internal import Reporting

/// What a task needs, in plain words: the advice, the parts, the months.
struct TaskNeeds {
  let result: ItemResult
  let months: [PlanTask.Month]

  /// What to do, in the order of doing.
  var lines: [LocalizedText] {
    var lines: [LocalizedText] = []
    if PlanMaker.gaps.contains(result.status) || result.status == .notDue {
      lines.append(result.advice)
    }
    if let parts { lines.append(parts) }
    lines += months.map { PlanWords.publish($0) }
    return lines
  }

  private var parts: LocalizedText? {
    switch result.status {
    case .incomplete: list(PlanWords.add) { $0 == .lacking }
    case .unverified: list(PlanWords.check) { $0 != .satisfied }
    case .missing, .outdated, .broken, .notDue: list(PlanWords.mustShow) { $0 != .manual }
    case .disclosed, .declaredNone, .attested, .notApplicable: nil
    }
  }

  private func list(
    _ lead: LocalizedText,
    of outcomes: (ElementOutcome) -> Bool
  ) -> LocalizedText? {
    let elements = result.elements.filter { outcomes($0.outcome) }
    guard !elements.isEmpty else { return nil }
    func joined(_ language: Language) -> String {
      let texts = elements.map { element in
        let note = element.outcome == .lacking ? element.note?.shown(in: language) : nil
        return element.text.shown(in: language) + (note.map { " (\($0))" } ?? "")
      }
      return lead.text(in: language) + ": " + texts.joined(separator: "; ")
    }
    return LocalizedText(th: joined(.thai), en: joined(.english))
  }
}
