/// A reason why an archive cannot be written or read.
package enum ArchiveError: Error, Hashable {
  case unreadable(path: String, why: String)
  case unwritable(path: String, why: String)
  /// The file does not begin as a WARC file does, packed or not.
  case notAnArchive(path: String)
  /// A record cannot be made out; what stands before it can.
  case damaged(path: String, offset: Int)
  /// The whole file is one compressed stream, in which no record can be found without reading all
  /// that stands before it.
  case packedAsOne(path: String)
  /// The archive holds no answer of any site.
  case empty(path: String)
  /// The archive has more records, or unpacks to more bytes, than are read.
  case tooLarge(path: String)
}

extension ArchiveError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unreadable(let path, let why): "'\(path)' cannot be read: \(why)"
    case .unwritable(let path, let why): "'\(path)' cannot be written: \(why)"
    case .notAnArchive(let path): "'\(path)' is no WARC file"
    case .damaged(let path, let offset): "'\(path)' is damaged at byte \(offset)"
    case .packedAsOne(let path):
      "'\(path)' is packed as one stream; unpack it with gunzip and read the result"
    case .empty(let path): "'\(path)' holds no page"
    case .tooLarge(let path): "'\(path)' holds more than is read"
    }
  }
}
