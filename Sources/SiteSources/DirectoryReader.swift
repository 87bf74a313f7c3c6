internal import Glibc

/// Sole owner of an open file or directory, and the only place that calls the system.
///
/// Names are bytes: a disk does not promise UTF-8. Nothing is ever followed or waited for: opening
/// a symbolic link fails, and opening a pipe returns at once.
@safe struct DirectoryReader: ~Copyable {
  private let descriptor: CInt

  private init(descriptor: CInt) {
    self.descriptor = descriptor
  }

  deinit {
    _ = close(descriptor)
  }

  /// Opens the directory at which reading starts; it alone may be named by a symbolic link.
  static func open(root path: [UInt8]) throws(SystemFailure) -> DirectoryReader {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
    // SAFETY: the name ends in a zero and lives until the call returns.
    let descriptor = unsafe Glibc.open(terminated(path), flags)
    guard descriptor >= 0 else { throw SystemFailure(code: errno) }
    return DirectoryReader(descriptor: descriptor)
  }

  /// Opens something in the directory, unless it is a symbolic link.
  borrowing func open(
    _ name: [UInt8],
    isDirectory: Bool
  ) throws(SystemFailure) -> DirectoryReader {
    let kind = isDirectory ? O_DIRECTORY : O_NONBLOCK | O_NOCTTY
    let flags = O_RDONLY | O_NOFOLLOW | O_CLOEXEC | kind
    // SAFETY: the name ends in a zero and lives until the call returns.
    let result = unsafe openat(descriptor, Self.terminated(name), flags)
    guard result >= 0 else { throw SystemFailure(code: errno) }
    return DirectoryReader(descriptor: result)
  }

  /// Returns the names in the directory, in no particular order, without `.` and `..`.
  borrowing func names() throws(SystemFailure) -> [[UInt8]] {
    // SAFETY: the name is a literal.
    let copy = unsafe openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0 else { throw SystemFailure(code: errno) }
    guard let stream = unsafe fdopendir(copy) else {
      let failure = SystemFailure(code: errno)
      _ = close(copy)
      throw failure
    }
    defer { _ = unsafe closedir(stream) }
    var names: [[UInt8]] = []
    while true {
      errno = 0
      // SAFETY: the stream is open until this function returns, and no other thread reads it.
      guard let entry = unsafe readdir(stream) else { break }
      let name = unsafe Self.name(of: entry)
      if name != [UInt8(ascii: ".")], name != [UInt8(ascii: "."), UInt8(ascii: ".")] {
        names.append(name)
      }
    }
    guard errno == 0 else { throw SystemFailure(code: errno) }
    return names
  }

  /// Describes what is open.
  borrowing func status() throws(SystemFailure) -> FileStatus {
    var record = stat()
    // SAFETY: the system fills the record before the call returns.
    guard unsafe fstat(descriptor, &record) == 0 else { throw SystemFailure(code: errno) }
    return FileStatus(record)
  }

  /// Describes something in the directory; of a symbolic link, the link itself.
  borrowing func status(of name: [UInt8]) throws(SystemFailure) -> FileStatus {
    var record = stat()
    // SAFETY: the name ends in a zero, and both it and the record outlive the call.
    let result = unsafe fstatat(
      descriptor,
      Self.terminated(name),
      &record,
      AT_SYMLINK_NOFOLLOW
    )
    guard result == 0 else { throw SystemFailure(code: errno) }
    return FileStatus(record)
  }

  /// Returns why a file in the directory cannot be read, or `nil` if it can.
  borrowing func obstacle(toReading name: [UInt8]) -> SystemFailure? {
    // SAFETY: the name ends in a zero and lives until the call returns.
    let result = unsafe faccessat(descriptor, Self.terminated(name), R_OK, AT_EACCESS)
    return result == 0 ? nil : SystemFailure(code: errno)
  }

  /// Reads the open file to its end, or `nil` if it holds more bytes than the limit.
  ///
  /// The end is where the system says it is, not where the size said it would be: a file may grow
  /// or shrink while it is read.
  borrowing func read(expecting byteCount: Int, limit: Int) throws(SystemFailure) -> [UInt8]? {
    var bytes: [UInt8] = []
    var capacity = min(max(byteCount, 0), limit) + 1
    var code: CInt = 0
    while true {
      let old = bytes
      let wanted = capacity - old.count
      var received = 0
      let descriptor = descriptor
      // SAFETY: the system writes at most as many bytes as the buffer has left, and only those that
      // it says it wrote are counted as initialised.
      bytes = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        _ = unsafe buffer.update(fromContentsOf: old)
        count = old.count
        while received < wanted {
          guard let start = buffer.baseAddress else { break }
          let result = unsafe Glibc.read(descriptor, start + count, wanted - received)
          if result < 0, errno == EINTR { continue }
          if result < 0 { code = errno }
          guard result > 0 else { break }
          received += result
          count += result
        }
      }
      guard code == 0 else { throw SystemFailure(code: code) }
      if bytes.count > limit { return nil }
      if received < wanted { return bytes }
      capacity = min(capacity * 2, limit + 1)
    }
  }

  /// Returns the path to a file without any symbolic link in it.
  static func canonicalPath(of path: [UInt8]) throws(SystemFailure) -> [UInt8] {
    // SAFETY: the system allocates the result, which is copied and then freed here.
    guard let result = unsafe realpath(terminated(path), nil) else {
      throw SystemFailure(code: errno)
    }
    defer { unsafe free(result) }
    return unsafe bytes(of: result)
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return [] }
    let start = unsafe UnsafeRawPointer(entry) + offset
    // SAFETY: the name ends in a zero and is valid until the next call of `readdir`.
    return unsafe bytes(of: start.assumingMemoryBound(to: CChar.self))
  }

  private static func bytes(of text: UnsafePointer<CChar>) -> [UInt8] {
    // SAFETY: the caller's text ends in a zero.
    let buffer = unsafe UnsafeBufferPointer(start: text, count: strlen(text))
    return unsafe buffer.map { UInt8(bitPattern: $0) }
  }

  private static func terminated(_ name: [UInt8]) -> [CChar] {
    name.map { CChar(bitPattern: $0) } + [0]
  }
}

extension FileStatus {
  fileprivate init(_ record: stat) {
    kind =
      switch record.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .directory
      case S_IFLNK: .symbolicLink
      case S_IFIFO: .pipe
      case S_IFSOCK: .socket
      default: .device
      }
    byteCount = Int(record.st_size)
    identity = FileIdentity(device: UInt64(record.st_dev), number: UInt64(record.st_ino))
  }
}
