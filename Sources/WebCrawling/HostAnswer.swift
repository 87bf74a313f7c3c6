/// What an answer says about the state of its host.
package enum HostAnswer: Sendable, Hashable {
  case well
  /// The host could not, or did not want to, answer.
  case failed
  /// The host asks to be left alone, for a time if it says so.
  case busy(Duration?)

  package init(_ resource: FetchedResource) {
    guard let last = resource.exchanges.last else {
      self = .failed
      return
    }
    switch last.status {
    case 429, 503: self = .busy(RetryAfter.duration(in: last))
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

/// The time after which a server wants to be asked again.
enum RetryAfter {
  static func duration(in exchange: FetchedResource.Exchange) -> Duration? {
    let field = exchange.headers.first { AddressText.lowercased($0.name) == "retry-after" }
    guard let value = field?.value else { return nil }
    let text = String(value.drop { $0 == " " })
    if let seconds = Int64(text) { return .seconds(max(0, min(seconds, 1 << 31))) }
    guard let moment = HTTPDate.seconds(text) else { return nil }
    return .seconds(max(0, moment - exchange.fetchedAt / 1_000))
  }
}

/// Dates as HTTP writes them: `Sun, 06 Nov 1994 08:49:37 GMT`.
enum HTTPDate {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// Returns seconds since 1970, or `nil` for what is no such date.
  static func seconds(_ text: String) -> Int64? {
    let parts = text.split { $0 == " " || $0 == ":" }
    guard parts.count == 8, parts[0].hasSuffix(","), parts[7] == "GMT",
      let day = Int64(parts[1]), 1...31 ~= day,
      let month = months.firstIndex(of: String(parts[2])),
      let year = Int64(parts[3]), 1_970...9_999 ~= year,
      let hour = Int64(parts[4]), 0...23 ~= hour, let minute = Int64(parts[5]), 0...59 ~= minute,
      let second = Int64(parts[6]), 0...60 ~= second
    else { return nil }
    // Years that begin in March have their leap day at the end.
    let shifted = month < 2 ? year - 1 : year
    let dayOfYear = (153 * Int64((month + 10) % 12) + 2) / 5 + day - 1
    let days = 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
    return ((days * 24 + hour) * 60 + minute) * 60 + second
  }
}
