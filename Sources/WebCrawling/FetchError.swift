/// A reason why an address could not be fetched.
package enum FetchError: Error, Hashable, Sendable {
  /// What took too long.
  package enum Stage: String, Sendable, Hashable, Codable {
    case connect, firstByte, idle, whole
  }

  case timedOut(Stage)
  /// The name leads to no address, or the resolver failed.
  case unknownHost(String)
  /// The host lies in a range that is not fetched: loopback, private, link-local, metadata; or its port
  /// is none that public sites use, and is named.
  case forbiddenAddress(String, port: Int? = nil)
  /// Neither `http` nor `https`.
  case unsupportedScheme(String)
  case tooManyRedirects(limit: Int)
  case redirectLoop
  /// A redirect whose target is no address.
  case invalidRedirect(String)
  /// The certificate is expired, of another host, or signed by nobody known.
  case insecure(String)
  case refused
  case reset
  /// The server closed the connection without an answer.
  case noAnswer
  /// What arrived is no HTTP.
  case malformed(String)
  /// The head or body is larger than is read.
  case tooLarge(limit: Int)
  /// The body cannot be decoded as its header says, or unpacks beyond the limit.
  case undecodable(String)
  /// The server asked to come back later than is waited.
  case askedToWait(seconds: Int)
  case cancelled
}

extension FetchError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .timedOut(.connect): "no connection in time"
    case .timedOut(.firstByte): "no answer in time"
    case .timedOut(.idle): "the answer stalled"
    case .timedOut(.whole): "the answer was not complete in time"
    case .unknownHost(let host): "there is no host '\(host)'"
    case .forbiddenAddress(let host, let port?):
      "'\(host):\(port)' is a port that no public site uses"
    case .forbiddenAddress(let host, nil): "'\(host)' is not a public address"
    case .unsupportedScheme(let scheme): "addresses of '\(scheme)' are not fetched"
    case .tooManyRedirects(let limit): "more than \(limit) redirects"
    case .redirectLoop: "the redirects go in a circle"
    case .invalidRedirect(let target): "a redirect to '\(target)', which is no address"
    case .insecure(let why): "the certificate cannot be trusted: \(why)"
    case .refused: "the server refuses connections"
    case .reset: "the server broke the connection"
    case .noAnswer: "the server closed the connection without an answer"
    case .malformed(let why): "the answer is no HTTP: \(why)"
    case .tooLarge(let limit): "the answer is larger than \(limit) bytes"
    case .undecodable(let why): "the body cannot be decoded: \(why)"
    case .askedToWait(let seconds): "the server asks to wait \(seconds) seconds"
    case .cancelled: "cancelled"
    }
  }
}
