import Foundation

/// A directory that a test fills and that is gone when the test ends.
///
/// Names go to the system as bytes, for some of them are not UTF-8.
final class TemporaryTree {
  let path: String

  init() throws {
    let directory = FileManager.default.temporaryDirectory
    path = directory.appendingPathComponent("mirror-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func bytes(to name: [UInt8]) -> [CChar] {
    (Array(path.utf8) + [UInt8(ascii: "/")] + name + [0]).map { CChar(bitPattern: $0) }
  }

  func directory(_ name: String) {
    var parent: [Substring] = []
    for part in name.split(separator: "/") {
      parent.append(part)
      _ = mkdir(bytes(to: Array(parent.joined(separator: "/").utf8)), 0o755)
    }
  }

  func file(_ name: String, _ text: String = "x") {
    let parts = name.split(separator: "/")
    if parts.count > 1 { directory(parts.dropLast().joined(separator: "/")) }
    file(Array(name.utf8), text)
  }

  func file(_ name: [UInt8], _ text: String = "x") {
    let descriptor = open(bytes(to: name), O_CREAT | O_TRUNC | O_WRONLY, 0o644)
    precondition(descriptor >= 0, "cannot create \(name): \(errno)")
    let content = Array(text.utf8)
    precondition(write(descriptor, content, content.count) == content.count)
    close(descriptor)
  }

  func sparseFile(_ name: String, byteCount: Int) {
    file(name)
    precondition(truncate(bytes(to: Array(name.utf8)), byteCount) == 0)
  }

  func link(_ name: String, to target: String) {
    precondition(symlink(target, bytes(to: Array(name.utf8))) == 0)
  }

  func pipe(_ name: String) {
    precondition(mkfifo(bytes(to: Array(name.utf8)), 0o644) == 0)
  }

  /// Leaves a socket behind, or tells that the path is too long for one.
  func socket(_ name: String) -> Bool {
    let descriptor = Foundation.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let target = bytes(to: Array(name.utf8))
    return withUnsafeMutableBytes(of: &address.sun_path) { buffer in
      guard target.count <= buffer.count else { return false }
      target.withUnsafeBytes { buffer.copyMemory(from: $0) }
      return true
    }
      && withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
        }
      }
  }

  func permit(_ name: String, _ mode: mode_t) {
    precondition(chmod(bytes(to: Array(name.utf8)), mode) == 0)
  }

  func remove(_ name: String) {
    _ = Foundation.remove(bytes(to: Array(name.utf8)))
  }
}
