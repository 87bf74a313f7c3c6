internal import Foundation

extension WARCWriter {
  /// Writes what goes beside the archive: an index in CDXJ and a manifest in JSON.
  ///
  /// Both are made from the archive alone, so that they are right after a crawl that was interrupted,
  /// too.
  ///
  /// - Parameter isComplete: False if the crawl ended before its queue was empty.
  /// - Throws: ``ArchiveError`` if they cannot be written.
  package func writeSummary(isComplete: Bool) throws(ArchiveError) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    var index = SortedLines()
    var dates: ClosedRange<String>?
    try forEachEntry { entry in
      index.append(entry.line(in: name))
      let (first, last) = (dates?.lowerBound ?? entry.date, dates?.upperBound ?? entry.date)
      dates = min(first, entry.date)...max(last, entry.date)
    }
    try Self.write(index, to: path + ".cdxj")
    let facts = settings.facts.map { (JSONText.quoted($0.name), JSONText.quoted($0.value)) }
    let values: [(String, String)] =
      [
        ("\"archive\"", JSONText.quoted(name)),
        ("\"software\"", JSONText.quoted(settings.software)),
      ] + facts + [
        ("\"complete\"", "\(isComplete)"),
        ("\"byteCount\"", "\(byteCount)"),
        ("\"fetches\"", "\(fetchCount)"),
        ("\"answers\"", "\(answers.places.count)"),
        ("\"first\"", JSONText.quoted(dates?.lowerBound ?? "")),
        ("\"last\"", JSONText.quoted(dates?.upperBound ?? "")),
      ]
    let body = values.map { "  \($0.0): \($0.1)" }.joined(separator: ",\n")
    try Self.write(Array("{\n\(body)\n}\n".utf8), to: path + ".json")
  }

  /// Returns the answers in the file, in their order; they are read from there.
  ///
  /// - Throws: ``ArchiveError`` if the file cannot be read.
  package func entries() throws(ArchiveError) -> [ArchiveEntry] {
    var entries: [ArchiveEntry] = []
    try forEachEntry { entries.append($0) }
    return entries
  }

  private func forEachEntry(_ visit: (ArchiveEntry) -> Void) throws(ArchiveError) {
    let reader = try WARCReader(path: path)
    for place in answers.places {
      let record = try reader.beginning(at: place.offset)
      guard let entry = ArchiveEntry(record, offset: place.offset, byteCount: place.byteCount)
      else {
        throw .damaged(path: path, offset: place.offset)
      }
      visit(entry)
    }
  }

  /// Writes an index, which may be large, piece by piece and puts it in its place once it is whole.
  private static func write(_ lines: SortedLines, to path: String) throws(ArchiveError) {
    let manager = FileManager.default
    let (target, part) = (URL(fileURLWithPath: path), URL(fileURLWithPath: path + ".part"))
    do {
      try Data().write(to: part)
      let handle = try FileHandle(forWritingTo: part)
      try lines.forEachPiece { try handle.write(contentsOf: Data($0)) }
      try handle.close()
      // An index of before is made anew from the archive, whatever comes between the two steps.
      if manager.fileExists(atPath: path) { try manager.removeItem(at: target) }
      try manager.moveItem(at: part, to: target)
    } catch {
      try? manager.removeItem(at: part)
      throw .unwritable(path: path, why: ArchiveFile.why(error))
    }
  }

  private static func write(_ bytes: [UInt8], to path: String) throws(ArchiveError) {
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw .unwritable(path: path, why: ArchiveFile.why(error))
    }
  }
}
