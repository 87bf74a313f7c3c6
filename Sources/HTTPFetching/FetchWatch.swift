internal import Synchronization
internal import WebCrawling

/// The clock of one fetch: says how long the current stage may take, and ends what takes longer.
///
/// A class, because the work and the task that watches it look at the same clock.
final class FetchWatch: Sendable {
  private struct State {
    var stage: FetchError.Stage
    var deadline: ContinuousClock.Instant
  }

  private let state: Mutex<State>
  private let timeouts: FetchTimeouts
  private let end: ContinuousClock.Instant

  /// How often the clock is looked at; a stage may take that much longer than allowed.
  private static let interval = Duration.milliseconds(200)

  init(_ timeouts: FetchTimeouts) {
    self.timeouts = timeouts
    end = .now + timeouts.whole
    state = Mutex(State(stage: .whole, deadline: end))
  }

  /// How much time is left for everything.
  var timeLeft: Duration { ContinuousClock.Instant.now.duration(to: end) }

  /// Begins a stage; a stage that goes on begins again with each sign of life.
  func enter(_ stage: FetchError.Stage) {
    let allowed =
      switch stage {
      case .connect: timeouts.connect
      // The client does not tell when it has connected, and counts that time by itself.
      case .firstByte: timeouts.connect + timeouts.firstByte
      case .idle: timeouts.idle
      case .whole: timeouts.whole
      }
    let deadline = ContinuousClock.Instant.now + allowed
    state.withLock {
      $0 =
        deadline < end
        ? State(stage: stage, deadline: deadline) : State(stage: .whole, deadline: end)
    }
  }

  /// Does work, and cancels it when a stage takes too long.
  ///
  /// - Throws: What the work throws, or ``FetchError/timedOut(_:)``.
  func run<Value: Sendable>(
    _ work: @escaping @Sendable () async throws(FetchError) -> Value
  ) async throws(FetchError) -> Value {
    let outcome = await withTaskGroup(of: Result<Value, FetchError>?.self) { group in
      group.addTask {
        do throws(FetchError) {
          return .success(try await work())
        } catch {
          return .failure(error)
        }
      }
      group.addTask { await self.watch().map { .failure(.timedOut($0)) } }
      var outcome = Result<Value, FetchError>.failure(.cancelled)
      for await ended in group {
        guard let ended else { continue }
        outcome = ended
        break
      }
      group.cancelAll()
      return outcome
    }
    return try outcome.get()
  }

  private func watch() async -> FetchError.Stage? {
    while !Task.isCancelled {
      let (stage, deadline) = state.withLock { ($0.stage, $0.deadline) }
      let now = ContinuousClock.Instant.now
      if now >= deadline { return stage }
      try? await Task.sleep(until: min(deadline, now + Self.interval), clock: .continuous)
    }
    return nil
  }
}
