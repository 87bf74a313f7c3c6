import Foundation
import Synchronization
import WebCrawling

/// A clock and an executor in one, so that tests neither sleep nor depend on the machine.
///
/// Time stands still while anything can run, and then leaps to the moment that the first sleeper
/// waits for. All tasks below ``run(_:)`` share one thread and run in the order in which they became ready.
final class SimulatedTime: TaskExecutor, Clock {
  struct Instant: InstantProtocol {
    var offset: Swift.Duration

    func advanced(by duration: Swift.Duration) -> Instant { Instant(offset: offset + duration) }
    func duration(to other: Instant) -> Swift.Duration { other.offset - offset }
    static func < (first: Instant, second: Instant) -> Bool { first.offset < second.offset }
  }

  private struct Sleeper {
    var deadline: Swift.Duration
    var number: Int
    var continuation: CheckedContinuation<Void, any Error>
  }

  private struct State {
    var now: Swift.Duration = .zero
    var jobs: [UnownedJob] = []
    var isDriven = false
    var sleepers: [Sleeper] = []
    var sleepCount = 0
    var cancelled: Set<Int> = []
  }

  private let state = Mutex(State())

  var now: Instant { Instant(offset: elapsed) }
  var elapsed: Swift.Duration { state.withLock { $0.now } }
  var minimumResolution: Swift.Duration { .nanoseconds(1) }

  /// The time of a crawl, which began in 2001.
  var crawlTime: CrawlTime {
    CrawlTime(clock: self) { 1_000_000_000_000 + Int64(self.elapsed / .milliseconds(1)) }
  }

  /// Runs a body, and all that it starts, in simulated time.
  func run<Result: Sendable>(
    _ body: @Sendable @escaping () async throws -> Result
  ) async throws -> Result {
    try await Task(executorPreference: self, operation: body).value
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let isFirst = state.withLock { state in
      state.jobs.append(job)
      defer { state.isDriven = true }
      return !state.isDriven
    }
    if isFirst { Thread.detachNewThread { self.drive() } }
  }

  func sleep(until deadline: Instant, tolerance: Swift.Duration?) async throws {
    let number = state.withLock { state in
      state.sleepCount += 1
      return state.sleepCount
    }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let sleeper = Sleeper(
          deadline: deadline.offset,
          number: number,
          continuation: continuation
        )
        let isCancelled = state.withLock { state in
          if state.cancelled.remove(number) != nil { return true }
          state.sleepers.append(sleeper)
          return false
        }
        if isCancelled { continuation.resume(throwing: CancellationError()) }
      }
    } onCancel: {
      let sleeper = state.withLock { state -> Sleeper? in
        guard let index = state.sleepers.firstIndex(where: { $0.number == number }) else {
          state.cancelled.insert(number)
          return nil
        }
        return state.sleepers.remove(at: index)
      }
      sleeper?.continuation.resume(throwing: CancellationError())
    }
  }

  private enum Move {
    case run(UnownedJob)
    case wake(Sleeper)
    case rest
  }

  private func drive() {
    while true {
      switch nextMove() {
      case .run(let job): job.runSynchronously(on: asUnownedTaskExecutor())
      case .wake(let sleeper): sleeper.continuation.resume()
      case .rest: return
      }
    }
  }

  private func nextMove() -> Move {
    state.withLock { state in
      if !state.jobs.isEmpty { return .run(state.jobs.removeFirst()) }
      let first = state.sleepers.indices.min {
        let (one, other) = (state.sleepers[$0], state.sleepers[$1])
        return (one.deadline, one.number) < (other.deadline, other.number)
      }
      guard let first else {
        state.isDriven = false
        return .rest
      }
      let sleeper = state.sleepers.remove(at: first)
      state.now = max(state.now, sleeper.deadline)
      return .wake(sleeper)
    }
  }
}
