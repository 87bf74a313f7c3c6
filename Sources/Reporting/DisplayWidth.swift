/// How many columns of a terminal a text takes.
///
/// Thai vowels and tone marks above and below a consonant take none, which no count of characters,
/// code points or bytes tells.
package enum DisplayWidth {
  /// Returns the columns of a text without control characters.
  package static func columns(of text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
  }

  /// Returns the columns of one character: 0 for marks, 2 for East Asian wide ones, 1 otherwise.
  package static func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x7F: return 1
    // Thai: mai han akat, sara i to phinthu, mai taikhu to yamakkan. Sara am takes a column.
    case 0x0E31, 0x0E34...0x0E3A, 0x0E47...0x0E4E: return 0
    case 0x0E00...0x0E7F: return 1
    case 0x1160...0x11FF: return 0
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return isWide(scalar) ? 2 : 1
    }
  }

  /// The ranges of East Asian Wide and Fullwidth, beside characters that are drawn as emoji.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0x1100: false
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF,
      0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,
      0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18CFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F265,
      0x20000...0x3FFFD:
      true
    default: scalar.properties.isEmojiPresentation
    }
  }
}
