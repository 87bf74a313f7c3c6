internal import Foundation

extension StagedFile {
  /// Writes several files; each is put in its place only once all of them are complete.
  ///
  /// - Parameters:
  ///   - files: Where each is wanted, and what it holds.
  ///   - replaces: Whether those that are there may be replaced.
  /// - Throws: ``RunFailure`` that names the file which cannot be written.
  static func write(
    _ files: ArraySlice<(path: String, bytes: [UInt8])>,
    replaces: Bool = true
  ) throws {
    guard let first = files.first else { return }
    do {
      var staged = try StagedFile(path: first.path, bytes: first.bytes)
      // Staged one inside the other, so that the first is put in its place last.
      try write(files.dropFirst(), replaces: replaces)
      do {
        try staged.commit(replaces: replaces)
      } catch {
        // None of these was there before.
        if !replaces { for file in files.dropFirst() { try? remove(file.path) } }
        throw error
      }
    } catch let failure as RunFailure {
      throw failure
    } catch {
      throw RunFailure.wrongInput(UnwritableFile.words(for: first.path, after: error))
    }
  }
}
