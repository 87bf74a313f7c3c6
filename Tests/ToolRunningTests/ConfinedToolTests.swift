import Foundation
import Testing
import ToolRunning

@Suite struct ConfinedToolTests {
  struct BadTool: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var script: String
    var error: ToolError
    var time = Duration.milliseconds(300)
  }

  static let badTools: [BadTool] = [
    BadTool(testDescription: "hangs", script: "$here/nap 1000", error: .timedOut(tool: "bad")),
    BadTool(
      testDescription: "hangs and ignores signals",
      script: "trap '' TERM INT HUP; while :; do $here/nap 1; done",
      error: .timedOut(tool: "bad")
    ),
    BadTool(
      testDescription: "hangs with a child that holds its streams",
      script: "$here/nap 1000 & $here/nap 1000",
      error: .timedOut(tool: "bad")
    ),
    BadTool(
      testDescription: "closes its streams and hangs",
      script: "exec >&- 2>&-; exec $here/nap 1000",
      error: .timedOut(tool: "bad")
    ),
    BadTool(
      testDescription: "prints for ever",
      script: "while :; do echo 0123456789; done",
      error: .outputOverLimit(tool: "bad", byteCount: 1_000),
      time: .seconds(20)
    ),
    BadTool(
      testDescription: "takes the processor for ever",
      script: "while :; do :; done",
      error: .timedOut(tool: "bad"),
      time: .seconds(20)
    ),
    BadTool(
      testDescription: "crashes",
      script: "kill -SEGV $$",
      error: .crashed(tool: "bad", signal: SIGSEGV),
      time: .seconds(20)
    ),
    BadTool(
      testDescription: "crashes and leaves a child",
      script: "$here/nap 1000 & kill -ABRT $$",
      error: .crashed(tool: "bad", signal: SIGABRT),
      time: .seconds(20)
    ),
    BadTool(
      testDescription: "writes a file",
      script: "echo 0123456789 >$here/written",
      error: .crashed(tool: "bad", signal: SIGXFSZ),
      time: .seconds(20)
    ),
  ]

  @Test(arguments: badTools)
  func `ends with its name and nothing left, a tool that`(_ tool: BadTool) async throws {
    let folder = try ToolFolder()
    try folder.write("bad", tool.script)
    var limits = ToolLimits()
    limits.time = tool.time
    limits.processorSeconds = 1
    limits.outputByteCount = 1_000
    let confined = ConfinedTool("bad", from: folder.toolBox, limits: limits)
    let start = ContinuousClock.now
    await #expect(throws: tool.error) { try await confined.run([]) }
    // Beside other tests the waiting itself takes long; Scripts/test runs these alone once more.
    if ProcessInfo.processInfo.environment["OITCHECK_TIMES"] != nil {
      #expect(ContinuousClock.now - start < .seconds(10))
    }
    #expect(try await folder.processesLeft() == [])
    #expect((FileManager.default.contents(atPath: "\(folder.path)/written") ?? Data()).isEmpty)
  }

  @Test func `ends children that a tool leaves behind when it is done`() async throws {
    let folder = try ToolFolder()
    try folder.write("parent", "$here/nap 1000 & echo done; exit 4")
    let run = try await ConfinedTool("parent", from: folder.toolBox).run([])
    #expect(run.exitCode == 4)
    #expect(run.output == Array("done\n".utf8))
    #expect(try await folder.processesLeft() == [])
  }

  @Test func `keeps what was read up to the limit if that is asked for`() async throws {
    let folder = try ToolFolder()
    try folder.write("endless", "$here/nap 1000 & while :; do echo 0123456789; done")
    var limits = ToolLimits()
    limits.outputByteCount = 100_001
    let tool = ConfinedTool("endless", from: folder.toolBox, limits: limits)
    let run = try await tool.run([], keepsOutputOverLimit: true)
    #expect(run.isCutOff)
    #expect(run.output.count == 100_001)
    #expect(run.output.starts(with: "0123456789\n0123456789\n".utf8))
    #expect(try await folder.processesLeft() == [])
  }

  @Test func `takes output of exactly the limit for whole`() async throws {
    let folder = try ToolFolder()
    try folder.write("exact", "printf 0123456789")
    var limits = ToolLimits()
    limits.outputByteCount = 10
    let run = try await ConfinedTool("exact", from: folder.toolBox, limits: limits).run([])
    #expect(!run.isCutOff)
    #expect(run.output.count == 10)
  }

  @Test func `hands over the exit code and the message`() async throws {
    let folder = try ToolFolder()
    try folder.write("refuses", "echo 'Command Line Error: Incorrect password' >&2; exit 3")
    let run = try await ConfinedTool("refuses", from: folder.toolBox).run([])
    #expect(run.exitCode == 3)
    #expect(run.errors == "Command Line Error: Incorrect password\n")
  }

  @Test func `drops messages beyond the limit without stopping the tool`() async throws {
    let folder = try ToolFolder()
    try folder.write("chatty", "head -c 1000000 /dev/zero | tr '\\0' e >&2; echo end")
    let run = try await ConfinedTool("chatty", from: folder.toolBox).run([])
    #expect(run.exitCode == 0)
    #expect(run.errors == String(repeating: "e", count: 4_096))
    #expect(run.output == Array("end\n".utf8))
  }

  @Test func `lets a tool that closed its streams come to its own end`() async throws {
    let folder = try ToolFolder()
    try folder.write("quiet", "exec >&- 2>&-; $here/nap 0.2; exit 7")
    let run = try await ConfinedTool("quiet", from: folder.toolBox).run([])
    #expect(run.exitCode == 7)
  }

  @Test func `gives all bytes to a tool that reads them`() async throws {
    let input = (0..<2_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let run = try await ConfinedTool("cat", from: ToolBox()).run(["-"], input: input)
    #expect(run.output == input)
    let opened = try await ConfinedTool("cat", from: ToolBox()).run(["/dev/stdin"], input: input)
    #expect(opened.output == input)
  }

  @Test(arguments: ["exec <&-", "head -c 1 >/dev/null; exec <&-", ":"])
  func `outlives a tool that leaves its input unread`(script: String) async throws {
    let folder = try ToolFolder()
    try folder.write("hasty", "\(script); echo ok")
    let input = [UInt8](repeating: 7, count: 10 << 20)
    let run = try await ConfinedTool("hasty", from: folder.toolBox).run([], input: input)
    #expect(run.exitCode == 0)
    #expect(run.output == Array("ok\n".utf8))
  }

  @Test func `refuses memory beyond the limit`() async throws {
    let folder = try ToolFolder()
    try folder.write("hungry", "x=$(head -c 200000000 /dev/zero | tr '\\0' a); echo ${#x}")
    var limits = ToolLimits()
    limits.memory = 64 << 20
    let hungry = ConfinedTool("hungry", from: folder.toolBox, limits: limits)
    // Some shells say so and some crash; either will do.
    let run = try? await hungry.run([])
    #expect(run?.exitCode != 0)
    // The same tool with room enough shows that the limit is what stopped it.
    limits.memory = 2 << 30
    let fed = try await ConfinedTool("hungry", from: folder.toolBox, limits: limits).run([])
    #expect(fed.output == Array("200000000\n".utf8))
  }

  @Test func `gives every tool the same environment and nothing of the caller's`() async throws {
    let run = try await ConfinedTool("env", from: ToolBox(searchPath: ["/usr/bin", "/bin"])).run([])
    let lines = String(decoding: run.output, as: UTF8.self).split(separator: "\n").sorted()
    #expect(lines == ["LC_ALL=C.UTF-8", "OMP_THREAD_LIMIT=1", "PATH=/usr/bin:/bin"])
  }

  @Test func `hands over arguments as they are`() async throws {
    let words = ["%s|", "a b", "$HOME; echo no", "*", "--", "-x", "", "ก"]
    let run = try await ConfinedTool("printf", from: ToolBox()).run(words)
    #expect(String(decoding: run.output, as: UTF8.self) == "a b|$HOME; echo no|*|--|-x||ก|")
  }

  @Test func `names the tool that is missing, prlimit too`() async throws {
    let folder = try ToolFolder()
    try folder.write("plain", "echo ok")
    try folder.write("locked", "echo ok", permissions: 0o644)
    for name in ["absent", "locked", ".."] {
      let tool = ConfinedTool(name, from: folder.toolBox)
      await #expect(throws: ToolError.missing(tool: name)) { try await tool.run([]) }
    }
    let bare = ConfinedTool("plain", from: ToolBox(searchPath: [folder.path]))
    await #expect(throws: ToolError.missing(tool: "prlimit")) { try await bare.run([]) }
  }

  @Test func `ends the tool when the task is cancelled`() async throws {
    let folder = try ToolFolder()
    try folder.write("slow", "$here/nap 1000 & $here/nap 1000")
    let tool = ConfinedTool("slow", from: folder.toolBox)
    let task = Task { try await tool.run([]) }
    // Cancelled only once there is something to end.
    while folder.running().count < 3 { try await Task.sleep(for: .milliseconds(5)) }
    let start = ContinuousClock.now
    task.cancel()
    await #expect(throws: ToolError.cancelled) { try await task.value }
    #expect(ContinuousClock.now - start < .seconds(5))
    #expect(try await folder.processesLeft() == [])
  }

  @Test func `keeps runs apart that go on at once`() async throws {
    let tool = ConfinedTool("cat", from: ToolBox())
    let outputs = try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
      for number in 0..<24 {
        let input = [UInt8](repeating: UInt8(number), count: 100_000)
        group.addTask { (number, try await tool.run([], input: input).output) }
      }
      var outputs: [Int: [UInt8]] = [:]
      for try await (number, output) in group { outputs[number] = output }
      return outputs
    }
    for number in 0..<24 {
      #expect(outputs[number] == [UInt8](repeating: UInt8(number), count: 100_000))
    }
  }

  @Test func `leaves no descriptor open`() async throws {
    let tool = ConfinedTool("cat", from: ToolBox())
    // The first run opens what the library keeps.
    _ = try await tool.run([], input: [1])
    let before = try openDescriptors()
    for _ in 0..<200 { _ = try await tool.run([], input: [1]) }
    // Other tests run beside this one and hold some of their own for a while.
    #expect(try openDescriptors() <= before + 150)
  }

  private func openDescriptors() throws -> Int {
    try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
  }
}
