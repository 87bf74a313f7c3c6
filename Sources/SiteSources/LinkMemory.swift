internal import Synchronization

/// What links were resolved to last.
///
/// A class, because pages are read beside each other and share what they learn.
final class LinkMemory: Sendable {
  struct Key: Hashable {
    /// Where the page lies, as far as the link depends on it.
    var folder: String
    var href: String
  }

  private let known = Mutex<[Key: PageLinkResolver.Destination?]>([:])

  /// Beyond this many, all are forgotten, so that a large site costs no more memory.
  private static let maximumCount = 4_096

  /// Returns what a link was resolved to, or resolves it.
  func destination(
    for key: Key,
    _ resolve: () -> PageLinkResolver.Destination?
  ) -> PageLinkResolver.Destination? {
    if let found = known.withLock({ $0[key] }) { return found }
    let found = resolve()
    known.withLock { known in
      if known.count >= Self.maximumCount { known.removeAll(keepingCapacity: true) }
      known[key] = .some(found)
    }
    return found
  }
}
