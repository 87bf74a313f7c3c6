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
    let lines = entries.map { $0.line(in: name) }.sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    try Self.write(lines.map { $0 + "\n" }.joined(), to: path + ".cdxj")
    let dates = entries.map(\.date).sorted()
    let facts = settings.facts.map { (JSONText.quoted($0.name), JSONText.quoted($0.value)) }
    let values: [(String, String)] =
      [
        ("\"archive\"", JSONText.quoted(name)),
        ("\"software\"", JSONText.quoted(settings.software)),
      ] + facts + [
        ("\"complete\"", "\(isComplete)"),
        ("\"byteCount\"", "\(byteCount)"),
        ("\"fetches\"", "\(fetchCount)"),
        ("\"answers\"", "\(entries.count)"),
        ("\"first\"", JSONText.quoted(dates.first ?? "")),
        ("\"last\"", JSONText.quoted(dates.last ?? "")),
      ]
    let body = values.map { "  \($0.0): \($0.1)" }.joined(separator: ",\n")
    try Self.write("{\n\(body)\n}\n", to: path + ".json")
  }

  private static func write(_ text: String, to path: String) throws(ArchiveError) {
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw .unwritable(path: path, why: ArchiveFile.why(error))
    }
  }
}
