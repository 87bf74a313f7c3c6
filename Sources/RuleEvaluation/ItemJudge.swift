internal import ComplianceModel
internal import TextMatching

/// Judges one item from its evidence.
struct ItemJudge {
  let evaluator: Evaluator
  let item: Checklist.Item
  let requirement: Int

  var rules: CompiledRules { evaluator.rules }
  var rule: Requirement { rules.requirements[requirement] }
  var periods: PeriodJudge { periods(required: item.period) }

  /// Judges periods by what an element asks for.
  func periods(required: PeriodClass) -> PeriodJudge {
    PeriodJudge(
      required: required,
      year: rules.checklist.fiscalYear,
      isContinuous: item.cadence == .continuous
    )
  }

  // MARK: Reading evidence

  /// Says what became of a piece of evidence, and of which period it is.
  func read(_ group: EvidenceGroup, _ texts: [Evaluator.Request: EvidenceText]) -> EvidenceGroup {
    var group = group
    settleState(&group, texts)
    group.periods = placedPeriods(group)
    group.fit = periods.judge(
      group.periods,
      isList: group.candidates.contains { $0.signs.contains(.list) }
    )
    group.isSetAside = isNoEvidence(group)
    group.weigh(rules.weights)
    return group
  }

  /// Another document, a list of all items, or an empty page that nothing links to.
  private func isNoEvidence(_ group: EvidenceGroup) -> Bool {
    if group.reason == .otherDocument { return true }
    guard case .page(let page) = group.target.kind else { return false }
    let isOwnOnly = group.candidates.allSatisfy { $0.order < 0 }
    if isOwnOnly, group.reason == .emptyPage || group.reason == .template { return true }
    return !isOwnOnly && group.target.fragment == nil
      && evaluator.table.fullLists.contains(page)
  }

  /// Sets aside pages that only list the evidence which other groups lead to.
  private func withoutIndexes(_ groups: [EvidenceGroup]) -> [EvidenceGroup] {
    var result = groups
    for index in result.indices where result[index].text?.isIndex == true {
      guard case .page(let page) = result[index].target.kind else { continue }
      let identity = result[index].target.identity
      result[index].isSetAside = groups.contains { other in
        other.target.identity != identity && other.state != .broken
          && other.candidates.contains { $0.page == page }
      }
    }
    return result
  }

  private func settleState(
    _ group: inout EvidenceGroup,
    _ texts: [Evaluator.Request: EvidenceText]
  ) {
    switch group.target.kind {
    case .page(let page):
      let request = Evaluator.Request(resource: page, target: group.target)
      guard let text = texts[request] else { return set(&group, .unreadable, .notRead) }
      group.text = text
      settlePage(&group, text)
      group.attachments = attachments(of: text, texts)
    case .document(let document):
      // Without a reader of documents, a link to one is all that is known.
      let request = Evaluator.Request(resource: document, target: group.target)
      guard let text = texts[request] else { return set(&group, .linked, .document) }
      settleDocument(&group, text)
    case .asset: set(&group, .linked, .picture)
    case .foreign: set(&group, .linked, .foreignHost)
    case .absent:
      if evaluator.isMirrorComplete {
        set(&group, .broken, .missingTarget)
      } else {
        set(&group, .linked, .outsideMirror)
      }
    case .unfetched(let obstacle): set(&group, .linked, .unfetched(obstacle))
    case .home: set(&group, .broken, .home)
    case .placeholder, .samePage, .unsupported: set(&group, .broken, .placeholder)
    }
    if group.text == nil, group.state == .linked, rule.recognition.form == .channel {
      group.text = EvidenceText(link: group.best, address: group.target.address, rules: rules)
    }
  }

  private func set(
    _ group: inout EvidenceGroup,
    _ state: EvidenceState,
    _ reason: EvidenceGroup.UnreadReason
  ) {
    group.state = state
    group.reason = reason
  }

