/// A failed fetch as it is stored and counted.
package struct FetchFailure: Sendable, Hashable, Codable {
  /// The kinds of failures, by the names that reports use.
  package enum Kind: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
    case timeout
    case unknownHost = "unknown-host"
    case forbiddenAddress = "forbidden-address"
    case unsupportedScheme = "unsupported-scheme"
    case redirect
    case insecure
    case refused
    case reset
    case noAnswer = "no-answer"
    case malformed
    case tooLarge = "too-large"
    case undecodable
    case askedToWait = "asked-to-wait"
    case cancelled

    package static func < (first: Kind, second: Kind) -> Bool { first.rawValue < second.rawValue }
  }

  package var kind: Kind
  /// The failure in words.
  package var message: String
  /// True if not even a connection came about.
  package var isWithoutConnection: Bool

  package init(_ error: FetchError) {
    message = "\(error)"
    isWithoutConnection =
      switch error {
      case .refused, .unknownHost, .timedOut(.connect): true
      case .timedOut, .forbiddenAddress, .unsupportedScheme, .tooManyRedirects, .redirectLoop,
        .invalidRedirect, .insecure, .reset, .noAnswer, .malformed, .tooLarge, .undecodable,
        .askedToWait, .cancelled:
        false
      }
    kind =
      switch error {
      case .timedOut: .timeout
      case .unknownHost: .unknownHost
      case .forbiddenAddress: .forbiddenAddress
      case .unsupportedScheme: .unsupportedScheme
      case .tooManyRedirects, .redirectLoop, .invalidRedirect: .redirect
      case .insecure: .insecure
      case .refused: .refused
      case .reset: .reset
      case .noAnswer: .noAnswer
      case .malformed: .malformed
      case .tooLarge: .tooLarge
      case .undecodable: .undecodable
      case .askedToWait: .askedToWait
      case .cancelled: .cancelled
      }
  }
}
