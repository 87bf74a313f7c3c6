internal import CMemoryFile
internal import Glibc

/// Bytes in an unnamed file in memory, for a tool to read as its standard input.
///
/// A file has two advantages over a pipe. Tools can seek in it, so none copies its input to a
/// temporary file; and a tool that does not read it to the end raises no SIGPIPE in this process.
@safe struct InputFile: ~Copyable {
  let descriptor: CInt

  /// Fails if the system has no descriptor or no memory left.
  init?(_ bytes: [UInt8]) {
    // SAFETY: the name is copied by the call.
    let descriptor = unsafe memfd_create("input", memory_file_close_on_exec)
    guard descriptor >= 0 else { return nil }
    guard Self.write(bytes, to: descriptor) else {
      close(descriptor)
      return nil
    }
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }

  /// Writes all bytes and leaves the position at the start.
  private static func write(_ bytes: [UInt8], to descriptor: CInt) -> Bool {
    // SAFETY: the buffer lives as long as the closure, and each call reads within it.
    unsafe bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[written...])
        let count = unsafe pwrite(descriptor, rest.baseAddress, rest.count, off_t(written))
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        written += count
      }
      return true
    }
  }
}