  private func settleDocument(_ group: inout EvidenceGroup, _ text: EvidenceText) {
    if let obstacle = text.document?.obstacle {
      return set(&group, obstacle.state, obstacle.reason)
    }
    switch text.obstacle {
    case .empty: return set(&group, .broken, .emptyDocument)
    case .unreadableText: return set(&group, .unreadable, .unreadableText)
    case .template: return set(&group, .broken, .template)
    case .errorNotice, .shell, .login, .imageOnly, nil: break
    }
    group.text = text
    group.state = .read
    if leadsElsewhere(group, text) { group.reason = .otherDocument }
  }

  /// The documents that a page leads to, but for those of another period.
  private func attachments(
    of page: EvidenceText,
    _ texts: [Evaluator.Request: EvidenceText]
  ) -> [EvidenceGroup.Attachment] {
    page.attachments.compactMap { target in
      guard case .document(let document) = target.kind else { return nil }
      let request = Evaluator.Request(resource: document, target: target)
      guard let text = texts[request] else { return .init(text: nil, reason: .document) }
      if let obstacle = text.document?.obstacle {
        return .init(text: nil, reason: obstacle.reason)
      }
      let stated = text.titlePeriods.map {
        Candidate.PlacedPeriod(place: .titleBlock, period: $0)
      }
      if periods.judge(stated, isList: false) != .wrong { return .init(text: text, reason: nil) }
      let isAskedFor = item.elements.contains { element in
        element.period.map { periods(required: $0).judge(stated, isList: false) != .wrong } ?? false
      }
      return isAskedFor ? .init(text: text, reason: nil, isOfOtherPeriod: true) : nil
    }
  }

  private func settlePage(_ group: inout EvidenceGroup, _ text: EvidenceText) {
    switch text.obstacle {
    case nil:
      group.state = .read
      if leadsElsewhere(group, text) { group.reason = .otherDocument }
    case .errorNotice: set(&group, .broken, .errorPage)
    case .empty: set(&group, .broken, .emptyPage)
    case .template: set(&group, .broken, .template)
    case .shell: set(&group, .unreadable, .shell)
    case .login: set(&group, .unreadable, .login)
    case .imageOnly: set(&group, .unreadable, .picture)
    case .unreadableText: set(&group, .unreadable, .unreadableText)
    }
  }

  /// The target's own title holds a word that makes it something else, and not the item's title.
  private func leadsElsewhere(_ group: EvidenceGroup, _ text: EvidenceText) -> Bool {
    guard !group.isConfirmedByTarget, !text.titleText.isEmpty else { return false }
    let title = ThaiText.fold(text.titleText)
    return rules.index.strict.matches(in: title).contains {
      rules.phrases[$0.phrase].role == .trap(requirement: requirement)
    }
  }

  private func placedPeriods(_ group: EvidenceGroup) -> [Candidate.PlacedPeriod] {
    var result: [Candidate.PlacedPeriod] = []
    func add(_ period: Candidate.PlacedPeriod) {
      if !result.contains(period) { result.append(period) }
    }
    var isUndated = false
    if group.state == .read, let text = group.text {
      for period in text.titlePeriods { add(.init(place: .titleBlock, period: period)) }
      // The day of its upload dates no report.
      isUndated = !(text.titlePeriods + text.bodyPeriods).contains {
        item.cadence == .continuous || $0.kind != .date
      }
    }
    for candidate in group.candidates.prefix(12) {
      // What was read and names no period is undated, whatever stands over the link to it.
      for period in candidate.periods
      where !isUndated || (period.place != .heading && period.place != .pageTitle) { add(period) }
    }
    if group.state == .read, let text = group.text {
      for period in text.bodyPeriods.prefix(200) { add(.init(place: .body, period: period)) }
      if item.cadence == .continuous {
        for period in text.uploads.prefix(200) { add(.init(place: .body, period: period)) }
      }
    }
    return result.enumerated()
      .sorted { ($0.element.place.rawValue, $0.offset) < ($1.element.place.rawValue, $1.offset) }
      .map(\.element)
  }

  // MARK: Judging

  /// How many pieces of evidence a report shows of an item.
  private static let reportedGroups = 10

