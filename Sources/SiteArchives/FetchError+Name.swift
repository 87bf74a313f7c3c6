package import WebCrawling

extension FetchError {
  /// A name for the kind of error that does not change, for archives and programs.
  package var name: String {
    switch self {
    case .timedOut(let stage): "timed-out-\(stage.rawValue)"
    case .unknownHost: "unknown-host"
    case .forbiddenAddress: "forbidden-address"
    case .unsupportedScheme: "unsupported-scheme"
    case .tooManyRedirects: "too-many-redirects"
    case .redirectLoop: "redirect-loop"
    case .invalidRedirect: "invalid-redirect"
    case .insecure: "insecure"
    case .refused: "refused"
    case .reset: "reset"
    case .noAnswer: "no-answer"
    case .malformed: "malformed"
    case .tooLarge: "too-large"
    case .undecodable: "undecodable"
    case .askedToWait: "asked-to-wait"
    case .cancelled: "cancelled"
    }
  }
}
