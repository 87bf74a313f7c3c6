/// How a group of items stands, by what their verdicts mean for whoever counts them.
package struct ItemTally: Sendable, Hashable {
  /// Items that are done with, because of what is published, stated or vouched for.
  package private(set) var done = 0
  /// Items that have to be mended.
  package private(set) var failing = 0
  /// Items of which nobody knows yet: not verified, or not due.
  package private(set) var undecided = 0
  /// Items that do not apply to the agency; they count for nothing.
  package private(set) var exempt = 0

  /// Counts statuses.
  package init(_ statuses: some Sequence<Status>) {
    for status in statuses {
      switch status {
      case .disclosed, .declaredNone, .attested: done += 1
      case .incomplete, .outdated, .broken, .missing: failing += 1
      case .unverified, .notDue: undecided += 1
      case .notApplicable: exempt += 1
      }
    }
  }

  /// The items that a share or a score is taken of.
  package var counted: Int { done + failing + undecided }
}
