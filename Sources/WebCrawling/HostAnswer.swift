internal import SiteSources

/// What an answer says about the state of its host.
package enum HostAnswer: Sendable, Hashable {
  case well
  /// The host could not, or did not want to, answer.
  case failed
  /// The host asks to be left alone, for a time if it says so.
  case busy(Duration?)

  /// Judges the last of the answers that a host gave itself; those behind a redirect are others'.
  package init(_ resource: FetchedResource, of host: String) {
    let own = resource.exchanges.last { $0.address.origin?.host == host }
    guard let last = own ?? resource.exchanges.last else {
      self = .failed
      return
    }
    switch last.status {
    case 429, 503:
      let field = last.headers.first { $0.name.lowercased() == "retry-after" }?.value
      let seconds = field.flatMap { RetryAfter.seconds(in: $0, now: last.fetchedAt / 1_000) }
      self = .busy(seconds.map { .seconds(min($0, 1 << 31)) })
    case 500...: self = .failed
    default: self = .well
    }
  }

  package init(_ error: FetchError) {
    switch error {
    case .askedToWait(let seconds): self = .busy(.seconds(seconds))
    case .timedOut, .refused, .reset, .noAnswer: self = .failed
    // None of these says that the host is tired.
    case .unknownHost, .forbiddenAddress, .unsupportedScheme, .tooManyRedirects, .redirectLoop,
      .invalidRedirect, .insecure, .malformed, .tooLarge, .undecodable, .cancelled:
      self = .well
    }
  }
}
