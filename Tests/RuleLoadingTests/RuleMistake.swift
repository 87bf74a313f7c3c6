import Testing

/// One change of the tiny pack, and every message that it leads to.
struct RuleMistake: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var file: String
  var old: String
  var new: String
  var messages: [String]

  /// Creates a mistake; the messages are given without the file's name, in the order of their places.
  init(
    _ testDescription: String,
    _ file: String,
    _ old: String,
    _ new: String,
    _ messages: String...
  ) {
    self.testDescription = testDescription
    self.file = file
    self.old = old
    self.new = new
    self.messages = messages.map { "\(file):\($0)" }
  }

  /// Returns the mistake with a message about another file.
  func adding(_ message: String) -> RuleMistake {
    var mistake = self
    mistake.messages.append(message)
    return mistake
  }
}
