/// A reason why a live site cannot be crawled into an archive.
package enum LiveCrawlError: Error, Hashable {
  /// The state beside the archive was written by a version that kept other things.
  case otherVersion(path: String)
  /// There is an archive already, and nothing beside it says how to go on.
  case archiveExists(path: String)
}

extension LiveCrawlError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .otherVersion(let path):
      "'\(path)' was written by another version; remove it and the archive to begin anew"
    case .archiveExists(let path):
      "'\(path)' is there already, and complete; give another name, or remove it to begin anew"
    }
  }
}
