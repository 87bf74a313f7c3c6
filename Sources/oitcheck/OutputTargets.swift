internal import ArgumentParser
internal import Foundation

/// The files of several `--format NAME[=FILE]`, `nil` for standard output.
struct OutputTargets {
  private let files: [String?]

  init(_ files: [String?]) { self.files = files }

  /// Checks that each goes to a place of its own.
  func validate() throws {
    guard files.count(where: { $0 == nil }) <= 1 else {
      throw ValidationError("only one --format may go to standard output; give the others a FILE")
    }
    var places: Set<String> = []
    for file in files.compactMap(\.self)
    where !places.insert(URL(fileURLWithPath: file).standardizedFileURL.path).inserted {
      throw ValidationError("two formats would write '\(file)'; give each a FILE of its own")
    }
  }

  /// Checks, before the work is done, that every file can be written.
  ///
  /// - Throws: ``RunFailure`` if a file cannot be written where it is wanted.
  func check() throws {
    for file in files.compactMap(\.self) {
      do {
        try StagedFile.check(file)
      } catch let failure as RunFailure {
        throw RunFailure.wrongInput("--format: \(failure.message)")
      }
    }
  }

  /// Writes every text to its place; files are replaced only once all of them are complete.
  ///
  /// - Parameter drawn: The bytes in the order of the files.
  /// - Throws: ``RunFailure`` if a file cannot be written; none is replaced then.
  func write(_ drawn: [[UInt8]]) throws {
    let files = zip(files, drawn).compactMap { file, bytes in file.map { (path: $0, bytes: bytes) }
    }
    try StagedFile.replace(files[...])
    for (file, bytes) in zip(self.files, drawn) where file == nil { try Terminal.write(bytes) }
  }
}
