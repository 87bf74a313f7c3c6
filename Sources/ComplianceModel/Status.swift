/// The verdict on one item.
public enum Status: String, Sendable, Hashable, CaseIterable, Codable {
  /// Evidence found, right period, every element that a machine can check is there.
  case disclosed
  /// The agency states that there was nothing to disclose, where the rule allows that.
  case declaredNone = "declared-none"
  /// A person vouched for it in the profile, with a reason and an expiry that has not passed.
  case attested
  /// The rule or the profile exempts this agency.
  case notApplicable = "not-applicable"
  /// The period has not ended, or the publication window has not opened.
  case notDue = "not-due"
  /// Evidence is linked or found but could not be opened or read, or the machine cannot know.
  case unverified
  /// Right evidence and period, but elements are lacking.
  case incomplete
  /// Found, but only for another period.
  case outdated
  /// The site points at evidence that does not exist.
  case broken
  /// Nothing on the site supports the item.
  case missing

  /// The statuses that fail a run unless `--fail-on` says otherwise.
  public static let failingByDefault: Set<Status> = [.missing, .outdated, .broken, .incomplete]
}

/// What became of one element of an item.
public enum ElementOutcome: String, Sendable, Hashable, CaseIterable, Codable {
  /// The evidence shows it.
  case satisfied
  /// The evidence was read and does not show it.
  case lacking
  /// The evidence could not be read, or none was found.
  case unchecked
  /// Only a person can judge it.
  case manual
}

/// How a piece of evidence was recognised, strongest first.
public enum EvidenceStrength: String, Sendable, Hashable, CaseIterable, Codable, Comparable {
  /// The right code and the right title in the right scheme.
  case labelled
  /// The title or a known variant of it.
  case titled
  /// The target's own title block and text match.
  case content

  /// Tells whether a strength is weaker than another.
  public static func < (first: EvidenceStrength, second: EvidenceStrength) -> Bool {
    first.rank < second.rank
  }

  private var rank: Int {
    switch self {
    case .labelled: 3
    case .titled: 2
    case .content: 1
    }
  }
}

/// What is known of a piece of evidence itself.
public enum EvidenceState: String, Sendable, Hashable, CaseIterable, Codable {
  /// It was opened and read.
  case read
  /// The site links to it, but it is not available here.
  case linked
  /// It is here but cannot be read.
  case unreadable
  /// The link leads nowhere.
  case broken
}
