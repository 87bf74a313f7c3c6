import Foundation
import Testing
import ToolRunning

@Suite struct ToolConversationTests {
  /// Says lines one after another, each when the one before has come back.
  private struct Echo: ToolDialogue {
    var lines: [String]
    var heard: [UInt8] = []
    var isReminded = false

    init(_ lines: String...) { self.lines = lines }

    mutating func begin() -> [UInt8] { next() ?? [] }

    mutating func hear(_ bytes: [UInt8]) -> [UInt8]? {
      heard += bytes
      return heard.last == UInt8(ascii: "\n") ? next() : []
    }

    mutating func remind() -> [UInt8]? {
      isReminded = true
      return Array("reminded\n".utf8)
    }

    private mutating func next() -> [UInt8]? {
      lines.isEmpty ? nil : Array("\(lines.removeFirst())\n".utf8)
    }
  }

  private func limits(_ time: Duration = .seconds(20)) -> ToolLimits {
    var limits = ToolLimits()
    limits.time = time
    limits.outputByteCount = 10_000
    return limits
  }

  @Test func `talks until the dialogue has heard enough, and leaves nothing running`() async throws
  {
    let folder = try ToolFolder()
    try folder.write("echo", "$here/nap 1000 & while read line; do echo \"<$line>\"; done")
    let tool = ConfinedTool("echo", from: folder.toolBox, limits: limits())
    let conversation = try await tool.converse([], Echo("one", "two", "three"))
    #expect(conversation.isFinished)
    #expect(
      String(decoding: conversation.dialogue.heard, as: UTF8.self) == "<one>\n<two>\n<three>\n"
    )
    #expect(try await folder.processesLeft() == [])
  }

  @Test func `tells that a tool ended before, and what it said of it`() async throws {
    let folder = try ToolFolder()
    try folder.write("brief", "read line; echo 'no more' >&2; exit 3")
    let tool = ConfinedTool("brief", from: folder.toolBox, limits: limits())
    let conversation = try await tool.converse([], Echo("one"))
    #expect(!conversation.isFinished)
    #expect(conversation.errors == "no more\n")
  }

  @Test func `outlives a tool that has gone when it is talked to`() async throws {
    let folder = try ToolFolder()
    try folder.write("gone", "exec <&-; echo one; echo two; exit 0")
    let tool = ConfinedTool("gone", from: folder.toolBox, limits: limits())
    let lines = (0..<50).map { String(repeating: "\($0)", count: 100) }
    var dialogue = Echo()
    dialogue.lines = lines
    let conversation = try await tool.converse([], dialogue)
    #expect(!conversation.isFinished)
  }

  @Test func `ends a tool that does not listen`() async throws {
    let folder = try ToolFolder()
    try folder.write("deaf", "exec $here/nap 1000")
    let tool = ConfinedTool("deaf", from: folder.toolBox, limits: limits())
    let conversation = try await tool.converse([], Echo(String(repeating: "x", count: 10 << 20)))
    #expect(!conversation.isFinished)
    #expect(try await folder.processesLeft() == [])
  }

  @Test func `reminds the dialogue of the time`() async throws {
    let folder = try ToolFolder()
    try folder.write("slow", "read a; read b; echo \"$a $b\"")
    let tool = ConfinedTool("slow", from: folder.toolBox, limits: limits())
    let conversation = try await tool.converse([], Echo("one"), reminder: .milliseconds(100))
    #expect(conversation.dialogue.isReminded)
    #expect(String(decoding: conversation.dialogue.heard, as: UTF8.self) == "one reminded\n")
  }

  @Test(arguments: [
    "$here/nap 1000", "$here/nap 1000 & $here/nap 1000",
    "trap '' TERM; while :; do $here/nap 1; done",
    "exec >&- 2>&-; exec $here/nap 1000",
  ])
  func `ends a tool that takes too long`(script: String) async throws {
    let folder = try ToolFolder()
    try folder.write("slow", script)
    let tool = ConfinedTool("slow", from: folder.toolBox, limits: limits(.milliseconds(300)))
    do {
      let conversation = try await tool.converse([], Echo("one"))
      // A tool that has closed its streams has nothing more to say.
      #expect(!conversation.isFinished && script.hasPrefix("exec >&-"))
    } catch {
      #expect(error == .timedOut(tool: "slow"))
    }
    #expect(try await folder.processesLeft() == [])
  }

  @Test func `ends a tool that says too much`() async throws {
    let folder = try ToolFolder()
    try folder.write("chatty", "$here/nap 1000 & while :; do printf 0123456789; done")
    let tool = ConfinedTool("chatty", from: folder.toolBox, limits: limits())
    await #expect(throws: ToolError.outputOverLimit(tool: "chatty", byteCount: 10_000)) {
      try await tool.converse([], Echo("one"))
    }
    #expect(try await folder.processesLeft() == [])
  }

  @Test func `ends the tool when the task is cancelled`() async throws {
    let folder = try ToolFolder()
    try folder.write("slow", "$here/nap 1000 & $here/nap 1000")
    let tool = ConfinedTool("slow", from: folder.toolBox, limits: limits())
    let task = Task { try await tool.converse([], Echo("one")) }
    while folder.running().count < 3 { try await Task.sleep(for: .milliseconds(5)) }
    task.cancel()
    await #expect(throws: ToolError.cancelled) { try await task.value }
    #expect(try await folder.processesLeft() == [])
  }

  @Test func `bounds the memory that a tool writes to, whatever it reserves`() async throws {
    let folder = try ToolFolder()
    try folder.write("hungry", "x=$(head -c 200000000 /dev/zero | tr '\\0' a); echo ${#x}")
    var limits = ToolLimits()
    limits.memory = nil
    limits.privateMemory = 64 << 20
    let hungry = ConfinedTool("hungry", from: folder.toolBox, limits: limits)
    // Some shells say so and some crash; either will do.
    let run = try? await hungry.run([])
    #expect(run?.exitCode != 0)
    limits.privateMemory = 2 << 30
    let fed = try await ConfinedTool("hungry", from: folder.toolBox, limits: limits).run([])
    #expect(fed.output == Array("200000000\n".utf8))
  }

  @Test func `adds variables to those of every tool`() async throws {
    let tool = ConfinedTool(
      "env",
      from: ToolBox(searchPath: ["/usr/bin", "/bin"]),
      variables: ["HOME": "/nowhere"]
    )
    let lines = String(decoding: try await tool.run([]).output, as: UTF8.self).split(
      separator: "\n"
    )
    #expect(
      lines.sorted() == [
        "HOME=/nowhere", "LC_ALL=C.UTF-8", "OMP_THREAD_LIMIT=1", "PATH=/usr/bin:/bin",
      ]
    )
  }
}
