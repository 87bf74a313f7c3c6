/// Why an address of a live site, or of an archive of one, tells nothing.
///
/// None of these says that the evidence does not exist: a person with a browser may well see it.
public enum FetchObstacle: String, Sendable, Hashable, CaseIterable, Codable {
  /// The site's robots.txt asks not to fetch it.
  case robots
  /// The server asks who is there: 401 or 403.
  case forbidden
  /// The server failed: 500 and above.
  case serverError = "server-error"
  /// The server asked to come back later: 429, or `Retry-After`.
  case busy
  case timeout
  /// There is no such host, or it does not answer.
  case unreachable
  /// The certificate is expired, of another host, or signed by nobody known.
  case insecure
  /// What arrived is no HTTP, or cannot be decoded.
  case malformed
  case tooLarge = "too-large"
  /// The redirects go in a circle, or lead to no address.
  case redirects
  /// The address is one of the reader's own network, or of a scheme that is not fetched.
  case forbiddenAddress = "forbidden-address"
  /// It was never asked for: beyond a limit, outside the crawl, or not in the archive.
  case notFetched = "not-fetched"
  /// A status that tells nothing, such as 204 or 418.
  case otherStatus = "other-status"
}
