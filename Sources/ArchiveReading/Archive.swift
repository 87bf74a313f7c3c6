/// A ZIP archive in memory, of which wanted entries are unpacked.
///
/// What is unpacked is counted as it is delivered, whatever the archive declares, and the count goes
/// on from one call to the next. Names are compared with what the caller asks for and serve nothing
/// else: an absolute name or one with `..` is an entry that nobody asks for.
package struct Archive: Sendable {
  /// The names of all entries, in the order of the archive; a name may stand there twice.
  package let names: [String]
  /// How many bytes were unpacked so far.
  package private(set) var deliveredByteCount = 0

  private let bytes: [UInt8]
  private let limits: ArchiveLimits

  /// Reads the list of entries; none is unpacked.
  ///
  /// - Parameters:
  ///   - bytes: The whole archive.
  ///   - limits: What reading it may cost.
  /// - Throws: ``ArchiveError`` if this is no archive, a damaged one or one with too many entries.
  package init(_ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()) throws(ArchiveError) {
    self.bytes = bytes
    self.limits = limits
    names = try ZIPStream.withStream(over: bytes.span) { stream throws(ArchiveError) in
      var names: [String] = []
      while let entry = try stream.nextEntry() {
        guard names.count < limits.maximumEntryCount else {
          throw .tooManyEntries(maximum: limits.maximumEntryCount)
        }
        names.append(entry.name)
      }
      return names
    }
  }

  /// Unpacks entries.
  ///
  /// - Parameter wanted: The names of the entries. Of entries with one name the first one counts.
  /// - Returns: The bytes of those that the archive holds, by their names.
  /// - Throws: ``ArchiveError`` if a wanted entry cannot be read or a limit is passed.
  package mutating func contents(of wanted: Set<String>) throws(ArchiveError) -> [String: [UInt8]] {
    var tally = Tally(limits: limits, archiveByteCount: bytes.count, total: deliveredByteCount)
    defer { deliveredByteCount = tally.total }
    guard names.contains(where: wanted.contains) else { return [:] }
    return try ZIPStream.withStream(over: bytes.span) { stream throws(ArchiveError) in
      var contents: [String: [UInt8]] = [:]
      while contents.count < wanted.count, let entry = try stream.nextEntry() {
        guard wanted.contains(entry.name), contents[entry.name] == nil else { continue }
        contents[entry.name] = try Self.unpack(entry, from: &stream, tally: &tally)
      }
      return contents
    }
  }

  private static func unpack(
    _ entry: ZIPStream.Entry,
    from stream: inout ZIPStream,
    tally: inout Tally
  ) throws(ArchiveError) -> [UInt8] {
    guard !entry.isEncrypted else { throw .encrypted(entry: entry.name) }
    guard entry.hasUsualMethod else { throw .unsupportedMethod(entry: entry.name) }
    guard !entry.isContradictory else { throw .damaged("the entry '\(entry.name)' has two sizes") }
    var data: [UInt8] = []
    while try stream.readPiece(into: &data) {
      try tally.check(entry: entry.name, byteCount: data.count)
    }
    tally.total += data.count
    return data
  }
}

/// Counts what is delivered.
private struct Tally {
  let limits: ArchiveLimits
  let archiveByteCount: Int
  var total: Int

  func check(entry: String, byteCount: Int) throws(ArchiveError) {
    guard byteCount <= limits.maximumEntryByteCount else {
      throw .entryTooLarge(entry: entry, maximum: limits.maximumEntryByteCount)
    }
    let sum = total + byteCount
    guard sum <= limits.maximumTotalByteCount else {
      throw .totalTooLarge(maximum: limits.maximumTotalByteCount)
    }
    guard sum <= max(limits.ratioFloor, archiveByteCount * limits.maximumRatio) else {
      throw .ratioTooHigh(maximum: limits.maximumRatio)
    }
  }
}
