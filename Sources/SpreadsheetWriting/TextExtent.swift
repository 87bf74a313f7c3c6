/// How long a text is in the usual font of spreadsheet programs, in widths of a digit.
///
/// Terminals give every letter one column; proportional fonts do not, and draw Thai with another font
/// than Latin, which is wider.
enum TextExtent {
  /// Returns the length of a text on one line, rather too long than too short.
  static func digits(of text: some StringProtocol) -> Double {
    text.unicodeScalars.reduce(0) { $0 + digits(of: $1) }
  }

  private static func digits(of scalar: Unicode.Scalar) -> Double {
    switch scalar.value {
    // Vowels and tone marks above and below a Thai letter.
    case 0x0E31, 0x0E34...0x0E3A, 0x0E47...0x0E4E: return 0
    // Vowels before and behind a Thai letter.
    case 0x0E30, 0x0E32, 0x0E40...0x0E44: return 0.9
    case 0x0E00...0x0E7F: return 1.25
    case 0x41...0x5A: return 1.25
    case 0x20..<0x7F: return 1
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return scalar.value >= 0x1100 ? 2 : 1.25
    }
  }
}
