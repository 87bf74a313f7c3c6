internal import Foundation

/// A file that is written as a whole, and only where there is none of its name.
struct NewFile {
  private let file: URL

  init(_ path: String) { file = URL(fileURLWithPath: path) }

  /// Writes a text.
  ///
  /// - Throws: ``RunFailure`` if the file is there already or cannot be written.
  func write(_ text: String) throws {
    let draft = file.deletingLastPathComponent()
      .appending(path: ".\(file.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier)")
    defer { try? FileManager.default.removeItem(at: draft) }
    do {
      try Data(text.utf8).write(to: draft)
      // A second name for the finished file is refused where a file has come meanwhile.
      try FileManager.default.linkItem(at: draft, to: file)
    } catch {
      throw RunFailure.wrongInput(UnwritableFile.words(for: file.path, after: error))
    }
  }
}
