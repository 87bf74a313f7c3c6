import Foundation

/// A directory that a test fills and that is gone when the test ends.
final class TemporaryTree {
  let path: String

  init() throws {
    let directory = FileManager.default.temporaryDirectory
    path = directory.appendingPathComponent("oitcheck-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func path(of name: String) -> String { "\(path)/\(name)" }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    let file = URL(filePath: path(of: name))
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(bytes).write(to: file)
  }

  func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

  /// Writes a file whose name may be no UTF-8.
  func write(name: [UInt8], _ text: String) {
    let full = (Array(path.utf8) + [0x2F] + name + [0]).map { CChar(bitPattern: $0) }
    let descriptor = open(full, O_CREAT | O_TRUNC | O_WRONLY, 0o644)
    guard descriptor >= 0 else { return }
    let bytes = Array(text.utf8)
    _ = Foundation.write(descriptor, bytes, bytes.count)
    close(descriptor)
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: path(of: name),
      withDestinationPath: target
    )
  }

  func read(_ name: String) throws -> String {
    try String(contentsOfFile: path(of: name), encoding: .utf8)
  }

  func copy(_ directory: String, to name: String) throws {
    try FileManager.default.copyItem(atPath: directory, toPath: path(of: name))
  }
}
