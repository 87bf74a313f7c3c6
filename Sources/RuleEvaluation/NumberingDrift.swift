internal import ComplianceModel

/// Finds out whether a page uses the item numbers of another year's checklist.
struct NumberingDrift {
  let rules: CompiledRules

  /// Returns the numbering that the page's titles agree with, if it is not the checklist's own.
  func numbering(of facts: PageFacts) -> CompiledRules.Numbering? {
    let titled = facts.marks.filter { $0.requirement != nil }
    guard let own = rules.ownNumbering else { return nil }
    let ownCount = agreement(of: titled, with: own)
    let others = rules.numberings.filter { $0.checklist != own.checklist }
    guard
      let best = others.max(by: {
        (agreement(of: titled, with: $0), $1.checklist)
          < (agreement(of: titled, with: $1), $0.checklist)
      })
    else { return nil }
    let clashing = titled.filter { !own.holds($0.number, for: $0.requirement) }
    let explained = agreement(of: clashing, with: best)
    guard Double(explained) >= rules.weights[.driftItems],
      agreement(of: titled, with: best) > ownCount
    else { return nil }
    return best
  }

  private func agreement(
    of marks: [PageFacts.NumberMark],
    with numbering: CompiledRules.Numbering
  ) -> Int {
    Set(
      marks.filter { numbering.holds($0.number, for: $0.requirement) }.map(\.number)
    ).count
  }
}
