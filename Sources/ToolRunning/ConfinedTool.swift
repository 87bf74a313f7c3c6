internal import Glibc
internal import Subprocess
internal import SystemPackage

/// A program that reads a stranger's bytes under limits of memory, time and output.
///
/// The program is started by `prlimit` in a process group of its own, with a fixed environment and
/// without a shell. When a run ends, in whichever way, nothing of its group is left running.
package struct ConfinedTool: Sendable {
  package let name: String
  private let toolBox: ToolBox
  private let limits: ToolLimits
  private let variables: [String: String]

  /// - Parameters:
  ///   - name: The name of the program's file.
  ///   - toolBox: Where it is looked for.
  ///   - limits: What a run may cost.
  ///   - variables: Environment variables beside those that every tool gets.
  package init(
    _ name: String,
    from toolBox: ToolBox,
    limits: ToolLimits = ToolLimits(),
    variables: [String: String] = [:]
  ) {
    self.name = name
    self.toolBox = toolBox
    self.limits = limits
    self.variables = variables
  }

  /// Runs the program once.
  ///
  /// - Parameters:
  ///   - arguments: The argument vector, without the program itself.
  ///   - input: The bytes of standard input. They are a file, so `/dev/stdin` can be opened.
  ///   - keepsOutputOverLimit: True if output up to the limit is a result, too; the program is ended
  ///     at the limit.
  /// - Returns: The exit code, which may be any, and what the program wrote.
  /// - Throws: ``ToolError`` if the program is missing or did not come to an end of its own.
  package func run(
    _ arguments: [String],
    input: [UInt8] = [],
    keepsOutputOverLimit: Bool = false
  ) async throws(ToolError) -> ToolRun {
    guard let file = InputFile(input) else {
      throw .notStarted(tool: name, reason: "no memory or file descriptor is left")
    }
    let limits = limits
    let (status, ending) = try await start(
      arguments,
      input: FileDescriptor(rawValue: file.descriptor)
    ) { running in
      await ToolProcess(running: running, limits: limits).watch()
    }
    if Task.isCancelled { throw .cancelled }
    if ending.isOverLimit {
      guard keepsOutputOverLimit else {
        throw .outputOverLimit(tool: name, byteCount: limits.outputByteCount)
      }
      return makeRun(exitCode: nil, ending)
    }
    switch status {
    case .exited(let code):
      let run = makeRun(exitCode: code, ending)
      // `prlimit` speaks for itself only if it could not start the tool.
      if code != 0, run.errors.hasPrefix("prlimit: ") {
        throw .notStarted(tool: name, reason: run.errors)
      }
      return run
    case .signaled(let signal):
      if ending.hasTimedOut || signal == SIGXCPU { throw .timedOut(tool: name) }
      throw .crashed(tool: name, signal: signal)
    }
  }

  /// Runs the program once and talks with it; when the dialogue has heard enough, it is ended.
  ///
  /// - Parameters:
  ///   - arguments: The argument vector, without the program itself.
  ///   - dialogue: What talks with the program, which reads it from standard input.
  ///   - reminder: When the dialogue is reminded of the time, counted from the start.
  /// - Returns: The dialogue as it was at the end.
  /// - Throws: ``ToolError`` if the program is missing, was too slow or said too much.
  package func converse<Dialogue: ToolDialogue>(
    _ arguments: [String],
    _ dialogue: Dialogue,
    reminder: Duration? = nil
  ) async throws(ToolError) -> ToolConversation<Dialogue> {
    guard let socket = MessageSocket() else {
      throw .notStarted(tool: name, reason: "no file descriptor is left")
    }
    let limits = limits
    let (status, ending) = try await start(
      arguments,
      input: FileDescriptor(rawValue: socket.toolDescriptor)
    ) { running in
      let process = ToolProcess(running: running, limits: limits)
      return await ToolListener(process: process, reminder: reminder).hold(dialogue, over: socket)
    }
    if Task.isCancelled { throw .cancelled }
    if ending.isOverLimit {
      throw .outputOverLimit(tool: name, byteCount: limits.outputByteCount)
    }
    if ending.hasTimedOut || status == .signaled(SIGXCPU) { throw .timedOut(tool: name) }
    return ToolConversation(
      dialogue: ending.dialogue,
      isFinished: ending.isFinished,
      errors: String(decoding: ending.errors, as: UTF8.self)
    )
  }

  private func start<Ending: Sendable>(
    _ arguments: [String],
    input: FileDescriptor,
    _ watch: (ToolProcess.Running) async -> Ending
  ) async throws(ToolError) -> (TerminationStatus, Ending) {
    guard let path = toolBox.path(of: name) else { throw .missing(tool: name) }
    guard let cage = toolBox.path(of: "prlimit") else { throw .missing(tool: "prlimit") }
    var options = PlatformOptions()
    options.processGroupID = 0
    options.teardownSequence = [
      .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .zero)
    ]
    do {
      let result = try await Subprocess.run(
        .path(FilePath(cage)),
        arguments: Arguments(limits.options + ["--", path] + arguments),
        environment: environment,
        platformOptions: options,
        input: .fileDescriptor(input, closeAfterSpawningProcess: false),
        output: .sequence,
        error: .sequence
      ) { running in
        await watch(running)
      }
      return (result.terminationStatus, result.closureResult)
    } catch {
      if Task.isCancelled { throw .cancelled }
      throw .notStarted(tool: name, reason: "\(error)")
    }
  }

  /// The same for every run, whatever the caller's is.
  private var environment: Environment {
    let fixed: [Environment.Key: String] = [
      "PATH": toolBox.searchPath.joined(separator: ":"),
      "LC_ALL": "C.UTF-8",
      // Threads of OpenMP that wait for work take the processor from all other tools.
      "OMP_THREAD_LIMIT": "1",
    ]
    let own = variables.map { (Environment.Key(stringLiteral: $0.key), $0.value) }
    return .custom(fixed.merging(own) { $1 })
  }

  private func makeRun(exitCode: Int32?, _ ending: ToolProcess.Ending) -> ToolRun {
    ToolRun(
      exitCode: exitCode,
      output: ending.output,
      errors: String(decoding: ending.errors, as: UTF8.self)
    )
  }
}
