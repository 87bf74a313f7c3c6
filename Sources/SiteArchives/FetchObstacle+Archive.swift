internal import ComplianceModel

extension FetchObstacle {
  /// Says what an answer means that holds nothing to read; `nil` for one that says that there is
  /// nothing: 404 and 410.
  init?(_ answer: ArchivedAnswer) {
    if let error = answer.fetchError {
      self.init(fetchError: error)
      return
    }
    switch answer.status {
    case 404, 410: return nil
    case 401, 403, 407: self = .forbidden
    case 429: self = .busy
    case 300..<400: self = .redirects
    case 500...: self = .serverError
    default: self = .otherStatus
    }
  }

  /// Reads the name of an error that an archive holds.
  private init(fetchError name: String) {
    switch name {
    case "unknown-host", "refused", "reset", "no-answer", "cancelled": self = .unreachable
    case "forbidden-address", "unsupported-scheme": self = .forbiddenAddress
    case "too-many-redirects", "redirect-loop", "invalid-redirect": self = .redirects
    case "insecure": self = .insecure
    case "too-large": self = .tooLarge
    case "asked-to-wait": self = .busy
    case let name where name.hasPrefix("timed-out"): self = .timeout
    default: self = .malformed
    }
  }
}
