internal import Foundation

extension StagedFile {
  /// Writes several files; each replaces its own only once all of them are complete.
  ///
  /// - Throws: ``RunFailure`` that names the file which cannot be written.
  static func replace(_ files: ArraySlice<(path: String, bytes: [UInt8])>) throws {
    guard let first = files.first else { return }
    do {
      var staged = try StagedFile(path: first.path, bytes: first.bytes)
      // Staged one inside the other, so that the first is put in its place last.
      try replace(files.dropFirst())
      try staged.commit()
    } catch let failure as RunFailure {
      throw failure
    } catch {
      throw RunFailure.wrongInput(UnwritableFile.words(for: first.path, after: error))
    }
  }
}
