internal import ComplianceModel
internal import TextMatching

/// Judges one item from the addresses that were submitted for it, and nothing else.
struct SubmissionJudge {
  let evaluator: Evaluator
  let item: Checklist.Item
  let requirement: Int
  let submission: Submission
  /// What the site itself offers for the item.
  let candidates: [Candidate]

  private var rules: CompiledRules { evaluator.rules }
  private var judge: ItemJudge {
    ItemJudge(evaluator: evaluator, item: item, requirement: requirement)
  }

  /// The evidence at each address: as the site offers it for this item, or else as the sheet does.
  var groups: [[EvidenceGroup]] {
    submission.targets.map { target in
      let known = candidates.filter { Self.isSame($0.target, target) }
      return EvidenceGroup.groups(of: known.isEmpty ? [candidate(for: target)] : known)
    }
  }

  private static func isSame(_ offered: TargetReference, _ submitted: TargetReference) -> Bool {
    guard let resource = submitted.resource else {
      return !submitted.identity.isEmpty && offered.identity == submitted.identity
    }
    return offered.resource == resource && offered.fragment == submitted.fragment
  }

  /// An address with the item's number beside it: as good as a link that bears the number.
  private func candidate(for target: TargetReference) -> Candidate {
    Candidate(
      requirement: requirement,
      target: target,
      page: Self.sheet,
      order: 0,
      strength: .labelled,
      signs: [],
      number: nil,
      title: "",
      quote: target.fullAddress,
      heading: nil,
      periods: rules.periodReader.read(inAddress: target.fullAddress)
        .filter { $0.form != .folder }
        .map { .init(place: .address, period: $0.period) },
      coverage: 1
    )
  }

  /// The number of no page: the sheet's own.
  private static let sheet = -1

  func verdict(_ texts: [Evaluator.Request: EvidenceText]) -> SubmissionVerdict {
    let read = groups.map { groups in groups.map { judge.read($0, texts) } }
    let judged = judge.judge(Array(read.joined()))
    var result = judged.result
    nameEvidence(&result, judged.groups)
    guard !submission.targets.isEmpty else {
      return SubmissionVerdict(
        submitted: submission.submitted,
        issues: [.init(.noAddress)],
        result: result
      )
    }
    let addresses = zip(submission.submitted.addresses, read).map { address, groups in
      SubmittedAddress(judge: self, address: address, groups: groups)
    }
    let row = rowIssues(judged, addresses)
    let makesUp = result.status == .disclosed || result.status == .declaredNone
    let issues = addresses.flatMap { address in
      address.issues.map { issue in
        var issue = issue
        // What one address lacks, another may have, but a dead one stays dead.
        issue.counts = !makesUp || !row.isEmpty || !Self.isMadeUp(issue.problem)
        return issue
      }
    }
    let isTold = issues.contains { $0.counts && $0.weight >= .doubt }
    return SubmissionVerdict(
      submitted: submission.submitted,
      issues: issues + (isTold ? row.filter { $0.problem == .elementsLacking } : row),
      result: result
    )
  }

  /// Evidence that only the sheet names is called by its own title.
  private func nameEvidence(_ result: inout ItemResult, _ groups: [EvidenceGroup]) {
    for (index, group) in zip(result.evidence.indices, groups)
    where result.evidence[index].title.isEmpty {
      result.evidence[index].title = group.text?.titleText ?? ""
    }
  }

  private static func isMadeUp(_ problem: SubmissionProblem) -> Bool {
    switch problem {
    case .wrongPage, .notDirect, .otherPeriod, .unreadable, .outsideMirror, .noPeriod, .noTitle:
      true
    case .noAddress, .dead, .errorPage, .empty, .homePage, .placeholder, .foreignHost,
      .loginRequired, .elementsLacking, .duplicateEvidence, .elementsUnconfirmed:
      false
    }
  }

  /// What is wrong with the addresses taken together.
  private func rowIssues(
    _ judged: JudgedItem,
    _ addresses: [SubmittedAddress]
  ) -> [SubmissionVerdict.Issue] {
    let isRecognised = addresses.contains { $0.recognition == .item }
    switch judged.result.status {
    case .disclosed, .declaredNone, .attested, .notApplicable:
      // A page without the item's title may show all the same what little the item demands.
      return isRecognised || isChannel(judged) ? [] : [.init(.noTitle)]
    case .incomplete: return [.init(.elementsLacking, detail: judged.result.reason)]
    case .unverified:
      let isDated = judged.groups.first.map { $0.fit != .unknown } ?? true
      let lacks = judged.result.elements.contains { $0.outcome == .lacking }
      let problem: SubmissionProblem =
        !isDated ? .noPeriod : lacks ? .elementsUnconfirmed : .unreadable
      return [.init(problem, detail: judged.result.reason)]
    case .outdated, .broken, .missing, .notDue:
      return [.init(.wrongPage, detail: judged.result.reason)]
    }
  }

  /// The address of a channel is evidence by itself.
  private func isChannel(_ judged: JudgedItem) -> Bool {
    rules.requirements[requirement].recognition.form == .channel
      && judged.groups.first?.state == .linked
  }
}
