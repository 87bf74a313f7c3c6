/// A reason why the state of a crawl cannot be kept or read.
package enum CrawlStorageError: Error, Hashable {
  /// The file is no database of ours, is damaged, or the disk fails; SQLite's own words.
  case unusable(path: String, why: String)
  /// Another program has it open.
  case inUse(path: String)
}

extension CrawlStorageError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unusable(let path, let why): "the crawl's state '\(path)' cannot be used: \(why)"
    case .inUse(let path): "the crawl's state '\(path)' is in use: is this crawl running already?"
    }
  }
}
