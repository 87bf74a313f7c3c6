/// Packs entries into a ZIP archive in memory.
///
/// Entries are stored as they are and bear no dates, so that equal entries give equal bytes on every
/// machine, whatever its clock, time zone and version of the packing library.
package struct ArchiveWriter: Sendable {
  /// One file of the archive.
  package struct Entry: Sendable, Hashable {
    package var name: String
    package var bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  package init() {}

  /// Packs entries.
  ///
  /// - Parameter entries: The files, in the order of the archive.
  /// - Returns: The whole archive.
  /// - Throws: ``ArchiveError`` if there is no memory for it.
  package func archive(_ entries: [Entry]) throws(ArchiveError) -> [UInt8] {
    // Each entry has two headers that hold its name, some fixed fields and a few extra ones.
    let headers = entries.reduce(0) { $0 + 512 + 2 * $1.name.utf8.count }
    let capacity = entries.reduce(headers + 4_096) { $0 + $1.bytes.count }
    return try ZIPOutput.pack(entries, capacity: capacity)
  }
}
