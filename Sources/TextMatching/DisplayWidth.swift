/// Measures and cuts text by the columns it takes on a terminal.
///
/// Thai vowel signs and tone marks stand above or below a consonant and take no column, so a count
/// of characters or of scalars misaligns every table that holds them.
package enum DisplayWidth {
  /// Returns how many columns a text takes.
  package static func width(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
  }

  /// Returns a text that takes at most a number of columns.
  ///
  /// A cut text ends in `…`. The cut never parts a letter from its marks.
  ///
  /// - Parameters:
  ///   - text: The text to cut.
  ///   - columns: The columns it may take, the ellipsis included.
  /// - Returns: The text itself if it fits, else its beginning.
  package static func truncated(_ text: String, to columns: Int) -> String {
    guard columns > 0 else { return "" }
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    var cut = index
    var total = 0
    var last: Unicode.Scalar?
    while index < scalars.endIndex {
      let scalar = scalars[index]
      // A cut here leaves all letters before it whole and has room for the ellipsis.
      if total < columns, !isJoined(scalar, to: last) { cut = index }
      total += width(of: scalar)
      if total > columns { return String(scalars[..<cut]) + "…" }
      last = scalar
      index = scalars.index(after: index)
    }
    return text
  }

  /// Returns a text with blanks behind it, so that it takes at least a number of columns.
  package static func padded(_ text: String, to columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - width(of: text)))
  }

  /// Tells whether a scalar is drawn in one piece with the one before it.
  private static func isJoined(_ scalar: Unicode.Scalar, to last: Unicode.Scalar?) -> Bool {
    guard let last else { return false }
    if last.value == 0x200D || width(of: scalar) == 0 { return true }
    // Sara am has a column of its own, but its ring stands over the consonant.
    return scalar.value == 0x0E33 && (0x0E01...0x0E4E).contains(last.value)
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0: 0
    case 0x20..<0x7F: 1
    case 0xAD, 0x0300...0x036F, 0x0483...0x0489, 0x0591...0x05BD, 0x064B...0x065F: 0
    case 0x0E31, 0x0E34...0x0E3A, 0x0E47...0x0E4E: 0
    case 0x0EB1, 0x0EB4...0x0EBC, 0x0EC8...0x0ECE: 0
    case 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F: 0
    case 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF: 0
    // The old Windows fonts for Thai keep raised and shifted marks here.
    case 0xF701, 0xF705...0xF70E, 0xF710, 0xF712...0xF71A: 0
    case 0x1F3FB...0x1F3FF, 0xE0020...0xE007F, 0xE0100...0xE01EF: 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}
