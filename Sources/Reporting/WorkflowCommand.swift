/// One line by which a step of a workflow annotates the run.
struct WorkflowCommand {
  enum Level: String {
    case error, warning, notice
  }

  var level: Level
  var title: String
  var message: String

  /// The line without its end: `::error title=…::…`.
  var line: String {
    "::\(level.rawValue) title=\(Self.escapedProperty(title))::\(Self.escaped(message))"
  }

  /// Escapes what would end the message or be read as an escape.
  ///
  /// Line breaks and control characters are spelt out before, so that a site can neither begin a
  /// command of its own nor colour the log.
  private static func escaped(_ text: String) -> String {
    TerminalText.cleaned(text).unicodeScalars.reduce(into: "") { escaped, scalar in
      if scalar == "%" { escaped += "%25" } else { escaped.unicodeScalars.append(scalar) }
    }
  }

  /// Escapes what would end a property, too.
  private static func escapedProperty(_ text: String) -> String {
    escaped(text).unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case ":": escaped += "%3A"
      case ",": escaped += "%2C"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }
}
