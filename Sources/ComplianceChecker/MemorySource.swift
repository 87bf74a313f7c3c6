package import SiteSources

/// A small site in memory, as the examples of rules are.
package struct MemorySource: PageSource {
  package let index: MirrorIndex
  private let files: [String: [UInt8]]

  /// - Parameter files: The bytes of each file by its path.
  package init(files: [String: [UInt8]]) {
    self.files = files
    index = MirrorIndex(files: files.mapValues(\.count))
  }

  package func read(_ entry: MirrorEntry) throws(SiteReadError) -> [UInt8] {
    guard let bytes = files[entry.path] else { throw .vanished(path: entry.path) }
    return bytes
  }
}
