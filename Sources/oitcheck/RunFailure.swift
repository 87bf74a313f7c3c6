/// A reason to end with a message and an exit code of the contract.
struct RunFailure: Error {
  /// The contract's exit codes beside 0.
  enum Code: Int32 {
    case itemsFail = 1
    case wrongInput = 2
    case unreadableSource = 3
  }

  var message: String
  var exitCode: Code

  static func wrongInput(_ message: String) -> RunFailure {
    RunFailure(message: message, exitCode: .wrongInput)
  }

  static func unreadableSource(_ message: String) -> RunFailure {
    RunFailure(message: message, exitCode: .unreadableSource)
  }
}
