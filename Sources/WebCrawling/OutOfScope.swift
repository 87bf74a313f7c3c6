/// Why an address is no part of a crawl.
package enum OutOfScope: Sendable, Hashable, Codable {
  case foreignHost(String)
  /// A host below the site's own, which is crawled only if that is wanted.
  case subdomain(String)
  /// Not below the directory that the crawl began in.
  case aboveStart
  case notIncluded
  case excluded(pattern: String)
  /// A file that holds neither a page nor a document, or one of an unwanted kind.
  case fileType(ending: String)
  /// No `http` or `https` address.
  case notOnTheWeb
}

extension OutOfScope: CustomStringConvertible {
  package var description: String {
    switch self {
    case .foreignHost(let host): "'\(host)' is another site"
    case .subdomain(let host): "'\(host)' is a host below the site's own"
    case .aboveStart: "it does not lie below the start"
    case .notIncluded: "no pattern includes it"
    case .excluded(let pattern): "the pattern '\(pattern)' excludes it"
    case .fileType(let ending): "files that end in '\(ending)' are not fetched"
    case .notOnTheWeb: "it is no address of the web"
    }
  }
}
