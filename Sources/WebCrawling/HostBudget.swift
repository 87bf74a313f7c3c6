/// What a host has been asked for, and when it may be asked again.
struct HostBudget {
  var activeCount = 0
  /// The time at which the next request may begin.
  var nextStart: Duration = .zero
  /// The delay that robots.txt asks for, already capped.
  var crawlDelay: Duration = .zero
  var failureCount = 0
  /// Requests that are next: one, or a few after budgets were put together.
  var headCount = 0
  /// Requests behind those, in their order.
  var line: [CheckedContinuation<Void, Never>] = []
  /// Requests that are next and wait for a connection.
  var stalled: [CheckedContinuation<Void, Never>] = []

  /// Puts two budgets together, for names that turn out to be one machine.
  mutating func merge(_ other: HostBudget) {
    activeCount += other.activeCount
    nextStart = max(nextStart, other.nextStart)
    crawlDelay = max(crawlDelay, other.crawlDelay)
    failureCount = max(failureCount, other.failureCount)
    headCount += other.headCount
    line += other.line
    stalled += other.stalled
  }
}
