package import ComplianceModel
internal import TextMatching

/// Judges every item of a checklist from the facts about a site; pure and synchronous.
package struct Evaluator: Sendable {
  let rules: CompiledRules
  let patterns: CompiledPatterns
  let table: FactTable
  let isMirrorComplete: Bool
  /// Why only a part of the site was read, if so.
  let partialEnding: Report.Crawl.Ending?
  /// The home page, if it is there.
  let home: Int?
  let asOf: CalendarDate
  /// Pages that list items.
  let listPages: Set<Int>

  /// A page or document that must be read in full before judging, and the part that counts.
  package struct Request: Sendable, Hashable {
    /// The number of the page or document in the source.
    package var resource: Int
    package var address: String
    package var fragment: String?
    package var part: Range<Int>?

    package init(resource: Int, target: TargetReference) {
      self.resource = resource
      address = target.fullAddress
      fragment = target.fragment
      part = target.part
    }
  }

  package init(
    rules: CompiledRules,
    patterns: CompiledPatterns,
    table: FactTable,
    isMirrorComplete: Bool,
    partialEnding: Report.Crawl.Ending? = nil,
    home: Int? = nil,
    asOf: CalendarDate
  ) {
    self.rules = rules
    self.patterns = patterns
    self.table = table
    self.isMirrorComplete = isMirrorComplete
    self.partialEnding = partialEnding == .complete ? nil : partialEnding
    self.home = home
    self.asOf = asOf
    listPages = Set(table.lists.map(\.page))
  }

  /// The pages and documents that judging needs to have read, each once, in a fixed order.
  package var requests: [Request] {
    var seen: Set<Request> = []
    var result: [Request] = []
    for item in rules.checklist.items.indices {
      for group in consideredGroups(candidates(ofItem: item)) {
        guard let resource = group.target.resource else { continue }
        let request = Request(resource: resource, target: group.target)
        if seen.insert(request).inserted { result.append(request) }
      }
    }
    return result
  }

  /// The candidates of an item; where several items share a requirement, those that are its own.
  func candidates(ofItem index: Int) -> [Candidate] {
    let candidates = table.candidates(of: rules.requirementsByItem[index])
    guard let split = rules.splits[index] else { return candidates }
    return candidates.filter { split.isOwn($0) }
  }

  /// The best groups of each kind, so that many weak ones cannot crowd out the telling ones.
  private func consideredGroups(_ candidates: [Candidate]) -> [EvidenceGroup] {
    let kept = candidates.filter { !isAssessor($0.target) && isEvidence($0.target) }
    let limit = max(1, Int(rules.weights[.candidatesRead]))
    var pages = 0
    let groups = EvidenceGroup.groups(of: kept).filter { group in
      guard group.target.resource != nil else { return true }
      pages += 1
      return pages <= limit
    }
    return Array(groups.prefix(limit * 3))
  }

  /// The address of a page as reports show it.
  func address(ofPage page: Int) -> String? { table.addresses[page] }

  private func isAssessor(_ target: TargetReference) -> Bool {
    guard case .foreign(let host) = target.kind else { return false }
    return rules.pack.vocabulary.assessorHosts.contains { host == $0 || host.hasSuffix(".\($0)") }
  }

  private func isEvidence(_ target: TargetReference) -> Bool {
    switch target.kind {
    case .unsupported, .samePage: false
    default: true
    }
  }

  /// Judges the site.
  ///
  /// - Parameter texts: What was read for each of ``requests``; a page that could not be read is
  ///   left out.
  /// - Returns: The items in checklist order, where the evidence of each lies, and what else was
  ///   noticed.
  package func judge(_ texts: [Request: EvidenceText]) -> Judgement {
    var items: [ItemResult] = []
    var judged: [JudgedItem] = []
    let numberByID = Dictionary(
      uniqueKeysWithValues: rules.requirements.enumerated().map { ($1.id, $0) }
    )
    for (index, item) in rules.checklist.items.enumerated() {
      guard let requirement = numberByID[item.requirement] else { continue }
      let judge = ItemJudge(evaluator: self, item: item, requirement: requirement)
      let groups = consideredGroups(candidates(ofItem: index)).map {
        judge.read($0, texts)
      }
      let result = judge.judge(groups)
      judged.append(result)
      items.append(result.result)
    }
    return Judgement(
      items: items,
      places: judged.map(\.places),
      findings: FindingCollector(evaluator: self, items: judged).findings()
    )
  }

  /// What came out of judging a site.
  package struct Judgement: Sendable {
    /// In checklist order.
    package var items: [ItemResult]
    /// Where the evidence of each item lies, in the order of its evidence.
    package var places: [[EvidencePlace]]
    package var findings: [Finding]
  }
}

/// A verdict with the groups it rests on.
struct JudgedItem {
  var result: ItemResult
  var requirement: Int
  var groups: [EvidenceGroup]
  /// Where the evidence of the result lies, in its order.
  var places: [EvidencePlace]
}
