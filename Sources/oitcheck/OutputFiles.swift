internal import ArgumentParser
internal import Foundation

/// The files that one run writes: all of them or none.
enum OutputFiles {
  /// Refuses two outputs in one file.
  ///
  /// - Throws: An error that names the file.
  static func refuseSharing(_ paths: [String]) throws {
    var files: Set<String> = []
    for path in paths
    where !files.insert(URL(fileURLWithPath: path).standardizedFileURL.path).inserted {
      throw ValidationError("two formats would write '\(path)'; give each a FILE of its own")
    }
  }

  /// Checks, before the work begins, that files can be written.
  ///
  /// - Parameters:
  ///   - paths: Where they are wanted.
  ///   - force: Whether those that are there may be replaced.
  /// - Throws: ``RunFailure`` that names the file and the mend.
  static func check(_ paths: [String], force: Bool) throws {
    for path in paths { try StagedFile.check(path, replaces: force) }
  }

  /// Writes files; none is put in its place before all of them are complete.
  ///
  /// - Parameters:
  ///   - files: Where each is wanted, and what it holds.
  ///   - force: Whether those that are there may be replaced.
  /// - Throws: ``RunFailure`` that names the file and the mend.
  static func write(_ files: [(path: String, bytes: [UInt8])], force: Bool) throws {
    try check(files.map(\.path), force: force)
    try StagedFile.write(files[...], replaces: force)
  }

  /// Writes what a run has drawn: the files first, all or none, then what goes to standard output.
  ///
  /// - Parameters:
  ///   - drawn: What each output holds, and its file; `nil` for standard output.
  ///   - force: Whether files that are there may be replaced.
  /// - Throws: ``RunFailure`` that names the file and the mend.
  static func write(drawn: [(file: String?, bytes: [UInt8])], force: Bool) throws {
    let files = drawn.compactMap { drawn in drawn.file.map { (path: $0, bytes: drawn.bytes) } }
    try write(files, force: force)
    for drawn in drawn where drawn.file == nil { try Terminal.write(drawn.bytes) }
  }
}
