/// One side of a conversation with a tool that answers what it is told.
///
/// A dialogue is a plain value: it is told what the tool says and when time has passed, and returns
/// what is to be said. So it can be tested without a tool.
package protocol ToolDialogue: Sendable {
  /// Returns what is said first.
  mutating func begin() -> [UInt8]

  /// Takes what the tool said, in pieces as they arrive.
  ///
  /// - Parameter bytes: The next bytes, which may begin and end anywhere.
  /// - Returns: What is said in turn, which may be nothing; `nil` if nothing more is wanted of the
  ///   tool, which is then ended.
  mutating func hear(_ bytes: [UInt8]) -> [UInt8]?

  /// Is called once, when ``ConfinedTool/converse(_:_:reminder:)`` was told to.
  ///
  /// - Returns: What is said now, or `nil` to end the tool.
  mutating func remind() -> [UInt8]?
}

/// How a conversation with a tool ended.
package struct ToolConversation<Dialogue: ToolDialogue>: Sendable {
  /// The dialogue as it was at the end.
  package var dialogue: Dialogue
  /// True if the dialogue had heard enough; false if the tool ended before.
  package var isFinished: Bool
  /// The beginning of standard error.
  package var errors: String
}
