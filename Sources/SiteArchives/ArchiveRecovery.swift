/// What of an archive that a program was writing when it ended can be kept.
struct ArchiveRecovery {
  private(set) var entries: [ArchiveEntry] = []
  private(set) var fetchCount = 0
  /// Where the last whole fetch ends.
  private(set) var byteCount = 0

  /// More than the first record of ours takes, whatever facts it holds.
  private static let maximumFirstByteCount = 1_024

  /// Reads an archive up to its last whole fetch.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - software: The program that must have written it: files of others have no marks by which a
  ///     fetch is known to be whole, and would be cut to nothing.
  /// - Throws: ``ArchiveError`` if the file cannot be read or was written by something else.
  init(path: String, software: String) throws(ArchiveError) {
    let reader = try WARCReader(path: path)
    let name = software.prefix { $0 != "/" }
    var writer: String?
    var found: [ArchiveEntry] = []
    var isDamaged = false
    var whole: (entries: Int, fetches: Int, bytes: Int) = (0, 0, 0)
    do throws(ArchiveError) {
      _ = try reader.forEachRecord { record, place, next in
        switch record.kind {
        case .warcinfo:
          writer = WARCField.parse(record.block[...]).first { $0.name == "software" }?.value
          whole.bytes = next
        case .metadata: whole = (found.count, whole.fetches + 1, next)
        case .response, .revisit, .request, .resource, .other:
          let byteCount = next - place.offset
          if let entry = ArchiveEntry(record, offset: place.offset, byteCount: byteCount) {
            found.append(entry)
          }
        }
      }
    } catch {
      // A disk that lost power may hold anything behind what was written last.
      guard case .damaged = error else { throw error }
      isDamaged = true
    }
    // A few bytes that are no record yet are the beginning of our own first one. Anything larger, or
    // whole and something else, is somebody's file that is not to be cut to nothing.
    if whole.bytes == 0, !isDamaged,
      try ArchiveFile(reading: path).byteCount() < Self.maximumFirstByteCount
    {
      return
    }
    guard let writer, writer.hasPrefix(name) else {
      throw .unwritable(path: path, why: "another program has written it")
    }
    entries = Array(found.prefix(whole.entries))
    fetchCount = whole.fetches
    byteCount = whole.bytes
  }
}
