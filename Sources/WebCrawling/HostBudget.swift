/// What a host has been asked for, and when it may be asked again.
struct HostBudget {
  var activeCount = 0
  /// The time at which the next request may begin.
  var nextStart: Duration = .zero
  /// The delay that robots.txt asks for, already capped.
  var crawlDelay: Duration = .zero
  var failureCount = 0
  var waiters: [CheckedContinuation<Void, Never>] = []

  /// Puts two budgets together, for names that turn out to be one machine.
  mutating func merge(_ other: HostBudget) {
    activeCount += other.activeCount
    nextStart = max(nextStart, other.nextStart)
    crawlDelay = max(crawlDelay, other.crawlDelay)
    failureCount = max(failureCount, other.failureCount)
    waiters += other.waiters
  }
}
