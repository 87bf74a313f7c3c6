/// A line of an iCalendar file (RFC 5545): a name, parameters, and a value.
package enum ContentLine {
  /// The octets of a line without its end.
  static let maximumOctets = 75

  /// Returns a line folded and ended as the format demands.
  ///
  /// A line that goes on begins with a blank, which counts; no line ends inside a letter.
  package static func text(_ name: String, _ value: String) -> String {
    var text = ""
    var used = 0
    for scalar in "\(name):\(value)".unicodeScalars {
      let octets = UTF8.width(scalar)
      if used + octets > maximumOctets {
        text += "\r\n "
        used = 1
      }
      text.unicodeScalars.append(scalar)
      used += octets
    }
    return text + "\r\n"
  }

  /// Returns a value of the type TEXT: what has a meaning is escaped, what is no text is dropped.
  package static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "\\", ";", ",": escaped += "\\\(scalar)"
      case "\n": escaped += "\\n"
      case "\t", "\u{A0}", "\u{2028}", "\u{2029}": escaped += " "
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{202A}"..."\u{202E}",
        "\u{2066}"..."\u{2069}", "\u{200E}", "\u{200F}", "\u{061C}", "\u{FEFF}":
        break
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }

  /// Returns the lines of a file as they were before they were folded, without their ends.
  package static func unfolded(_ file: String) -> [String] {
    var scalars = String.UnicodeScalarView()
    var rest = Array(file.unicodeScalars)[...]
    while let scalar = rest.first {
      if rest.starts(with: ["\r", "\n", " "]) {
        rest = rest.dropFirst(3)
      } else {
        scalars.append(scalar)
        rest = rest.dropFirst()
      }
    }
    let lines = scalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(String.UnicodeScalarView(line.last == "\r" ? line.dropLast() : line))
    }
    return lines.last == "" ? lines.dropLast() : lines
  }
}
