internal import Glibc
internal import Subprocess

/// A tool while it runs: reads what it says, and ends it when it has cost too much.
struct ToolProcess: Sendable {
  typealias Running = Execution<FileDescriptorInput, SequenceOutput, SequenceOutput>

  /// What became of the tool, but for its exit code, which is known only when it is reaped.
  struct Ending: Sendable {
    var output: [UInt8]
    var errors: [UInt8] = []
    var isOverLimit: Bool
    var hasTimedOut = false
  }

  private enum Event: Sendable {
    case saidLast(errors: [UInt8])
    case reachedDeadline(Bool)
  }

  private static let yieldCount = 10

  let running: Running
  let limits: ToolLimits

  /// Stays with the tool to its end, whichever it is.
  ///
  /// The tool is not reaped before this returns, so its number still names its process group.
  func watch() async -> Ending {
    let ending = await withTaskGroup(of: Event.self) { group in
      group.addTask {
        .saidLast(errors: await readErrors())
      }
      group.addTask {
        // Being cancelled is the usual end of this sleep.
        guard (try? await Task.sleep(for: limits.time)) != nil else {
          return .reachedDeadline(false)
        }
        kill()
        return .reachedDeadline(true)
      }
      let read = await Self.read(
        running.standardOutput,
        upTo: limits.outputByteCount,
        readsOn: false
      )
      if read.isOverLimit { kill() }
      var ending = Ending(output: read.bytes, isOverLimit: read.isOverLimit)
      for await event in group {
        switch event {
        case .saidLast(let errors):
          ending.errors = errors
          await waitForExit()
          group.cancelAll()
        case .reachedDeadline(let isReached): ending.hasTimedOut = isReached
        }
      }
      return ending
    }
    // Children that the tool left behind; the tool itself is past feeling it.
    kill()
    return ending
  }

  /// Ends every process of the group; there may be none left, which is as good.
  func kill() {
    try? running.send(signal: .kill, toProcessGroup: true)
  }

  /// Reads standard error to its end and keeps its beginning.
  func readErrors() async -> [UInt8] {
    await Self.read(running.standardError, upTo: limits.errorByteCount, readsOn: true).bytes
  }

  /// Reads standard output piece by piece.
  ///
  /// - Parameter take: Is given each piece.
  /// - Returns: True if there was more than is wanted; what goes beyond is not handed on.
  func readOutput(_ take: ([UInt8]) -> Void) async -> Bool {
    var count = 0
    var buffers = running.standardOutput.makeAsyncIterator()
    // A stream that cannot be read has ended; how the tool ended says why.
    while let buffer = try? await buffers.next() {
      count += buffer.count
      guard count <= limits.outputByteCount else { return true }
      // SAFETY: the buffer outlives the closure, which copies from it.
      unsafe buffer.withUnsafeBytes { unsafe take(Array($0)) }
    }
    return false
  }

  /// Reads a stream to its end, or until more has come than is wanted.
  ///
  /// - Parameters:
  ///   - stream: Standard output or standard error.
  ///   - limit: The most that is kept.
  ///   - readsOn: True if what comes beyond the limit is read and dropped, so that the tool does
  ///     not stop at a full pipe.
  /// - Returns: The bytes kept, and whether there were more.
  private static func read(
    _ stream: SubprocessOutputSequence,
    upTo limit: Int,
    readsOn: Bool
  ) async -> (bytes: [UInt8], isOverLimit: Bool) {
    var bytes: [UInt8] = []
    var isOverLimit = false
    var buffers = stream.makeAsyncIterator()
    // A stream that cannot be read has ended; how the tool ended says why.
    while let buffer = try? await buffers.next() {
      isOverLimit = isOverLimit || buffer.count > limit - bytes.count
      // SAFETY: the buffer outlives the closure, which copies from it.
      unsafe buffer.withUnsafeBytes {
        unsafe bytes.append(contentsOf: $0.prefix(limit - bytes.count))
      }
      if isOverLimit, !readsOn { break }
    }
    return (bytes, isOverLimit)
  }

  /// Waits until the tool has ended, without reaping it.
  ///
  /// Nearly always it has: its streams are closed. One that closed them itself goes on until it is
  /// done or its time is over.
  func waitForExit() async {
    // A sleep takes a millisecond and more, which is long beside a tool that takes five.
    for _ in 0..<Self.yieldCount where !hasExited { await Task.yield() }
    var pause = Duration.microseconds(100)
    while !Task.isCancelled, !hasExited {
      try? await Task.sleep(for: pause)
      pause = min(pause * 2, .milliseconds(5))
    }
  }

  private var hasExited: Bool {
    let options = WEXITED | WNOHANG | WNOWAIT
    let process = id_t(running.processIdentifier.value)
    // SAFETY: the call fills a local. It holds pointers, for other signals, that are never read.
    var status = unsafe siginfo_t()
    guard unsafe waitid(P_PID, process, &status, options) == 0 else { return true }
    // A child that has not ended leaves the local as it was.
    return unsafe status.si_signo != 0
  }
}
