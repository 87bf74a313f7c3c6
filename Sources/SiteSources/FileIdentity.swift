/// What tells one file of a disk from all others, whatever its names.
struct FileIdentity: Hashable, Sendable {
  var device: UInt64
  var number: UInt64
}

/// What a file system says of a file.
struct FileStatus: Sendable {
  enum Kind: Sendable, Hashable {
    case regular, directory, symbolicLink, pipe, socket, device
  }

  var kind: Kind
  var byteCount: Int
  var identity: FileIdentity
}
