/// Something in a mirror that was not read, and why.
package struct MirrorRefusal: Sendable, Hashable {
  /// The key: the path below the root.
  package var path: String
  package var reason: Reason

  package init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  package enum Reason: Sendable, Hashable {
    /// A symbolic link leads out of the mirror.
    case leadsOutside
    /// A symbolic link leads back to a directory that holds it.
    case leadsInCircle
    /// So many symbolic links lead to the same directory that this one was not followed.
    case repeatsDirectory
    /// A symbolic link leads nowhere.
    case leadsNowhere(SystemFailure)
    /// A pipe, which could keep a reader waiting for ever.
    case isPipe
    case isSocket
    case isDevice
    case unreadable(SystemFailure)
    /// A directory lies deeper than is read.
    case tooDeep(limit: Int)
    /// A file holds more bytes than are read.
    case tooLarge(byteCount: Int, limit: Int)
    /// The mirror holds more files than are read; this is the first that is not.
    case tooManyFiles(limit: Int)
  }

  /// True if a symbolic link is the reason.
  package var isLink: Bool {
    switch reason {
    case .leadsOutside, .leadsInCircle, .repeatsDirectory, .leadsNowhere: true
    case .isPipe, .isSocket, .isDevice, .unreadable, .tooDeep, .tooLarge, .tooManyFiles: false
    }
  }
}

extension MirrorRefusal.Reason: CustomStringConvertible {
  /// The reason as a clause about the file.
  package var description: String {
    switch self {
    case .leadsOutside: "a symbolic link that leads out of the mirror"
    case .leadsInCircle: "a symbolic link that leads in a circle"
    case .repeatsDirectory: "a symbolic link to a directory that many others lead to"
    case .leadsNowhere(let failure): "a symbolic link that leads nowhere (\(failure))"
    case .isPipe: "a named pipe"
    case .isSocket: "a socket"
    case .isDevice: "a device"
    case .unreadable(let failure): "cannot be read (\(failure))"
    case .tooDeep(let limit): "lies deeper than \(limit) directories"
    case .tooLarge(let byteCount, let limit): "holds \(byteCount) bytes, more than \(limit)"
    case .tooManyFiles(let limit): "is beyond the first \(limit) files"
    }
  }
}
