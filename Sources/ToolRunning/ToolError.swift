/// A reason why a tool gave no result.
package enum ToolError: Error, Hashable, Sendable {
  /// No folder of the search path holds the tool; or `prlimit`, without which none is run.
  case missing(tool: String)
  /// The system could not start the tool, for example for want of processes; its own words.
  case notStarted(tool: String, reason: String)
  /// The tool did not end in time, by the clock or by the processor time it took.
  case timedOut(tool: String)
  /// The tool wrote more than is taken.
  case outputOverLimit(tool: String, byteCount: Int)
  /// A signal ended the tool.
  case crashed(tool: String, signal: Int32)
  /// The task was cancelled.
  case cancelled
}

extension ToolError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .missing(let tool): "the program '\(tool)' is not installed"
    case .notStarted(let tool, let reason): "'\(tool)' could not be started: \(reason)"
    case .timedOut(let tool): "'\(tool)' did not finish in time"
    case .outputOverLimit(let tool, let byteCount):
      "'\(tool)' wrote more than \(byteCount) bytes"
    case .crashed(let tool, let signal): "'\(tool)' was ended by signal \(signal)"
    case .cancelled: "the run was cancelled"
    }
  }
}
