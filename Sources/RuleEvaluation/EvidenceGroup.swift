internal import ComplianceModel
internal import TextMatching

/// All candidates of one requirement that lead to the same target: one piece of evidence.
struct EvidenceGroup: Sendable {
  var target: TargetReference
  /// Best first.
  var candidates: [Candidate]
  /// The target's own page or section is a candidate too.
  var isConfirmedByTarget: Bool { candidates.contains { $0.order < 0 } }
  /// What the target says, if it was read.
  var text: EvidenceText?
  /// Documents that the target leads to, where it is a page: they count with it.
  var attachments: [Attachment] = []
  var state: EvidenceState = .linked
  /// Why the evidence tells nothing, if it does not.
  var reason: UnreadReason?
  var periods: [Candidate.PlacedPeriod] = []
  var fit: PeriodJudge.Outcome = .unknown
  var confidence = 0.0
  /// True for what is no evidence after all: an index of other evidence, or another document.
  var isSetAside = false

  /// A document behind a page, and what became of it.
  struct Attachment: Sendable {
    var text: EvidenceText?
    var reason: UnreadReason?
    /// Whether it is of another period than the item, and counts only for elements that ask for it.
    var isOfOtherPeriod = false
  }

  var best: Candidate { candidates[0] }

  /// What was read of the evidence, with what it leads to.
  var texts: [EvidenceText] {
    (text.map { [$0] } ?? [])
      + attachments.filter { $0.reason == nil && !$0.isOfOtherPeriod }.compactMap(\.text)
  }

  /// Why a part of the evidence is not known, or `nil` if all of it was read.
  var unreadPart: UnreadReason? {
    if let reason = text?.document?.unreadPart { return reason }
    for attachment in attachments {
      if let reason = attachment.reason ?? attachment.text?.document?.unreadPart { return reason }
    }
    return text?.leadsToDocuments == true && attachments.isEmpty ? .document : nil
  }

  var strength: EvidenceStrength { candidates.map(\.strength).max() ?? .content }

  /// Why evidence could not be read, or leads nowhere.
  enum UnreadReason: Sendable, Hashable {
    /// A document that could not be opened or is no document after all.
    case unopened(DocumentError)
    /// A document whose pages, or some of them, are pictures.
    case imageOnly
    /// A scan that was read by character recognition, which may misread.
    case recognized
    /// A document of which only a part could be read.
    case partlyRead
    case emptyDocument
    /// The server, or the way to it, kept it from being read.
    case unfetched(FetchObstacle)
    case document, foreignHost, outsideMirror, picture, shell, login, unreadableText, notRead
    case placeholder, home, missingTarget, errorPage, emptyPage, template
    /// The link has the right label and leads to something else.
    case otherDocument
  }

  /// Groups candidates by target; each placeholder is a group of its own.
  ///
  /// - Parameter candidates: Best first.
  /// - Returns: The groups, by their best candidates.
  static func groups(of candidates: [Candidate]) -> [EvidenceGroup] {
    var groups: [EvidenceGroup] = []
    var indexByIdentity: [String: Int] = [:]
    for candidate in candidates {
      let identity = candidate.target.identity
      let isOwn = candidate.target.isPlaceholder || identity.isEmpty
      if !isOwn, let index = indexByIdentity[identity] {
        groups[index].candidates.append(candidate)
      } else {
        if !isOwn { indexByIdentity[identity] = groups.count }
        groups.append(EvidenceGroup(target: candidate.target, candidates: [candidate]))
      }
    }
    return groups
  }

  /// Weighs what speaks for and against the evidence.
  mutating func weigh(_ weights: Weights) {
    var confidence = best.confidence(weights)
    let places = Set(candidates.map(\.page)).count
    if isConfirmedByTarget && candidates.contains(where: { $0.order >= 0 }) {
      confidence += 2 * weights[.agreement]
    } else if places > 1 {
      confidence += weights[.agreement]
    }
    if state == .linked || state == .unreadable { confidence -= weights[.unreadPenalty] }
    if let document = text?.document {
      if !document.recognizedPages.isEmpty { confidence -= weights[.recognizedPenalty] }
      if !document.damage.isEmpty { confidence -= weights[.damagePenalty] }
    }
    switch fit {
    case .right(let isAgreed): confidence += isAgreed ? weights[.agreement] : 0
    case .unknown: confidence -= weights[.agreement]
    case .wrong: break
    }
    self.confidence = min(0.99, max(0.05, (confidence * 100).rounded() / 100))
  }

  /// The order in which evidence is preferred: the right period before an unknown one, read before
  /// unread, anything before what leads nowhere, and last what is no evidence after all.
  var rank: Int {
    if isSetAside { return 6 }
    return switch (state, fit) {
    case (.read, .right): 0
    case (.linked, .right), (.unreadable, .right): 1
    case (.read, .unknown): 2
    case (.linked, .unknown), (.unreadable, .unknown): 3
    case (.read, .wrong), (.linked, .wrong), (.unreadable, .wrong): 4
    case (.broken, _): 5
    }
  }
}
