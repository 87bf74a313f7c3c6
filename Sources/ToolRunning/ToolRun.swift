/// What a tool left behind when it ended by itself, or was ended for saying too much.
package struct ToolRun: Sendable {
  /// The exit code; `nil` if the tool was ended because its output went over the limit.
  package var exitCode: Int32?
  /// Standard output, up to the limit.
  package var output: [UInt8]
  /// The beginning of standard error.
  package var errors: String
  /// True if the tool had more to say than was taken.
  package var isCutOff: Bool { exitCode == nil }

  package init(exitCode: Int32?, output: [UInt8], errors: String) {
    self.exitCode = exitCode
    self.output = output
    self.errors = errors
  }
}
