internal import ComplianceModel
internal import TextMatching

extension ItemJudge {
  func tester(
    _ texts: [EvidenceText],
    accepted: [EvidenceGroup],
    all: [EvidenceGroup]
  ) -> ConditionTester {
    let right = all.filter { if case .right = $0.fit { true } else { false } }
    var facts = ConditionTester.PeriodFacts()
    if periods.needsNone {
      facts.required = accepted.first.map { place($0, period: nil) }
    } else {
      facts.required = right.first.map { group in
        place(group, period: group.periods.first { periods.judge([$0], isList: false) != .wrong })
      }
    }
    facts.stated = accepted.first { !$0.periods.isEmpty }.map {
      place($0, period: $0.periods.first)
    }
    let missing = periods.missingMonths(
      right.filter { $0.state != .broken }.flatMap { $0.periods.map(\.period) }
    )
    facts.namesMonths = missing.count < 6
    // A month whose follow-up is still to come is not lacking yet.
    facts.missingMonths = missing.filter { month in
      rules.checklist.due(of: item, for: month).map { evaluator.asOf > $0 } ?? true
    }
    return ConditionTester(
      rules: rules,
      patterns: evaluator.patterns,
      texts: texts,
      periods: facts,
      noneStatements: rule.declaredNone
    )
  }

  private func place(
    _ group: EvidenceGroup,
    period: Candidate.PlacedPeriod?
  ) -> ElementResult.Place {
    if let text = group.text, text.document != nil {
      if let period, let place = text.place(of: period.period) { return place }
      if period == nil {
        return ElementResult.Place(
          url: text.address,
          locator: text.titleLocator,
          quote: text.titleText
        )
      }
    }
    return ElementResult.Place(
      url: group.target.fullAddress,
      locator: Evidence.Locator(),
      quote: period.map { "\(group.best.title) (\($0.period.name))" } ?? group.best.title
    )
  }

  /// Settles every element that the edition demands.
  ///
  /// - Parameters:
  ///   - tester: The tests over the evidence that was read; `nil` if none was.
  ///   - unread: Why some of the evidence was not read; `nil` if all was.
  ///   - groups: All evidence, for elements that ask for a period of their own.
  ///   - absence: Why there is nothing to test and nothing that was not read.
  /// - Returns: An outcome for each element, in the order of the edition.
  func elements(
    _ tester: ConditionTester?,
    unread: EvidenceGroup.UnreadReason?,
    groups: [EvidenceGroup] = [],
    absence: LocalizedText = Wording.nothingToCheck
  ) -> [ElementResult] {
    settledElements(tester, unread: unread, groups: groups, absence: absence).map(\.result)
  }

  /// Settles every element, with what stands in the way of those that stay unchecked.
  func settledElements(
    _ tester: ConditionTester?,
    unread: EvidenceGroup.UnreadReason?,
    groups: [EvidenceGroup],
    absence: LocalizedText = Wording.nothingToCheck
  ) -> [SettledElement] {
    item.elements.map { demand in
      var element = SettledElement(
        result: ElementResult(
          id: demand.id,
          outcome: .unchecked,
          text: demand.text,
          source: demand.source,
          basis: demand.basis,
          period: demand.period.map { $0.words(for: rules.checklist.fiscalYear) },
          note: nil,
          evidence: nil
        )
      )
      guard let known = rule.elements.first(where: { $0.id == demand.id }) else { return element }
      switch known.check {
      case .manual(let question):
        element.result.outcome = .manual
        element.result.note = question
      case .when(let condition):
        if let period = demand.period, let tester {
          settle(&element, condition, of: period, beside: tester, unread, groups)
        } else {
          settle(&element.result, condition, tester, unread, absence)
        }
      }
      return element
    }
  }

  private func settle(
    _ result: inout ElementResult,
    _ condition: Condition,
    _ tester: ConditionTester?,
    _ unread: EvidenceGroup.UnreadReason?,
    _ absence: LocalizedText
  ) {
    guard let tester else {
      result.note = unread.map { Wording.unread($0) } ?? absence
      return
    }
    if let place = tester.place(for: condition) {
      result.outcome = .satisfied
      result.evidence = place
      return
    }
    if condition == .period(.months), !tester.periods.missingMonths.isEmpty {
      result.note = Wording.missingMonths(tester.periods.missingMonths)
      // Months are named by links, so they are known to be missing even where nothing was opened.
      result.outcome = tester.periods.namesMonths || unread == nil ? .lacking : .unchecked
      return
    }
    if let unread {
      result.note = Wording.unread(unread)
    } else {
      result.outcome = .lacking
    }
  }

  /// Puts a group into the report's words.
  func evidence(_ group: EvidenceGroup) -> Evidence {
    let best = group.best
    let document = group.text.flatMap { $0.document == nil ? nil : $0 }
    let kind: Evidence.Kind =
      switch group.target.kind {
      case .page: document == nil ? .page : .document
      case .document: .document
      default: .link
      }
    let foundOn = group.candidates.first { $0.order >= 0 } ?? best
    return Evidence(
      url: group.target.fullAddress,
      kind: kind,
      foundOn: evaluator.address(ofPage: foundOn.page) ?? group.target.address,
      title: best.title,
      locator: document?.titleLocator ?? Evidence.Locator(heading: best.heading),
      quote: document.map { $0.titleText.isEmpty ? best.quote : $0.titleText } ?? best.quote,
      periods: uniqueNames(group.periods),
      sha256: group.state == .read ? group.text?.sha256 : nil,
      strength: group.strength,
      confidence: group.confidence,
      state: group.state
    )
  }

  private func uniqueNames(_ periods: [Candidate.PlacedPeriod]) -> [String] {
    var seen: Set<String> = []
    let names = periods.filter { $0.place != .body }.map(\.period.name)
    return Array(names.filter { seen.insert($0).inserted }.prefix(12))
  }
}
