internal import Foundation

/// Standard output, standard error, and what is known of the terminal behind them.
enum Terminal {
  /// Writes to standard output.
  ///
  /// - Throws: ``RunFailure`` if the reader has gone or the disk is full.
  static func write(_ text: String) throws { try write(Array(text.utf8)) }

  /// Writes bytes to standard output, as ``write(_:)-(String)`` does text.
  static func write(_ bytes: [UInt8]) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(bytes))
    } catch {
      // A reader such as `head` that has seen enough is no failure.
      guard errno != EPIPE else { return }
      throw RunFailure.wrongInput("oitcheck: the output cannot be written: \(error)")
    }
  }

  /// Writes a line to standard error.
  static func error(_ message: String) {
    show("\(message)\n")
  }

  /// Writes a question to standard error, the answer to stand behind it.
  static func prompt(_ question: String) {
    show(question)
  }

  /// Draws over the current line of standard error.
  static func redraw(_ text: String) {
    show("\r\u{1B}[K\(text)")
  }

  /// Writes to standard error as it is; nobody can be told if that fails.
  static func show(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }

  static var inputIsTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// The columns of the terminal as the shell tells them, or 80.
  static var width: Int {
    ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) } ?? 80
  }

  /// The columns of the terminal behind standard error now, or those that the shell tells.
  static var errorWidth: Int {
    var size = winsize()
    // SAFETY: the call fills a local.
    let status = unsafe ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size)
    return status == 0 && size.ws_col > 0 ? Int(size.ws_col) : width
  }

  static func usesColor(_ choice: ColorChoice) -> Bool {
    switch choice {
    case .always: true
    case .never: false
    case .auto:
      outputIsTerminal && ProcessInfo.processInfo.environment["NO_COLOR", default: ""].isEmpty
    }
  }
}
