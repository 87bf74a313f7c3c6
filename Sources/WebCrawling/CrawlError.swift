/// A reason why a crawl cannot begin or go on.
package enum CrawlError: Error, Hashable {
  /// The start is no `http` or `https` address.
  case invalidStart(String)
  /// What is stored is of a crawl that begins elsewhere.
  case otherStart(stored: String, wanted: String)
  /// What is stored does not fit together.
  case unexpectedStep(address: String)
}

extension CrawlError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .invalidStart(let text): "'\(text)' is no http or https address"
    case .otherStart(let stored, let wanted):
      "the stored crawl begins at '\(stored)', not at '\(wanted)'"
    case .unexpectedStep(let address): "the stored crawl is damaged at '\(address)'"
    }
  }
}
