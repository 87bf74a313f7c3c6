/// Makes text safe inside HTML, be it content or a quoted attribute.
package enum HTMLEscaping {
  /// Returns the text with markup characters as entities and dangerous characters spelt out.
  ///
  /// Controls and characters that turn the writing direction are shown as `\u{202E}`; separators of
  /// lines become blanks. Zero-width blanks stay: Thai text breaks its lines at them.
  package static func escaped(_ text: String) -> String {
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count + text.utf8.count / 8)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "a"..."z", "A"..."Z", "0"..."9", " ", "\n", "\u{0E00}"..."\u{0E7F}", "\u{200B}":
        escaped.unicodeScalars.append(scalar)
      default:
        switch ScalarKind(scalar) {
        case .active: escaped += ScalarKind.standIn(for: scalar)
        case .blank: escaped += " "
        case .visible, .invisible: escaped.unicodeScalars.append(scalar)
        }
      }
    }
    return escaped
  }
}
