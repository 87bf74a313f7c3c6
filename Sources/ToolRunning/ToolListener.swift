internal import Subprocess

/// A tool while it is talked with: hands on what is said, and ends it when it has cost too much.
struct ToolListener: Sendable {
  /// What became of the conversation.
  struct Ending<Dialogue: ToolDialogue>: Sendable {
    var dialogue: Dialogue
    var isFinished = false
    var errors: [UInt8] = []
    var isOverLimit = false
    var hasTimedOut = false
  }

  private enum Event: Sendable {
    case said([UInt8])
    case saidLast(isOverLimit: Bool)
    case reachedReminder
    case reachedDeadline
  }

  let process: ToolProcess
  let reminder: Duration?

  /// Stays with the tool until the dialogue has heard enough, or the tool ends or is ended.
  ///
  /// - Parameters:
  ///   - dialogue: What talks.
  ///   - socket: What the tool reads.
  /// - Returns: The dialogue as it was at the end, and why it ended.
  func hold<Dialogue: ToolDialogue>(
    _ dialogue: Dialogue,
    over socket: borrowing MessageSocket
  ) async -> Ending<Dialogue> {
    var ending = Ending(dialogue: dialogue)
    // What waits here is bounded by the limit of output.
    let (events, said) = AsyncStream.makeStream(of: Event.self)
    let process = process
    async let errors = process.readErrors()
    async let watch: Void = watch(said)
    var isOpen = socket.send(ending.dialogue.begin())
    var iterator = events.makeAsyncIterator()
    while isOpen, let event = await iterator.next() {
      switch event {
      case .said(let bytes): isOpen = answer(ending.dialogue.hear(bytes), over: socket, &ending)
      case .reachedReminder: isOpen = answer(ending.dialogue.remind(), over: socket, &ending)
      case .reachedDeadline:
        ending.hasTimedOut = true
        isOpen = false
      case .saidLast(let isOverLimit):
        ending.isOverLimit = isOverLimit
        isOpen = false
      }
    }
    process.kill()
    said.finish()
    ending.errors = await errors
    await process.waitForExit()
    // Only now: a child may have been born between the first signal and the tool's end.
    process.kill()
    await watch
    return ending
  }

  /// Says what a dialogue wants to say; returns false if the conversation is over.
  private func answer<Dialogue: ToolDialogue>(
    _ message: [UInt8]?,
    over socket: borrowing MessageSocket,
    _ ending: inout Ending<Dialogue>
  ) -> Bool {
    guard let message else {
      ending.isFinished = true
      return false
    }
    return socket.send(message)
  }

  /// Reads what the tool says, and watches the clock, until one of them is at its end.
  private func watch(_ said: AsyncStream<Event>.Continuation) async {
    await withTaskGroup(of: Void.self) { group in
      group.addTask {
        // Being cancelled is the usual end of these sleeps.
        guard (try? await Task.sleep(for: process.limits.time)) != nil else { return }
        said.yield(.reachedDeadline)
        // Beside ending the tool, this ends the reading of what it says.
        process.kill()
      }
      if let reminder {
        group.addTask {
          guard (try? await Task.sleep(for: reminder)) != nil else { return }
          said.yield(.reachedReminder)
        }
      }
      let isOverLimit = await process.readOutput { said.yield(.said($0)) }
      said.yield(.saidLast(isOverLimit: isOverLimit))
      group.cancelAll()
    }
  }
}
