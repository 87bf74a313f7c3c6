package import SiteSources

/// What may be fetched from one server.
package enum RobotsPolicy: Sendable, Hashable, Codable {
  /// The server has no robots.txt, or it cannot be had for a reason that lies with the crawler.
  case everything
  /// The server could not say, so nothing is fetched.
  case nothing
  case rules(RobotsRules)

  /// How many redirects of a robots.txt are followed before it counts as absent.
  package static let maximumRedirectCount = 5

  /// Says what an answer to the request for a robots.txt means (RFC 9309, section 2.3.1).
  package init(_ resource: FetchedResource, agent: String) {
    let status = resource.exchanges.last?.status ?? 0
    if resource.exchanges.count > Self.maximumRedirectCount + 1 {
      self = .everything
    } else if 200..<300 ~= status {
      self = .rules(RobotsFile(resource.body).rules(for: agent))
    } else {
      self = 300..<500 ~= status ? .everything : .nothing
    }
  }

  /// Says what it means that there was no answer.
  package init(_ error: FetchError) {
    switch error {
    // Redirects that lead nowhere within the limit are the same as no file.
    case .tooManyRedirects, .redirectLoop, .invalidRedirect: self = .everything
    case .timedOut, .unknownHost, .forbiddenAddress, .unsupportedScheme, .insecure, .refused,
      .reset, .noAnswer, .malformed, .tooLarge, .undecodable, .askedToWait, .cancelled:
      self = .nothing
    }
  }

  /// Tells why an address may not be fetched, or `nil` if it may.
  package func refusal(of address: SiteAddress) -> RobotsRefusal? {
    switch self {
    case .everything: return nil
    case .nothing: return .unreachable
    case .rules(let rules):
      let query = address.query.map { "?\($0)" } ?? ""
      return rules.refusal(of: address.path + query).map { .rule(path: $0.path, line: $0.line) }
    }
  }

  /// The time that the site wants between two requests; a day if it wants more.
  package var crawlDelay: Duration? {
    guard case .rules(let rules) = self else { return nil }
    return rules.crawlDelay.map { .seconds(min($0, 86_400)) }
  }
}

/// Why manners keep an address from being fetched.
package enum RobotsRefusal: Sendable, Hashable, Codable {
  /// A line of the site's robots.txt.
  case rule(path: String, line: Int)
  /// The robots.txt could not be read for a reason that lies with the server.
  case unreachable
}

extension RobotsRefusal: CustomStringConvertible {
  package var description: String {
    switch self {
    case .rule(let path, let line): "robots.txt, line \(line), disallows '\(path)'"
    case .unreachable: "robots.txt could not be read, so nothing is fetched"
    }
  }
}
