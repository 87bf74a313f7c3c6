internal import Foundation

/// Says why a file cannot be written, and what to do about it.
enum UnwritableFile {
  /// Returns a sentence that names the file, the reason and the mend.
  ///
  /// - Parameters:
  ///   - path: The file that was wanted.
  ///   - error: What the system said, if it was asked.
  /// - Returns: The sentence, without the system's own words, which name no mend.
  static func words(for path: String, after error: (any Error)? = nil) -> String {
    "'\(path)' cannot be written: \(reason(for: path, after: error))"
  }

  private static func reason(for path: String, after error: (any Error)?) -> String {
    let file = URL(fileURLWithPath: path)
    let directory = file.deletingLastPathComponent().resolvingSymlinksInPath().path
    let attributes = try? FileManager.default.attributesOfItem(atPath: directory)
    guard let kind = attributes?[.type] as? FileAttributeType else {
      return "there is no folder '\(directory)'; make it, or name a file elsewhere"
    }
    guard kind == .typeDirectory else {
      return "'\(directory)' is no folder; name a file elsewhere"
    }
    guard file.lastPathComponent.utf8.count <= 255 else {
      return "its name is too long; give it a shorter one"
    }
    switch (error as? CocoaError)?.code {
    case .fileWriteOutOfSpace?:
      return "the disk is full; make room, or name a file on another disk"
    case .fileWriteFileExists?:
      return "there is a file of that name already; move it, or name another"
    case .fileWriteVolumeReadOnly?:
      return "'\(directory)' can only be read; name a file elsewhere"
    default: break
    }
    return FileManager.default.isWritableFile(atPath: directory)
      ? "the system lets no file be made in '\(directory)'; name a file elsewhere"
      : "you may not write into '\(directory)'; change its permissions, or name a file elsewhere"
  }
}
