/// The character references that browsers read without a semicolon.
enum LegacyReferences {
  /// The names of U+00A0 to U+00FF, in order.
  private static let latinNames = [
    "nbsp", "iexcl", "cent", "pound", "curren", "yen", "brvbar", "sect", "uml", "copy", "ordf",
    "laquo", "not", "shy", "reg", "macr", "deg", "plusmn", "sup2", "sup3", "acute", "micro", "para",
    "middot", "cedil", "sup1", "ordm", "raquo", "frac14", "frac12", "frac34", "iquest", "Agrave",
    "Aacute", "Acirc", "Atilde", "Auml", "Aring", "AElig", "Ccedil", "Egrave", "Eacute", "Ecirc",
    "Euml", "Igrave", "Iacute", "Icirc", "Iuml", "ETH", "Ntilde", "Ograve", "Oacute", "Ocirc",
    "Otilde", "Ouml", "times", "Oslash", "Ugrave", "Uacute", "Ucirc", "Uuml", "Yacute", "THORN",
    "szlig", "agrave", "aacute", "acirc", "atilde", "auml", "aring", "aelig", "ccedil", "egrave",
    "eacute", "ecirc", "euml", "igrave", "iacute", "icirc", "iuml", "eth", "ntilde", "ograve",
    "oacute", "ocirc", "otilde", "ouml", "divide", "oslash", "ugrave", "uacute", "ucirc", "uuml",
    "yacute", "thorn", "yuml",
  ]

  private static let otherNames: [(String, UInt32)] = [
    ("amp", 0x26), ("lt", 0x3C), ("gt", 0x3E), ("quot", 0x22), ("AMP", 0x26), ("LT", 0x3C),
    ("GT", 0x3E), ("QUOT", 0x22), ("COPY", 0xA9), ("REG", 0xAE),
  ]

  /// By name, its bytes packed into a number.
  private static let scalars: [UInt64: UInt32] = {
    var scalars: [UInt64: UInt32] = [:]
    for (index, name) in latinNames.enumerated() { scalars[packed(name)] = UInt32(0xA0 + index) }
    for (name, scalar) in otherNames { scalars[packed(name)] = scalar }
    return scalars
  }()

  static let shortestName = 2
  static let longestName = 6

  private static func packed(_ name: String) -> UInt64 {
    name.utf8.reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Returns the longest name that the bytes begin with, and the character it stands for.
  ///
  /// - Parameter bytes: Letters and digits; only the first few are looked at.
  /// - Returns: The length of the name and the number of the character, or `nil`.
  static func longestPrefix(of bytes: some Sequence<UInt8>) -> (length: Int, scalar: UInt32)? {
    var key: UInt64 = 0
    var length = 0
    var found: (length: Int, scalar: UInt32)?
    for byte in bytes.prefix(longestName) {
      key = key << 8 | UInt64(byte)
      length += 1
      if length >= shortestName, let scalar = scalars[key] { found = (length, scalar) }
    }
    return found
  }

  /// What browsers show for numeric references to U+0080 to U+009F: the letters of windows-1252.
  private static let controls: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122,
    0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]

  /// Returns what a browser shows for a numeric reference to a control character, 0 for nothing,
  /// or `nil` if the number is none of those.
  static func scalar(forControl number: UInt32) -> UInt32? {
    (0x80...0x9F).contains(number) ? controls[Int(number - 0x80)] : nil
  }
}
