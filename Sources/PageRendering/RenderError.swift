/// A reason why a page could not be rendered.
package enum RenderError: Error, Hashable, Sendable {
  /// No browser was found, or a program without which none is started.
  case browserMissing
  /// The browser's sandbox does not work here, and nobody allowed to go without it.
  case sandboxMissing
  /// The browser did not start; its own words.
  case notStarted(String)
  /// What is asked for cannot be told to a browser without doubt.
  case invalidRequest(String)
  /// The page gave no answer; the browser's name for the reason.
  case unreachable(String)
  /// The page leads to an address that the browser is not let through to.
  case wentElsewhere(String)
  /// The page was not done in time, not even in part.
  case timedOut
  /// The page took more memory than a page may, or broke its browser in another way.
  case crashed
  /// The browser said more than is taken.
  case tooLarge(byteCount: Int)
  /// What the browser said could not be understood.
  case misunderstood(String)
  case cancelled
}

extension RenderError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .browserMissing: "no Chromium is installed"
    case .sandboxMissing: "the browser's sandbox does not work on this system"
    case .notStarted(let reason): "the browser did not start: \(reason)"
    case .invalidRequest(let part): "'\(part)' cannot be handed to a browser"
    case .unreachable(let reason): "the page gave the browser no answer: \(reason)"
    case .wentElsewhere(let address): "the page leads on to '\(address)', which is not followed"
    case .timedOut: "the page was not done in time"
    case .crashed: "the page took too much memory or broke the browser"
    case .tooLarge(let byteCount): "the browser said more than \(byteCount) bytes"
    case .misunderstood(let message): "the browser said something unknown: \(message)"
    case .cancelled: "the run was cancelled"
    }
  }
}
