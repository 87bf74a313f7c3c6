/// Says when a host may be asked again: the one actor of a crawl, because waiting is its work.
///
/// Each host has one budget, and names that answer from the same numeric address share theirs.
package actor HostPacer {
  private let settings: PaceSettings
  private let time: CrawlTime
  private var budgets: [String: HostBudget] = [:]
  private var numericAddresses: [String: String] = [:]

  package init(settings: PaceSettings, time: CrawlTime) {
    precondition(settings.maximumConnections > 0)
    self.settings = settings
    self.time = time
  }

  /// Waits until a request to a host may begin, and counts it as begun.
  ///
  /// Each call that returns must be followed by one of ``release(_:answer:numericAddress:)``.
  ///
  /// - Parameter host: The name of the host.
  /// - Throws: `CancellationError` if the task was cancelled while it waited.
  package func admit(_ host: String) async throws {
    await waitForTurn(host)
    defer { passTurn(host) }
    while true {
      // Whoever holds a turn or a connection is cancelled with us and gives it up, so nobody waits
      // for ever.
      try Task.checkCancellation()
      let key = key(of: host)
      let now = time.elapsed()
      let start = budgets[key]?.nextStart ?? .zero
      if budgets[key]?.activeCount ?? 0 >= settings.maximumConnections {
        await withCheckedContinuation { budgets[key]?.stalled.append($0) }
      } else if start > now {
        try await time.sleep(start)
      } else {
        let delay = max(settings.delay, budgets[key]?.crawlDelay ?? .zero)
        budgets[key]?.activeCount += 1
        budgets[key]?.nextStart = now + delay
        return
      }
    }
  }

  /// Notes that a request has ended.
  ///
  /// - Parameters:
  ///   - host: The name that was admitted.
  ///   - answer: What the answer says about the host.
  ///   - numericAddress: Where the answer came from, if known.
  package func release(_ host: String, answer: HostAnswer, numericAddress: String?) {
    if let numericAddress { join(host, to: numericAddress) }
    let key = key(of: host)
    var budget = budgets[key] ?? HostBudget()
    budget.activeCount = max(0, budget.activeCount - 1)
    let now = time.elapsed()
    switch answer {
    case .well: budget.failureCount = 0
    case .failed:
      budget.failureCount += 1
      budget.nextStart = max(budget.nextStart, now + backOff(after: budget.failureCount))
    case .busy(let wanted):
      budget.failureCount += 1
      let wait = wanted ?? backOff(after: max(budget.failureCount, settings.failuresBeforeBackOff))
      budget.nextStart = max(budget.nextStart, now + min(wait, settings.maximumRetryAfter))
    }
    let stalled = budget.stalled
    budget.stalled = []
    budgets[key] = budget
    for waiter in stalled { waiter.resume() }
  }

  /// Keeps to the delay that a host's robots.txt asks for.
  ///
  /// - Parameters:
  ///   - delay: What it asks for.
  ///   - host: The name of the host.
  /// - Returns: The delay between requests to the host from now on.
  @discardableResult
  package func honor(crawlDelay delay: Duration, of host: String) -> Duration {
    let key = key(of: host)
    var budget = budgets[key] ?? HostBudget()
    let before = max(settings.delay, budget.crawlDelay)
    budget.crawlDelay = max(budget.crawlDelay, min(delay, settings.maximumCrawlDelay))
    let after = max(settings.delay, budget.crawlDelay)
    // The request for the robots.txt itself counts, too.
    if budget.nextStart > .zero { budget.nextStart += after - before }
    budgets[key] = budget
    return after
  }

  /// Leaves a host alone for a time.
  package func pause(_ host: String, for duration: Duration) {
    let start = time.elapsed() + duration
    let key = key(of: host)
    budgets[key, default: HostBudget()].nextStart = max(budgets[key]?.nextStart ?? .zero, start)
  }

  private func key(of host: String) -> String {
    numericAddresses[host].map { "[\($0)]" } ?? host
  }

  private func backOff(after failureCount: Int) -> Duration {
    let step = failureCount - settings.failuresBeforeBackOff
    guard step >= 0 else { return .zero }
    return min(settings.backOff * (1 << min(step, 20)), settings.maximumBackOff)
  }

  /// Gives a host the budget of the machine behind its name; the first answer decides.
  private func join(_ host: String, to numericAddress: String) {
    guard numericAddresses[host] == nil else { return }
    let own = budgets.removeValue(forKey: host)
    numericAddresses[host] = numericAddress
    if let own { budgets[key(of: host), default: HostBudget()].merge(own) }
  }

  /// Requests to a host begin in the order in which they asked.
  private func waitForTurn(_ host: String) async {
    let key = key(of: host)
    if budgets[key, default: HostBudget()].headCount == 0 {
      budgets[key, default: HostBudget()].headCount = 1
    } else {
      await withCheckedContinuation { budgets[key]?.line.append($0) }
    }
  }

  private func passTurn(_ host: String) {
    let key = key(of: host)
    if let line = budgets[key]?.line, !line.isEmpty {
      budgets[key]?.line.removeFirst().resume()
    } else {
      budgets[key]?.headCount -= 1
    }
  }
}
