/// The alphabet of the scanners: one byte for each letter that numbers, dates and codes are made of.
///
/// ASCII stays itself, a letter of the Thai block is its place in the block plus `0x80`, and what
/// means the same to a reader of numbers is the same symbol: Thai digits are digits, every dash is
/// a hyphen, every kind of blank is a blank.
enum Symbol {
  static let other: UInt8 = 0x01
  static let copyright: UInt8 = 0x02
  static let bullet: UInt8 = 0x03
  static let line: UInt8 = 0x0A
  static let blank: UInt8 = 0x20
  static let dash: UInt8 = 0x2D
  static let dot: UInt8 = 0x2E
  static let baht: UInt8 = 0xBF
  static let nikhahit: UInt8 = 0xCD
  static let saraAa: UInt8 = 0xB2
  static let saraAm: UInt8 = 0xB3

  /// Returns the symbol of a scalar, or `nil` for one that is not seen and does not matter.
  static func folding(_ scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0x0E50...0x0E59: UInt8(0x30 + scalar - 0x0E50)
    case 0x0E0F: 0x8E  // ฏ is typed for ฎ as often as not: กฏกระทรวง, กรกฏาคม.
    case 0x0E00...0x0E7F: UInt8(0x80 + scalar - 0x0E00)
    case 0xFF10...0xFF19: UInt8(0x30 + scalar - 0xFF10)
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: line
    case 0x09, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: blank
    case 0x20...0x7E: UInt8(scalar)
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF: nil
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: dash
    case 0xA9: copyright
    case 0xB7, 0x2022, 0x2023, 0x2043, 0x2190...0x21FF, 0x2219, 0x25A0...0x25FF, 0x2600...0x27BF,
      0x2B00...0x2BFF, 0xF0A0...0xF0FF:
      bullet
    default: other
    }
  }

  static func isDigit(_ symbol: UInt8) -> Bool { symbol >= 0x30 && symbol <= 0x39 }

  static func isLatin(_ symbol: UInt8) -> Bool {
    let lower = symbol | 0x20
    return lower >= 0x61 && lower <= 0x7A
  }

  /// Tells whether a symbol is a Thai vowel sign or tone mark above or below a consonant.
  static func isMark(_ symbol: UInt8) -> Bool {
    symbol == 0xB1 || (symbol >= 0xB4 && symbol <= 0xBA) || (symbol >= 0xC7 && symbol <= 0xCE)
  }

  static func isThaiConsonant(_ symbol: UInt8) -> Bool { symbol >= 0x81 && symbol <= 0xAE }

  /// Tells whether a symbol is a Thai vowel that is written before its consonant.
  static func isLeadingVowel(_ symbol: UInt8) -> Bool { symbol >= 0xC0 && symbol <= 0xC4 }

  /// Tells whether a symbol is part of a Thai word: a consonant, a vowel or a mark.
  static func isThai(_ symbol: UInt8) -> Bool { symbol > 0x80 && symbol != baht }

  static func lowercased(_ symbol: UInt8) -> UInt8 {
    symbol >= 0x41 && symbol <= 0x5A ? symbol | 0x20 : symbol
  }
}
