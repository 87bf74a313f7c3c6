internal import Foundation

/// A file that is written as a whole or not at all.
struct WrittenFile {
  private let file: URL

  init(_ path: String) { file = URL(fileURLWithPath: path) }

  /// Writes a text.
  ///
  /// - Parameters:
  ///   - text: The content.
  ///   - replacing: Whether a file of that name may be there.
  /// - Throws: ``RunFailure`` if the file cannot be written or must not be replaced.
  func write(_ text: String, replacing: Bool) throws {
    guard !replacing else {
      do {
        try Data(text.utf8).write(to: file, options: .atomic)
      } catch {
        throw RunFailure.wrongInput("'\(file.path)' cannot be written: \(error)")
      }
      return
    }
    let draft = file.deletingLastPathComponent()
      .appending(path: ".\(file.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier)")
    defer { try? FileManager.default.removeItem(at: draft) }
    do {
      try Data(text.utf8).write(to: draft)
      // A second name for the finished file is refused where a file has come meanwhile.
      try FileManager.default.linkItem(at: draft, to: file)
    } catch {
      throw RunFailure.wrongInput("'\(file.path)' cannot be written: \(error)")
    }
  }
}
