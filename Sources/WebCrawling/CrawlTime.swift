/// The time that a crawl goes by, so that tests need not wait for it.
package struct CrawlTime: Sendable {
  /// The time since the crawl began.
  package let elapsed: @Sendable () -> Duration
  /// Waits until so much time has gone by since the crawl began.
  package let sleep: @Sendable (_ until: Duration) async throws -> Void
  /// Milliseconds since 1970.
  package let today: @Sendable () -> Int64

  /// Begins to count now.
  package init<SomeClock: Clock>(
    clock: SomeClock,
    today: @escaping @Sendable () -> Int64
  ) where SomeClock.Duration == Duration {
    let start = clock.now
    elapsed = { start.duration(to: clock.now) }
    sleep = { try await clock.sleep(until: start.advanced(by: $0), tolerance: nil) }
    self.today = today
  }
}
