internal import Dispatch
internal import Glibc
internal import Synchronization

/// Runs something that SIGINT (Ctrl-C) and SIGTERM cancel.
///
/// The first signal cancels, and what was done so far can still be reported; the second one ends the
/// program at once with 130. Tools that run then end by themselves, since nobody reads what they say.
///
/// - Parameters:
///   - interrupted: Is called at the first signal, on a thread of its own.
///   - body: What is run, in a task of its own.
/// - Returns: What the body returns.
/// - Throws: What the body throws.
func withInterruption<Result: Sendable>(
  interrupted: @escaping @Sendable () -> Void = {},
  _ body: @escaping @Sendable () async throws -> Result
) async throws -> Result {
  let task = Task { try await body() }
  let count = Mutex(0)
  let sources = [SIGINT, SIGTERM].map { number in
    // Else the signal would end the program before the source is told.
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
    source.setEventHandler {
      let isFirst = count.withLock { count in
        count += 1
        return count == 1
      }
      guard isFirst else { _exit(130) }
      interrupted()
      task.cancel()
    }
    source.resume()
    return (number, source)
  }
  defer {
    for (number, source) in sources {
      source.cancel()
      signal(number, SIG_DFL)
    }
  }
  return try await withTaskCancellationHandler {
    try await task.value
  } onCancel: {
    task.cancel()
  }
}
