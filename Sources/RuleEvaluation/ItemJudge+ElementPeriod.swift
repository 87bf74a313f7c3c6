internal import ComplianceModel
internal import TextMatching

/// An element's outcome before the verdict is made of it.
struct SettledElement {
  var result: ElementResult
  var obstacle: Obstacle = .unread

  /// What stands in the way of an element that stays unchecked.
  enum Obstacle: Sendable, Hashable {
    /// Part of the evidence was not read.
    case unread
    /// The element's own period is not over on the day of judging.
    case periodRuns
    /// The text is there, and nothing says that it is of the element's own period.
    case periodUnstated
  }
}

extension ItemJudge {
  /// Settles an element that asks for another period than its item.
  ///
  /// What counts are texts that name that period: of the item's own evidence, and of evidence that
  /// is too old or too new for the item itself, such as last year's report beside this year's plan.
  func settle(
    _ element: inout SettledElement,
    _ condition: Condition,
    of required: PeriodClass,
    beside tester: ConditionTester,
    _ unread: EvidenceGroup.UnreadReason?,
    _ groups: [EvidenceGroup]
  ) {
    let judge = periods(required: required)
    let own = self.tester(of: judge, among: groups)
    if let place = own.place(for: condition) {
      element.result.outcome = .satisfied
      element.result.evidence = place
      return
    }
    let words = required.words(for: rules.checklist.fiscalYear)
    if let span = required.span(for: rules.checklist.fiscalYear), evaluator.asOf <= span.last {
      element.obstacle = .periodRuns
      element.result.note = Wording.periodRuns(words)
      return
    }
    var undated = tester
    undated.periods = ConditionTester.PeriodFacts()
    if undated.place(for: condition) != nil {
      element.obstacle = .periodUnstated
      element.result.note = Wording.periodUnstated(words)
    } else if let unread {
      element.result.note = Wording.unread(unread)
    } else {
      element.result.outcome = .lacking
      element.result.note = Wording.mustBeOf(words)
    }
  }

  /// Returns tests over the texts that name a period.
  private func tester(of judge: PeriodJudge, among groups: [EvidenceGroup]) -> ConditionTester {
    let best = groups.first?.confidence ?? 0
    var facts = ConditionTester.PeriodFacts()
    var texts: [EvidenceText] = []
    var stated: [StatedPeriod] = []
    for group in groups where group.state == .read && !group.isSetAside {
      guard group.confidence >= best - Self.weakness else { continue }
      let found = self.texts(of: group, naming: judge)
      guard let first = found.first else { continue }
      stated += found.flatMap { $0.titlePeriods + $0.bodyPeriods } + group.periods.map(\.period)
      facts.required =
        facts.required
        ?? ElementResult.Place(
          url: first.address,
          locator: first.document == nil ? Evidence.Locator() : first.titleLocator,
          quote: first.titleText
        )
      texts += found
    }
    facts.stated = facts.required
    facts.missingMonths = judge.missingMonths(stated)
    return ConditionTester(
      rules: rules,
      patterns: evaluator.patterns,
      texts: texts,
      periods: facts,
      noneStatements: rule.declaredNone
    )
  }

  /// Returns what a piece of evidence says of a period: all of it, or the attachments that name it.
  private func texts(of group: EvidenceGroup, naming judge: PeriodJudge) -> [EvidenceText] {
    var isOfItem = false
    if case .right = group.fit { isOfItem = true }
    if case .right = judge.judge(group.periods, isList: false) { isOfItem = true }
    if isOfItem, judge.isNamed(by: group.periods.map(\.period)) { return group.texts }
    return group.attachments.filter { $0.reason == nil }.compactMap(\.text).filter {
      judge.isNamed(by: $0.titlePeriods + $0.bodyPeriods)
    }
  }
}
