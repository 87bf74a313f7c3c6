/// A reason why a document tells nothing.
package enum DocumentError: Error, Hashable, Sendable {
  /// There are no bytes.
  case empty
  /// The bytes are of another kind than the name says; the kind as a word, such as `HTML`.
  case mislabelled(as: String)
  /// The format is one that is not read.
  case unsupported(String)
  /// A password is needed.
  case encrypted
  /// The file is cut off, or its structure makes no sense.
  case damaged(String)
  /// Something is larger than is read; the limit's name and its value in words.
  case overLimit(String)
  /// A tool did not end in time.
  case timedOut(tool: String)
  /// A tool was ended by a signal.
  case crashed(tool: String, signal: Int32)
  /// A tool is not installed; the Debian package that holds it.
  case toolMissing(tool: String, package: String)
}

extension DocumentError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .empty: "the file is empty"
    case .mislabelled(let kind): "the file is not what its name says: it is \(kind)"
    case .unsupported(let format): "files of the format \(format) are not read"
    case .encrypted: "a password is needed to open the file"
    case .damaged(let what): "the file is damaged: \(what)"
    case .overLimit(let limit): "the file is over a limit: \(limit)"
    case .timedOut(let tool): "'\(tool)' did not finish in time"
    case .crashed(let tool, let signal): "'\(tool)' was ended by signal \(signal)"
    case .toolMissing(let tool, let package):
      "the program '\(tool)' is not installed (Debian package: \(package))"
    }
  }
}