  func judge(_ groups: [EvidenceGroup]) -> JudgedItem {
    let ranked = withoutIndexes(groups).enumerated()
      .sorted {
        ($0.element.rank, -$0.element.confidence, $0.offset)
          < ($1.element.rank, -$1.element.confidence, $1.offset)
      }
      .map(\.element)
    let verdict = verdict(ranked)
    let wording = Wording(item: item, checklist: rules.checklist, evaluator: evaluator)
    let due = rules.checklist.window(of: item)?.closes
    let result = ItemResult(
      id: item.id,
      requirement: item.requirement,
      title: item.title,
      indicator: item.indicator,
      status: verdict.status,
      confidence: verdict.confidence,
      owner: item.owner,
      due: due,
      period: wording.period,
      reason: wording.reason(verdict),
      advice: wording.advice(verdict, rule: rule),
      evidence: ranked.prefix(Self.reportedGroups).map { evidence($0) },
      elements: verdict.elements
    )
    return JudgedItem(
      result: result,
      requirement: requirement,
      groups: ranked,
      places: ranked.prefix(Self.reportedGroups).map { EvidencePlace($0) }
    )
  }

  private func verdict(_ groups: [EvidenceGroup]) -> ItemVerdict {
    guard let best = groups.first else { return nothingFound() }
    let accepted = groups.filter { $0.rank == best.rank && isStrong($0, beside: best) }
    switch best.rank {
    case 0, 2: return readEvidence(accepted, all: groups, isPeriodKnown: best.rank == 0)
    case 1, 3: return unreadEvidence(accepted, all: groups)
    case 4:
      let outcomes = elements(nil, unread: nil, absence: Wording.otherPeriod)
      return settle(.outdated, best, elements: outcomes, groups)
    case 5:
      return settle(.broken, best, elements: elements(nil, unread: nil), groups)
    default:
      var verdict = nothingFound(absence: Wording.somethingElse)
      if verdict.status == .missing { verdict.cause = .otherDocument(best.text?.titleText ?? "") }
      return verdict
    }
  }

  /// Weak evidence beside strong evidence is left out: it would lend its elements.
  private func isStrong(_ group: EvidenceGroup, beside best: EvidenceGroup) -> Bool {
    group.confidence >= best.confidence - Self.weakness
  }

  /// By how much evidence is weaker that does not count beside the best.
  static let weakness = 0.2

  private func readEvidence(
    _ accepted: [EvidenceGroup],
    all: [EvidenceGroup],
    isPeriodKnown: Bool
  ) -> ItemVerdict {
    let best = accepted[0]
    let texts = accepted.flatMap(\.texts)
    let tester = tester(texts, accepted: accepted, all: all)
    let others = all.filter { $0.rank == (isPeriodKnown ? 1 : 3) }
    let unread = accepted.compactMap(\.unreadPart).first ?? others.first?.reason
    if let place = tester.declaredNone(), isPeriodKnown {
      let outcomes = elements(tester, unread: unread ?? .document, groups: all)
      var verdict = ItemVerdict(.declaredNone, best, outcomes)
      verdict.declaration = place
      return verdict
    }
    let settled = settledElements(tester, unread: unread, groups: all)
    let outcomes = settled.map(\.result)
    guard isPeriodKnown else {
      var verdict = ItemVerdict(.unverified, best, outcomes)
      verdict.cause = .noPeriod
      return verdict
    }
    let lacking = outcomes.filter { $0.outcome == .lacking }
    if !lacking.isEmpty, let title = otherTitle(of: best, outcomes) {
      var verdict = ItemVerdict(.missing, best, outcomes)
      verdict.cause = .otherDocument(title)
      return verdict
    }
    if lacking.contains(where: { $0.basis != .recall }) {
      return ItemVerdict(.incomplete, best, outcomes)
    }
    if !lacking.isEmpty {
      var verdict = ItemVerdict(.unverified, best, outcomes)
      verdict.cause = .recalledElements
      return verdict
    }
    let obstacles = settled.filter { $0.result.outcome == .unchecked }.map(\.obstacle)
    if !obstacles.isEmpty {
      let isOnlyEarly = obstacles.allSatisfy { $0 == .periodRuns }
      var verdict = ItemVerdict(isOnlyEarly ? .notDue : .unverified, best, outcomes)
      verdict.cause =
        isOnlyEarly || obstacles.contains(.periodUnstated)
        ? .partOfPeriod
        : .unread(unread ?? .document)
      return verdict
    }
    return ItemVerdict(.disclosed, best, outcomes)
  }

