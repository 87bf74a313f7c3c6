internal import Glibc

/// A folder for this user's eyes only, whose files are read and written without following links.
struct PrivateFolder: Sendable {
  struct File {
    var name: String
    var byteCount: Int
    /// When it was last written or used, in nanoseconds.
    var time: Int
  }

  let path: String

  /// Returns the bytes of a file; `nil` if there is none, or none of this user's own.
  func read(_ name: String, upTo maximumByteCount: Int) -> [UInt8]? {
    withDescriptor { folder in
      // SAFETY: the name is a string that lives as long as the call.
      let file = unsafe openat(folder, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
      guard file >= 0 else { return nil }
      defer { close(file) }
      guard let status = Self.status(of: file), status.st_mode & S_IFMT == S_IFREG,
        status.st_uid == geteuid(), status.st_size >= 0, status.st_size <= maximumByteCount
      else { return nil }
      return Self.read(file, Int(status.st_size))
    }
  }

  /// Writes a file whole, or not at all.
  ///
  /// - Parameters:
  ///   - name: The file's name, which replaces any file of that name.
  ///   - bytes: What it will hold.
  /// - Returns: False if it could not be written.
  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) -> Bool {
    // SAFETY: the path is a string that lives as long as the call. That it fails is usual: the
    // folder is there.
    _ = unsafe mkdir(path, 0o700)
    return withDescriptor { folder -> Bool? in
      let temporary = "\(name).\(getpid()).\(UInt32.random(in: 0...UInt32.max))"
      let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
      // SAFETY: names are strings that live as long as the calls.
      let file = unsafe openat(folder, temporary, flags, 0o600)
      guard file >= 0 else { return false }
      let isWritten = Self.write(bytes, to: file)
      let isClosed = close(file) == 0
      if isWritten, isClosed, unsafe renameat(folder, temporary, folder, name) == 0 { return true }
      _ = unsafe unlinkat(folder, temporary, 0)
      return false
    } ?? false
  }

  /// Marks a file as used now.
  func touch(_ name: String) {
    _ = withDescriptor { folder in
      // SAFETY: the name lives as long as the call; no times mean now.
      unsafe utimensat(folder, name, nil, AT_SYMLINK_NOFOLLOW)
    }
  }

  func remove(_ name: String) {
    // SAFETY: the name lives as long as the call.
    _ = withDescriptor { folder in unsafe unlinkat(folder, name, 0) }
  }

  /// The regular files of the folder, in no order.
  func files() -> [File] {
    withDescriptor { folder -> [File]? in
      // SAFETY: the directory stream is closed before the function returns and takes over the
      // descriptor; an entry is read before the next is asked for.
      let copy = dup(folder)
      guard copy >= 0 else { return nil }
      guard let stream = unsafe fdopendir(copy) else {
        close(copy)
        return nil
      }
      defer { _ = unsafe closedir(stream) }
      var files: [File] = []
      while let entry = unsafe readdir(stream) {
        let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
            unsafe String(cString: $0)
          }
        }
        var status = stat()
        guard unsafe fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0,
          status.st_mode & S_IFMT == S_IFREG
        else { continue }
        let time = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
        files.append(File(name: name, byteCount: Int(status.st_size), time: time))
      }
      return files
    } ?? []
  }

  /// Opens the folder itself, if it is no link and this user's own.
  private func withDescriptor<Result>(_ body: (CInt) -> Result?) -> Result? {
    // SAFETY: the path is a string that lives as long as the call.
    let folder = unsafe open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard folder >= 0 else { return nil }
    defer { close(folder) }
    guard let status = Self.status(of: folder), status.st_uid == geteuid(),
      // Others who may write here could put documents into the report.
      status.st_mode & 0o022 == 0
    else { return nil }
    return body(folder)
  }

  private static func status(of descriptor: CInt) -> stat? {
    var status = stat()
    // SAFETY: the call fills a local.
    return unsafe fstat(descriptor, &status) == 0 ? status : nil
  }

  private static func read(_ descriptor: CInt, _ byteCount: Int) -> [UInt8]? {
    var isWhole = false
    // SAFETY: each call writes within the rest of the buffer, all of which is initialized at the end.
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: byteCount) { buffer, count in
      while count < byteCount {
        let rest = unsafe UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(buffer)[count...]
        )
        let step = unsafe Glibc.read(descriptor, rest.baseAddress, rest.count)
        if step < 0, errno == EINTR { continue }
        guard step > 0 else { break }
        count += step
      }
      isWhole = count == byteCount
    }
    return isWhole ? bytes : nil
  }

  private static func write(_ bytes: [UInt8], to descriptor: CInt) -> Bool {
    // SAFETY: each call reads within the buffer, which lives as long as the closure.
    unsafe bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[written...])
        let step = unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
        if step < 0, errno == EINTR { continue }
        guard step > 0 else { return false }
        written += step
      }
      return true
    }
  }
}
