/// A site as a directory of files.
package struct MirrorSite: Sendable {
  package let index: MirrorIndex
  package let limits: MirrorLimits
  /// The absolute path of the root, free of symbolic links.
  private let root: [UInt8]

  /// Finds the files of a mirror.
  ///
  /// - Parameters:
  ///   - directory: The path of the mirror's root.
  ///   - limits: How much is read.
  /// - Throws: ``SiteReadError`` if the root is missing, no directory, unreadable or empty.
  package init(
    directory: String,
    limits: MirrorLimits = MirrorLimits()
  ) throws(SiteReadError) {
    self.limits = limits
    do throws(SystemFailure) {
      root = try DirectoryReader.canonicalPath(of: Array(directory.utf8))
      let walk = try DirectoryWalk(root: root, limits: limits)
      index = MirrorIndex(files: walk.found, refusals: walk.refusals)
    } catch {
      switch error {
      case .noSuchFile: throw .rootMissing(path: directory)
      case .notADirectory: throw .rootNotDirectory(path: directory)
      default: throw .rootUnreadable(path: directory, error)
      }
    }
    guard !index.entries.isEmpty else {
      throw .rootEmpty(path: directory, refusalCount: index.refusals.count)
    }
  }

  package var entries: [MirrorEntry] { index.entries }

  package var refusals: [MirrorRefusal] { index.refusals }

  /// Reads a file.
  ///
  /// The tree may have changed since it was walked: no symbolic link is followed on the way, and
  /// what is opened must still be a file.
  ///
  /// - Throws: ``SiteReadError`` if the file is too large, gone, replaced or unreadable.
  package func read(_ entry: MirrorEntry) throws(SiteReadError) -> [UInt8] {
    let path = entry.path
    guard entry.byteCount <= limits.maximumByteCount else {
      throw .tooLarge(path: path, limit: limits.maximumByteCount)
    }
    let bytes: [UInt8]?
    do throws(SystemFailure) {
      let file = try DirectoryWalk.open(entry.location, isDirectory: false, below: root)
      let status = try file.status()
      guard status.kind == .regular else { throw SystemFailure.noSuchDevice }
      bytes = try file.read(expecting: status.byteCount, limit: limits.maximumByteCount)
    } catch {
      switch error {
      case .noSuchFile: throw .vanished(path: path)
      case .noSuchDevice, .tooManyLinks, .notADirectory: throw .replaced(path: path)
      default: throw .unreadable(path: path, error)
      }
    }
    guard let bytes else { throw .tooLarge(path: path, limit: limits.maximumByteCount) }
    return bytes
  }
}
