import Foundation
import ToolRunning

/// A folder of invented tools that is gone when the test ends.
///
/// Every process of a tool has the folder's path among its arguments, which is how those that were
/// left running are found.
final class ToolFolder {
  let path: String
  /// The folder before those of the system.
  var toolBox: ToolBox { ToolBox(searchPath: [path, "/usr/bin", "/bin"]) }

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "tools-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: "\(path)/nap",
      withDestinationPath: "/bin/sleep"
    )
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a tool; `$here` is the folder, and `$here/nap` sleeps.
  func write(_ name: String, _ script: String, permissions: Int = 0o755) throws {
    let file = "\(path)/\(name)"
    try "#!/bin/sh\nhere=\(path)\n\(script)\n".write(
      toFile: file,
      atomically: true,
      encoding: .utf8
    )
    try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: file)
  }

  /// The command lines of processes that are still running, other than zombies.
  ///
  /// A killed process takes a moment to go, so the answer is waited for.
  func processesLeft() async throws -> [String] {
    var left: [String] = []
    for _ in 0..<100 {
      left = running()
      if left.isEmpty { break }
      try await Task.sleep(for: .milliseconds(10))
    }
    return left
  }

  /// The command lines of processes that run now.
  func running() -> [String] {
    let numbers = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return numbers.filter { $0.allSatisfy(\.isNumber) }.compactMap { number in
      guard let line = FileManager.default.contents(atPath: "/proc/\(number)/cmdline"),
        case let text = String(decoding: line, as: UTF8.self), text.contains(path)
      else { return nil }
      return text.replacing("\0", with: " ")
    }
  }
}
