internal import ComplianceModel

/// The facts of all pages of a site, in an order that does not depend on that of their arrival.
package struct FactTable: Sendable {
  let rules: CompiledRules
  private(set) var candidates: [[Candidate]]
  private(set) var drifts: [(page: Int, address: String, facts: PageFacts)] = []
  private(set) var schemes: [(page: Int, address: String, scheme: Int)] = []
  private(set) var shells: [(page: Int, address: String)] = []
  private(set) var lists: [(page: Int, address: String)] = []
  /// Pages that really lead to many items, whatever their titles say.
  private(set) var fullLists: Set<Int> = []
  private(set) var placeholders: [(page: Int, address: String, what: PageFacts.Placeholder)] = []
  /// Broken links by their targets.
  package private(set) var broken: [String: BrokenTarget] = [:]
  package private(set) var pageCount = 0
  /// What is known of the documents that were opened, by their numbers in the source.
  private(set) var documents: [Int: (address: String, nature: DocumentNature)] = [:]
  /// The requirements whose titles a document's own title block bears.
  private(set) var titled: [Int: Set<Int>] = [:]
  /// The addresses of pages that hold candidates.
  private(set) var addresses: [Int: String] = [:]

  /// Candidates of one requirement beyond this many are pruned, the weakest first.
  private static let keptCandidates = 200
  private static let fullListItems = 6

  /// A target that does not exist, with the first page that links to it.
  package struct BrokenTarget: Sendable, Hashable {
    package var page: Int
    package var address: String
    package var label: String
    package var count: Int
  }

  package init(rules: CompiledRules) {
    self.rules = rules
    candidates = Array(repeating: [], count: rules.requirements.count)
  }

  /// Adds the facts of a page.
  package mutating func add(_ facts: PageFacts) {
    pageCount += 1
    if !facts.candidates.isEmpty { addresses[facts.page] = facts.address }
    for candidate in facts.candidates {
      candidates[candidate.requirement].append(candidate)
      if candidates[candidate.requirement].count > 3 * Self.keptCandidates {
        prune(candidate.requirement)
      }
    }
    if facts.marks.count >= 2 || facts.nature.numbersAreForeign {
      var kept = facts
      kept.candidates = []
      kept.brokenLinks = []
      drifts.append((facts.page, facts.address, kept))
    }
    if let scheme = facts.nature.scheme { schemes.append((facts.page, facts.address, scheme)) }
    if facts.nature.isShell { shells.append((facts.page, facts.address)) }
    if facts.nature.isList { lists.append((facts.page, facts.address)) }
    if facts.nature.isList, listedItems(facts) >= Self.fullListItems {
      fullLists.insert(facts.page)
    }
    placeholders += facts.placeholders.map { (facts.page, facts.address, $0) }
    for link in facts.brokenLinks { add(link, on: facts) }
  }

  /// Adds what is known of a document, and the titles that its own title block bears.
  package mutating func add(_ nature: DocumentNature, of document: PageFacts) {
    documents[document.page] = (document.address, nature)
    guard !document.candidates.isEmpty else { return }
    addresses[document.page] = document.address
    titled[document.page] = Set(
      document.candidates.lazy.filter { !$0.signs.contains(.hint) }.map(\.requirement)
    )
    for candidate in document.candidates { candidates[candidate.requirement].append(candidate) }
  }

  private func listedItems(_ facts: PageFacts) -> Int {
    Set(
      facts.candidates.lazy.filter { $0.order >= 0 && !$0.signs.contains(.furniture) }
        .map(\.requirement)
    ).count
  }

  private mutating func add(_ link: PageFacts.BrokenLink, on facts: PageFacts) {
    guard var known = broken[link.address] else {
      broken[link.address] = BrokenTarget(
        page: facts.page,
        address: facts.address,
        label: link.label,
        count: 1
      )
      return
    }
    known.count += 1
    if facts.page < known.page {
      known.page = facts.page
      known.address = facts.address
      known.label = link.label
    }
    broken[link.address] = known
  }

  /// Sorts everything; nothing is added afterwards.
  package mutating func finish() {
    for requirement in candidates.indices { prune(requirement) }
    drifts.sort { $0.page < $1.page }
    schemes.sort { $0.page < $1.page }
    shells.sort { $0.page < $1.page }
    lists.sort { $0.page < $1.page }
    placeholders.sort {
      ($0.page, $0.what.requirement, $0.what.label) < ($1.page, $1.what.requirement, $1.what.label)
    }
  }

  /// Returns the candidates of several requirements, the strongest first.
  func candidates(of requirements: [Int]) -> [Candidate] {
    guard requirements.count > 1 else { return requirements.first.map { candidates[$0] } ?? [] }
    let included = requirements.dropFirst().flatMap { candidates[$0] }.map { candidate in
      var candidate = candidate
      candidate.signs.insert(.included)
      return candidate
    }
    return ranked(candidates[requirements[0]] + included)
  }

  private mutating func prune(_ requirement: Int) {
    candidates[requirement] = Array(ranked(candidates[requirement]).prefix(Self.keptCandidates))
  }

  private func ranked(_ candidates: [Candidate]) -> [Candidate] {
    let weights = rules.weights
    return candidates.map { (confidence: $0.confidence(weights), candidate: $0) }
      .sorted { first, second in
        if first.confidence != second.confidence { return first.confidence > second.confidence }
        let (one, other) = (first.candidate, second.candidate)
        return (one.page, one.order, one.target.address)
          < (other.page, other.order, other.target.address)
      }
      .map(\.candidate)
  }
}

extension Candidate {
  /// How far the places around a candidate make it evidence, before its target was read.
  func confidence(_ weights: Weights) -> Double {
    var confidence =
      switch strength {
      case .labelled: weights[.labelled]
      case .titled: weights[.titled]
      case .content: weights[.content]
      }
    let places: [Signs] = [.label, .caption, .row, .section, .page]
    let agreeing = places.count { signs.contains($0) } + (signs.contains(.code) ? 1 : 0)
    confidence += weights[.agreement] * Double(max(0, agreeing - 1))
    if signs.contains(.official) { confidence += weights[.agreement] }
    if signs.contains(.hint) { confidence -= weights[.hintPenalty] }
    if signs.contains(.included) { confidence -= weights[.disagreement] }
    if signs.contains(.clash) { confidence -= weights[.disagreement] / 2 }
    if signs.contains(.section), signs.isDisjoint(with: [.label, .caption, .row, .page, .code]) {
      confidence -= weights[.disagreement]
    }
    if signs.contains(.label) || signs.contains(.caption) {
      confidence -= weights[.agreement] * (1 - coverage)
    }
    return confidence
  }
}
