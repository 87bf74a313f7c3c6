import Foundation
import ToolRunning

/// A folder of invented tools that is gone when the test ends.
final class ToolFixture {
  let path: String
  /// Invented tools before those of the system.
  var toolBox: ToolBox { ToolBox(searchPath: [path, "/usr/bin", "/bin"]) }

  init(_ scripts: [String: String] = [:]) throws {
    path = FileManager.default.temporaryDirectory.appending(path: "tools-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, script) in scripts {
      let file = "\(path)/\(name)"
      try "#!/bin/sh\n\(script)\n".write(toFile: file, atomically: true, encoding: .utf8)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A box that holds `prlimit` and a few tools of the system, but none that reads documents.
  func toolBox(withOnly names: [String]) throws -> ToolBox {
    for name in names {
      guard let real = ToolBox().path(of: name) else { continue }
      try FileManager.default.createSymbolicLink(
        atPath: "\(path)/\(name)",
        withDestinationPath: real
      )
    }
    return ToolBox(searchPath: [path])
  }

  /// The command lines of tools of this folder that are still running.
  ///
  /// A killed process takes a moment to go, so the answer is waited for.
  func processesLeft() async throws -> [String] {
    var left: [String] = []
    for _ in 0..<100 {
      let numbers = try FileManager.default.contentsOfDirectory(atPath: "/proc")
      left = numbers.filter { $0.allSatisfy(\.isNumber) }.compactMap { number in
        FileManager.default.contents(atPath: "/proc/\(number)/cmdline")
          .map { String(decoding: $0, as: UTF8.self) }
      }.filter { $0.contains(path) }
      if left.isEmpty { break }
      try await Task.sleep(for: .milliseconds(10))
    }
    return left
  }

  static func has(_ tool: String) -> Bool { ToolBox().path(of: tool) != nil }

  /// True if scans can be read in Thai.
  static func readsThai() async -> Bool {
    guard has("pdftoppm"),
      let run = try? await ConfinedTool("tesseract", from: ToolBox()).run(["--list-langs"])
    else { return false }
    return (String(decoding: run.output, as: UTF8.self) + run.errors).contains("\ntha\n")
  }
}
