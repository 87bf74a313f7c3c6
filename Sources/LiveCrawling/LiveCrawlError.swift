/// A reason why a live site cannot be crawled into an archive.
package enum LiveCrawlError: Error, Hashable {
  /// The state beside the archive was written by a version that kept other things.
  case otherVersion(path: String)
  /// There is a state to go on from, but the archive that it belongs to is gone.
  case archiveMissing(path: String)
  /// There is an archive already, and nothing beside it says how to go on.
  case archiveExists(path: String)
}

extension LiveCrawlError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .otherVersion(let path):
      "'\(path)' was written by another version; remove it and the archive to begin anew"
    case .archiveMissing(let path):
      "'\(path)' is gone, but not what was written beside it; put it back, or remove"
        + " '\(ArchiveStore.databasePath(of: path))' to begin anew"
    case .archiveExists(let path):
      "'\(path)' is there already, and complete; give another name, or remove it to begin anew"
    }
  }
}
