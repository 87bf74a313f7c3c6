internal import Foundation

/// A file that is written beside the one it will replace, and replaces it in one step.
///
/// Whoever reads the path meanwhile sees the old file or the new one, never a part. A symbolic link
/// stays one: what it leads to is replaced. What is no regular file, such as a pipe, is written to.
struct StagedFile: ~Copyable {
  private let target: URL
  /// `nil` once the file is in its place, or where there is nothing to replace.
  private var temporary: URL?
  private let bytes: [UInt8]

  /// Writes the bytes beside the path.
  init(path: String, bytes: [UInt8]) throws {
    // What can fail happens before the value exists, for only whole values are cleaned up.
    let file = try Self.target(of: path)
    let place = try Self.stage(bytes, beside: file, named: path)
    target = file
    temporary = place
    self.bytes = bytes
  }

  /// Returns the file with the bytes, or `nil` where there is nothing to replace.
  private static func stage(_ bytes: [UInt8], beside file: URL, named path: String) throws -> URL? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: file.path)
    if let kind = attributes?[.type] as? FileAttributeType, kind != .typeRegular {
      guard kind != .typeDirectory else { throw RunFailure.wrongInput("'\(path)' is a directory") }
      return nil
    }
    let name = ".\(file.lastPathComponent.prefix(60)).\(UUID().uuidString.prefix(8)).tmp"
    let place = file.deletingLastPathComponent().appending(path: name)
    do {
      guard FileManager.default.createFile(atPath: place.path, contents: nil) else {
        throw RunFailure.wrongInput(UnwritableFile.words(for: path))
      }
      if let mode = attributes?[.posixPermissions] {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: place.path)
      }
      let handle = try FileHandle(forWritingTo: place)
      try handle.write(contentsOf: Data(bytes))
      // The bytes must be on the disk before the name leads to them.
      try handle.synchronize()
      try handle.close()
      return place
    } catch {
      try? FileManager.default.removeItem(at: place)
      if error is RunFailure { throw error }
      throw RunFailure.wrongInput(UnwritableFile.words(for: path, after: error))
    }
  }

  deinit {
    // What was not put in its place leaves nothing behind.
    if let temporary { try? FileManager.default.removeItem(at: temporary) }
  }

  /// Puts the file in its place.
  ///
  /// - Parameter replaces: Whether one that is there may be replaced.
  /// - Throws: ``RunFailure`` if it may not, or cannot.
  mutating func commit(replaces: Bool = true) throws {
    guard let place = temporary else {
      let handle = try FileHandle(forWritingTo: target)
      try handle.write(contentsOf: Data(bytes))
      try handle.close()
      return
    }
    if !replaces {
      // A second name for the finished file is refused where a file has come meanwhile.
      // SAFETY: both paths end in a zero and live until the call returns.
      if unsafe link(place.path, target.path) == 0 { return }
      guard errno != EEXIST else { throw Self.isThere(target.path) }
      // Memory sticks and some network drives know no second names: one more look has to do.
      try Self.check(target.path, replaces: false)
    }
    // SAFETY: both paths end in a zero and live until the call returns.
    guard unsafe rename(place.path, target.path) == 0 else {
      throw RunFailure.wrongInput("'\(target.path)' cannot be replaced")
    }
    temporary = nil
  }

  /// Checks, before a long run, that a file can be written to a path.
  ///
  /// - Parameters:
  ///   - path: Where it is wanted.
  ///   - replaces: Whether a file that is there may be replaced.
  /// - Throws: ``RunFailure`` that names the path and the mend.
  static func check(_ path: String, replaces: Bool = true) throws {
    let file = try target(of: path)
    let directory = file.deletingLastPathComponent().path
    let attributes = try? FileManager.default.attributesOfItem(atPath: file.path)
    let kind = attributes?[.type] as? FileAttributeType ?? .typeRegular
    guard kind != .typeDirectory else {
      throw RunFailure.wrongInput("'\(path)' is a directory; name a file in it")
    }
    guard kind != .typeRegular || FileManager.default.isWritableFile(atPath: directory) else {
      throw RunFailure.wrongInput(UnwritableFile.words(for: path))
    }
    // What is no regular file, such as a pipe, loses nothing by being written to.
    guard replaces || attributes == nil || kind != .typeRegular else { throw isThere(path) }
  }

  private static func isThere(_ path: String) -> RunFailure {
    .wrongInput("'\(path)' is there already; name another file or give --force")
  }

  /// Takes back a file that was put in its place.
  static func remove(_ path: String) throws {
    let file = try target(of: path)
    let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
    guard attributes[.type] as? FileAttributeType == .typeRegular else { return }
    try FileManager.default.removeItem(at: file)
  }

  /// Follows symbolic links to the file that a path means, which need not exist.
  private static func target(of path: String) throws -> URL {
    var url = URL(fileURLWithPath: path).standardizedFileURL
    for _ in 0..<40 {
      guard let next = try? FileManager.default.destinationOfSymbolicLink(atPath: url.path) else {
        return url
      }
      url =
        URL(fileURLWithPath: next, relativeTo: url.deletingLastPathComponent())
        .standardizedFileURL
    }
    throw RunFailure.wrongInput("'\(path)' is a symbolic link in a circle")
  }
}
