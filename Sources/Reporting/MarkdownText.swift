/// Makes text safe inside Markdown, in a paragraph or in the cell of a table.
enum MarkdownText {
  /// Returns one line of text that shows as it is written, whatever it holds.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    // At the beginning of a line a number or a dash would make a list, an equals sign a heading.
    var isLead = true
    for scalar in TerminalText.cleaned(text).unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\\", "`", "*", "_", "[", "]", "#", "|", "~", ":", "$": escaped += "\\\(scalar)"
      case "-", "+", "=", ".", ")": escaped += isLead ? "\\\(scalar)" : String(scalar)
      default: escaped.unicodeScalars.append(scalar)
      }
      if !("0"..."9").contains(scalar) { isLead = false }
    }
    return escaped
  }

  /// Returns a link where the address is safe to follow, the bare address otherwise.
  static func link(to address: String) -> String {
    let shown = escaped(ReadableAddress.text(address))
    // A relative address would lead to wherever the text is shown, so it stays text.
    guard let target = SafeLink.target(of: address), SafeLink.isWeb(target) else { return shown }
    return "[\(shown)](<\(escapedTarget(target))>)"
  }

  /// Keeps a target inside its angle brackets and its table cell.
  private static func escapedTarget(_ target: String) -> String {
    target.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "<": escaped += "%3C"
      case ">": escaped += "%3E"
      case "|": escaped += "%7C"
      case "`": escaped += "%60"
      case "&": escaped += "&amp;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }

  /// Returns the row of a table; the cells are Markdown already.
  static func row(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |\n"
  }
}
