internal import Glibc

/// Sole owner of a pair of connected sockets, one end of which is a tool's standard input.
///
/// A socket has one advantage over a pipe: writing to a tool that has gone raises no SIGPIPE.
@safe struct MessageSocket: ~Copyable {
  /// The end that the tool reads.
  let toolDescriptor: CInt
  private let descriptor: CInt

  /// Fails if the system has no descriptor left.
  init?() {
    var ends: [CInt] = [-1, -1]
    let kind = CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    // SAFETY: the call fills the two elements of a local array.
    guard unsafe socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
    descriptor = ends[0]
    toolDescriptor = ends[1]
  }

  deinit {
    close(descriptor)
    close(toolDescriptor)
  }

  /// Sends a message without waiting.
  ///
  /// - Parameter message: What is to be read by the tool.
  /// - Returns: False if the tool does not read: what it has yet to read fills the socket.
  func send(_ message: [UInt8]) -> Bool {
    // SAFETY: the buffer lives as long as the closure, and each call reads within it.
    unsafe message.withUnsafeBytes { buffer in
      var sent = 0
      while sent < buffer.count {
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[sent...])
        let flags = CInt(MSG_NOSIGNAL | MSG_DONTWAIT)
        let count = unsafe Glibc.send(descriptor, rest.baseAddress, rest.count, flags)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        sent += count
      }
      return true
    }
  }
}
