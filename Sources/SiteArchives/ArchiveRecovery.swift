/// What of an archive that a program was writing when it ended can be kept.
struct ArchiveRecovery {
  /// The answers up to there.
  private(set) var answers = AnswerPlaces()
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
  ///   - limit: Bytes behind this place are left out.
  /// - Throws: ``ArchiveError`` if the file cannot be read or was written by something else.
  init(path: String, software: String, limit: Int = .max) throws(ArchiveError) {
    let reader = try WARCReader(path: path)
    let name = software.prefix { $0 != "/" }
    var writer: String?
    var pending: [(answer: WARCRecord, offset: Int, byteCount: Int)] = []
    var answers = AnswerPlaces()
    var whole = (fetches: 0, bytes: 0)
    var isDamaged = false
    do throws(ArchiveError) {
      _ = try reader.forEachRecord { record, place, next in
        if record.kind == .warcinfo {
          writer = WARCField.parse(record.block[...]).first { $0.name == "software" }?.value
        }
        guard next <= limit else { return }
        switch record.kind {
        case .warcinfo: whole.bytes = next
        case .metadata:
          let isFetch = !ArchivedCrawl.isAbout(record)
          whole = (whole.fetches + (isFetch ? 1 : 0), next)
          // Answers count once the fetch that they belong to is whole.
          for (answer, offset, byteCount) in pending {
            answers.note(answer, offset: offset, byteCount: byteCount)
          }
          pending = []
        case .response, .revisit:
          var bare = record
          bare.block = []
          pending.append((bare, place.offset, next - place.offset))
        case .request, .resource, .conversion, .other: break
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
    self.answers = answers
    fetchCount = whole.fetches
    byteCount = whole.bytes
  }
}
