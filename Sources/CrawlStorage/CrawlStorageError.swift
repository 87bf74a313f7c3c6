/// A reason why the state of a crawl cannot be kept or read.
package enum CrawlStorageError: Error, Hashable {
  /// The file is no database of ours, is damaged, or the disk fails; SQLite's own words.
  case unusable(path: String, why: String)
}

extension CrawlStorageError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unusable(let path, let why): "the crawl's state '\(path)' cannot be used: \(why)"
    }
  }
}
