/// A reason why an archive, or an entry of it, is not read.
package enum ArchiveError: Error, Hashable, Sendable {
  /// The bytes are no ZIP archive at all.
  case notAnArchive
  /// The archive is cut off or its parts contradict each other.
  case damaged(String)
  /// The entry needs a password.
  case encrypted(entry: String)
  /// The entry is packed in a way that office programs do not use.
  case unsupportedMethod(entry: String)
  /// The archive lists more entries than are read.
  case tooManyEntries(maximum: Int)
  /// The entry unpacks to more than is read.
  case entryTooLarge(entry: String, maximum: Int)
  /// The entries together unpack to more than is read.
  case totalTooLarge(maximum: Int)
  /// The archive unpacks to more times its own size than any honest one does.
  case ratioTooHigh(maximum: Int)
  /// The system had no memory for a reader.
  case outOfMemory
}

extension ArchiveError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notAnArchive: "it is no ZIP archive"
    case .damaged(let what): "the archive is damaged: \(what)"
    case .encrypted(let entry): "the entry '\(entry)' needs a password"
    case .unsupportedMethod(let entry): "the entry '\(entry)' is packed in an unusual way"
    case .tooManyEntries(let maximum): "more than \(maximum) entries"
    case .entryTooLarge(let entry, let maximum):
      "the entry '\(entry)' unpacks to more than \(maximum) bytes"
    case .totalTooLarge(let maximum): "unpacks to more than \(maximum) bytes"
    case .ratioTooHigh(let maximum): "unpacks to more than \(maximum) times its size"
    case .outOfMemory: "no memory for a reader"
    }
  }
}
