/// What may be wrong with what was submitted for an item, under a stable name.
package enum SubmissionProblem: String, Sendable, Hashable, CaseIterable, Codable {
  /// The row holds no address, though the item asks for evidence.
  case noAddress = "no-address"
  /// Nothing answers at the address.
  case dead
  /// The address answers with a notice of an error.
  case errorPage = "error-page"
  /// The page or file says nothing, or only what a template said before it was filled in.
  case empty
  case homePage = "home-page"
  /// The address leads nowhere: only a `#`.
  case placeholder
  /// The evidence lies on a host that is not the agency's.
  case foreignHost = "foreign-host"
  case loginRequired = "login-required"
  /// The page or document is about something else.
  case wrongPage = "wrong-page"
  /// The page only lists the evidence of several items.
  case notDirect = "not-direct"
  /// The evidence is of another period, such as last year's.
  case otherPeriod = "other-period"
  /// The evidence lacks elements.
  case elementsLacking = "elements-lacking"
  /// One address is offered for unrelated items.
  case duplicateEvidence = "duplicate-evidence"
  /// It could not be opened or read.
  case unreadable
  /// It is not in the mirror, which is partial.
  case outsideMirror = "outside-mirror"
  /// The evidence states no period.
  case noPeriod = "no-period"
  /// Neither the page nor any link to it bears the item's title.
  case noTitle = "no-title"
  /// Elements were not seen that no published source demands.
  case elementsUnconfirmed = "elements-unconfirmed"

  /// How much a problem weighs.
  package enum Weight: Int, Sendable, Hashable, Comparable {
    /// Worth knowing.
    case note
    /// A person has to look.
    case doubt
    /// The row must be mended.
    case fault

    package static func < (first: Weight, second: Weight) -> Bool {
      first.rawValue < second.rawValue
    }
  }

  /// How much the problem weighs by itself.
  package var weight: Weight {
    switch self {
    case .duplicateEvidence: .note
    case .unreadable, .outsideMirror, .noPeriod, .noTitle, .elementsUnconfirmed: .doubt
    case .noAddress, .dead, .errorPage, .empty, .homePage, .placeholder, .foreignHost,
      .loginRequired, .wrongPage, .notDirect, .otherPeriod, .elementsLacking:
      .fault
    }
  }
}