  /// The title of a document that is another requirement's, and not this one's nor a related one's.
  ///
  /// A related document may serve both, unless it shows nothing of what this item asks for.
  private func otherTitle(of group: EvidenceGroup, _ outcomes: [ElementResult]) -> String? {
    let showsNothing = outcomes.allSatisfy { $0.outcome != .satisfied || isPeriod($0.id) }
    guard case .document(let document) = group.target.kind, !group.isConfirmedByTarget,
      let owners = evaluator.table.titled[document]
    else { return nil }
    let mayServeBoth = !showsNothing && owners.contains { rules.areRelated($0, requirement) }
    return mayServeBoth ? nil : group.text?.titleText
  }

  private func isPeriod(_ element: String) -> Bool {
    guard case .when(.period)? = rule.elements.first(where: { $0.id == element })?.check else {
      return false
    }
    return true
  }

  private func unreadEvidence(_ accepted: [EvidenceGroup], all: [EvidenceGroup]) -> ItemVerdict {
    let best = accepted[0]
    let reason = best.reason ?? .notRead
    let texts = accepted.compactMap(\.text)
    let tester = texts.isEmpty ? nil : tester(texts, accepted: accepted, all: all)
    let outcomes = elements(tester, unread: reason, groups: all)
    // A channel is judged by the link itself: nothing in it has to be read.
    let isChannel =
      rule.recognition.form == .channel && isKnownChannel(best)
      && outcomes.allSatisfy { $0.outcome == .satisfied || $0.outcome == .manual }
    if isChannel, best.rank == 1, outcomes.contains(where: { $0.outcome == .satisfied }) {
      return ItemVerdict(.disclosed, best, outcomes)
    }
    var verdict = ItemVerdict(.unverified, best, outcomes)
    verdict.cause = .unread(reason)
    return verdict
  }

  /// The rule names the services whose addresses are evidence by themselves.
  private func isKnownChannel(_ group: EvidenceGroup) -> Bool {
    let address = group.target.address.lowercased()
    return rule.recognition.addresses.contains { address.contains($0.lowercased()) }
  }

  private func nothingFound(absence: LocalizedText = Wording.nothingToCheck) -> ItemVerdict {
    var verdict = ItemVerdict(.missing, nil, elements(nil, unread: nil, absence: absence))
    let isSmall = evaluator.table.pageCount <= 1
    verdict.confidence = rules.weights[isSmall ? .missingOnePage : .missingManyPages]
    if let shell = listShell {
      verdict.status = .unverified
      verdict.cause = .listIsShell(shell)
      verdict.confidence = rules.weights[.missingOnePage]
    } else if let ending = evaluator.partialEnding {
      verdict.status = .unverified
      verdict.cause = .partlyFetched(ending)
      verdict.confidence = rules.weights[.missingOnePage]
    }
    return notDueYet(verdict)
  }

  /// The page that should list the items, or the way to them, and is filled by a script.
  private var listShell: String? {
    evaluator.table.shells.first {
      evaluator.listPages.contains($0.page) || $0.page == evaluator.home
    }?.address
  }

  private func settle(
    _ status: Status,
    _ best: EvidenceGroup,
    elements: [ElementResult],
    _ groups: [EvidenceGroup]
  ) -> ItemVerdict {
    var verdict = ItemVerdict(status, best, elements)
    verdict.cause = best.reason.map { .unread($0) }
    if status == .outdated { verdict.isPlaceholderToo = groups.contains { $0.rank == 5 } }
    return notDueYet(verdict)
  }

  /// What is missing before its period has ended, or before the window opened, is not due.
  private func notDueYet(_ verdict: ItemVerdict) -> ItemVerdict {
    guard verdict.status != .unverified, let begins = rules.checklist.begins(item),
      evaluator.asOf < begins
    else { return verdict }
    var result = verdict
    result.status = .notDue
    return result
  }
}
