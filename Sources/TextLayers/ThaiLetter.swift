/// What the letters of the Thai block are to a speller.
///
/// Letters are Unicode scalars by value; `Character`s would take a consonant and its marks for one.
enum ThaiLetter {
  static let blank: UInt32 = 0x20
  static let saraA: UInt32 = 0x0E30
  static let maiHanAkat: UInt32 = 0x0E31
  static let saraAa: UInt32 = 0x0E32
  static let saraAm: UInt32 = 0x0E33
  static let saraUee: UInt32 = 0x0E37
  static let saraE: UInt32 = 0x0E40
  static let saraAe: UInt32 = 0x0E41
  static let repetition: UInt32 = 0x0E46
  static let maiTaiKhu: UInt32 = 0x0E47
  static let maiTho: UInt32 = 0x0E49
  static let nikhahit: UInt32 = 0x0E4D

  @inline(__always)
  static func isConsonant(_ letter: UInt32) -> Bool { letter >= 0x0E01 && letter <= 0x0E2E }

  /// Tells whether a letter is one of the four tone marks.
  @inline(__always)
  static func isTone(_ letter: UInt32) -> Bool { letter >= 0x0E48 && letter <= 0x0E4B }

  /// Tells whether a letter is a vowel above or below its consonant.
  @inline(__always)
  static func isUpperOrLowerVowel(_ letter: UInt32) -> Bool {
    letter == maiHanAkat || (letter >= 0x0E34 && letter <= 0x0E39)
  }

  /// Tells whether a letter is drawn above or below another.
  @inline(__always)
  static func isMark(_ letter: UInt32) -> Bool {
    isUpperOrLowerVowel(letter) || (letter >= 0x0E47 && letter <= 0x0E4E)
  }

  /// Tells whether a letter needs another before it: a mark, or a vowel written behind.
  @inline(__always)
  static func isDependent(_ letter: UInt32) -> Bool {
    (letter >= 0x0E30 && letter <= 0x0E3A) || (letter >= 0x0E47 && letter <= 0x0E4E)
      || letter == 0x0E45
  }

  /// Tells whether a letter is a vowel that stands before its consonant.
  @inline(__always)
  static func isLeadingVowel(_ letter: UInt32) -> Bool { letter >= 0x0E40 && letter <= 0x0E44 }

  /// Tells whether a letter is part of a Thai word.
  @inline(__always)
  static func isThai(_ letter: UInt32) -> Bool {
    letter >= 0x0E01 && letter <= 0x0E4E && letter != 0x0E3F
  }

  @inline(__always)
  static func isThaiDigit(_ letter: UInt32) -> Bool { letter >= 0x0E50 && letter <= 0x0E59 }

  @inline(__always)
  static func isDigit(_ letter: UInt32) -> Bool {
    (letter >= 0x30 && letter <= 0x39) || isThaiDigit(letter)
  }

  @inline(__always)
  static func isLatin(_ letter: UInt32) -> Bool {
    (letter | 0x20) >= 0x61 && (letter | 0x20) <= 0x7A && letter < 0x80
  }

  /// Tells whether a letter is white space of one line.
  @inline(__always)
  static func isBlank(_ letter: UInt32) -> Bool {
    letter == blank || letter == 0x09 || letter == 0xA0 || (letter >= 0x2000 && letter <= 0x200B)
  }
}
