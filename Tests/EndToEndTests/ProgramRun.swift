import ComplianceModel
import Foundation
import Testing

/// One run of the built program.
struct ProgramRun {
  var exitCode: Int32
  var output: String
  var errors: String

  /// The program lies beside the tests, where the build put both.
  private static var program: URL? {
    let places = [
      Bundle.main.executableURL?.resolvingSymlinksInPath().deletingLastPathComponent(),
      CommandLine.arguments.first.map {
        URL(filePath: $0).resolvingSymlinksInPath().deletingLastPathComponent()
      },
      Repository.root.appending(path: ".build/release"),
    ]
    return places.compactMap { $0?.appending(path: "oitcheck") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path()) }
  }

  /// Runs the program to its end, sixty seconds at most.
  init(_ arguments: String...) async throws {
    try await self.init(try #require(Self.program, "the program was not built"), arguments)
  }

  /// Runs the program through a shell that knows it as `$0`.
  static func shell(_ script: String) async throws -> ProgramRun {
    let program = try #require(program, "the program was not built")
    return try await ProgramRun(URL(filePath: "/bin/bash"), ["-c", script, program.path()])
  }

  /// Runs the program as a user to whom the permissions of files apply.
  ///
  /// Root reads whatever it likes only by two capabilities, which are taken from it here: it still owns the
  /// files, and reads those that their owner may read.
  static func boundByPermissions(_ arguments: String...) async throws -> ProgramRun {
    let program = try #require(program, "the program was not built")
    guard geteuid() == 0 else { return try await ProgramRun(program, arguments) }
    let bound = ["--bounding-set=-dac_override,-dac_read_search", "--", program.path()]
    return try await ProgramRun(URL(filePath: "/usr/bin/setpriv"), bound + arguments)
  }

  private init(_ executable: URL, _ arguments: [String]) async throws {
    let tree = try TemporaryTree()
    try tree.write("out", [])
    try tree.write("err", [])
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = Repository.root
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": tree.path, "LANG": "C"]
    process.standardInput = FileHandle.nullDevice
    // Files, for a pipe that nobody empties would stop the program.
    process.standardOutput = FileHandle(forWritingAtPath: tree.path(of: "out"))
    process.standardError = FileHandle(forWritingAtPath: tree.path(of: "err"))
    try process.run()
    let deadline = ContinuousClock.now + .seconds(60)
    while process.isRunning {
      guard ContinuousClock.now < deadline else {
        process.terminate()
        Issue.record("still running after 60 seconds: \(arguments)")
        break
      }
      try await Task.sleep(for: .milliseconds(10))
    }
    process.waitUntilExit()
    // 128 and the signal, as a shell has it, so that a crash is no exit code of the program.
    exitCode = process.terminationStatus + (process.terminationReason == .exit ? 0 : 128)
    output = try tree.read("out")
    errors = try tree.read("err")
  }

  /// The report that the run wrote to standard output.
  func report() throws -> Report {
    try JSONDecoder().decode(Report.self, from: Data(output.utf8))
  }
}
