/// Makes text safe inside XML, be it content or a quoted attribute.
enum XMLText {
  /// Returns one line of text without characters that XML forbids or a terminal would act upon.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in TerminalText.cleaned(text).unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      // As `]]>` it would end a section that nobody began.
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
