/// When a request that failed is sent again, and how long is waited before.
package struct RetryPolicy: Sendable, Hashable {
  /// How often a request is repeated.
  package var maximumCount: Int
  /// The wait before the first repetition; each further one waits twice as long.
  package var firstDelay: Duration
  package var maximumDelay: Duration
  /// The longest wait that a server may ask for.
  package var maximumAskedDelay: Duration

  package init(
    maximumCount: Int = 2,
    firstDelay: Duration = .milliseconds(500),
    maximumDelay: Duration = .seconds(30),
    maximumAskedDelay: Duration = .seconds(60)
  ) {
    self.maximumCount = maximumCount
    self.firstDelay = firstDelay
    self.maximumDelay = maximumDelay
    self.maximumAskedDelay = maximumAskedDelay
  }

  /// Tells how long to wait when the server says nothing about it.
  ///
  /// - Parameters:
  ///   - attempt: How often the request was sent again before: 0, 1, 2 …
  ///   - jitter: A number from 0 up to 1, so that many clients do not return at the same moment.
  /// - Returns: The wait, at least half of what the attempt calls for.
  package func delay(after attempt: Int, jitter: Double) -> Duration {
    let doubled = firstDelay * (1 << min(attempt, 16))
    return min(doubled, maximumDelay) * (0.5 + min(max(jitter, 0), 1) / 2)
  }
}
