/// A reason why a site, or one file of it, cannot be read.
package enum SiteReadError: Error, Hashable {
  case rootMissing(path: String)
  case rootNotDirectory(path: String)
  case rootUnreadable(path: String, SystemFailure)
  /// The root holds no file, only things that were refused, or nothing at all.
  case rootEmpty(path: String, refusalCount: Int)
  /// A file holds more bytes than are read, or grew beyond that since it was found.
  case tooLarge(path: String, limit: Int)
  /// A file is gone since it was found.
  case vanished(path: String)
  /// Something else, such as a symbolic link or a pipe, has taken a file's place since.
  case replaced(path: String)
  case unreadable(path: String, SystemFailure)
}

extension SiteReadError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .rootMissing(let path): "there is no directory '\(path)'"
    case .rootNotDirectory(let path): "'\(path)' is not a directory"
    case .rootUnreadable(let path, let failure): "'\(path)' cannot be read: \(failure)"
    case .rootEmpty(let path, 0): "'\(path)' is empty"
    case .rootEmpty(let path, let count): "'\(path)' holds no file but \(count) that were refused"
    case .tooLarge(let path, let limit): "'\(path)' holds more than \(limit) bytes"
    case .vanished(let path): "'\(path)' is gone"
    case .replaced(let path): "'\(path)' is no longer a file of the mirror"
    case .unreadable(let path, let failure): "'\(path)' cannot be read: \(failure)"
    }
  }
}
