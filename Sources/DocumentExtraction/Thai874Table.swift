/// The letters of windows-874, by the index of the WHATWG's encoding standard.
enum Thai874Table {
  /// Returns the letter of a byte, or `nil` for the eight bytes that have none.
  static func scalar(of byte: UInt8) -> Unicode.Scalar? {
    switch byte {
    case 0x80: "\u{20AC}"
    case 0x85: "\u{2026}"
    case 0x91: "\u{2018}"
    case 0x92: "\u{2019}"
    case 0x93: "\u{201C}"
    case 0x94: "\u{201D}"
    case 0x95: "\u{2022}"
    case 0x96: "\u{2013}"
    case 0x97: "\u{2014}"
    // The offset of U+0E01 from 0xA1 holds for all of the Thai block.
    case 0xA1...0xDA, 0xDF...0xFB: Unicode.Scalar(UInt16(byte) + 0x0D60)
    case 0xDB...0xDE, 0xFC...0xFF: nil
    default: Unicode.Scalar(byte)
    }
  }

  /// The UTF-8 of each byte from 0x80, lowest byte first; the highest bit is set where the byte
  /// stands for no letter.
  static let packed: [UInt32] = (0x80...0xFF).map { byte in
    pack(scalar(of: UInt8(byte)))
  }

  /// The bits that are set in letters of three bytes.
  static let thirdByte: UInt32 = 0x00FF_0000

  static func pack(_ scalar: Unicode.Scalar?) -> UInt32 {
    var value: UInt32 = 0
    var count: UInt32 = 0
    for byte in UTF8.encode(scalar ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter {
      value |= UInt32(byte) << (8 * count)
      count += 1
    }
    return value | (scalar == nil ? 1 << 31 : 0)
  }

  /// What a byte does in a word of windows-874.
  private enum Role: UInt8 {
    case sign, digit, consonant, leadingVowel, followingVowel, vowelMark, mark
    /// Not used by windows-874, or by no Thai text.
    case unused
  }

  private static func role(of byte: UInt8) -> Role {
    switch byte {
    case 0xDB...0xDE, 0xFC...0xFF, 0x81...0x84, 0x86...0x90, 0x98...0x9F: .unused
    case 0xA1...0xCE: .consonant
    case 0xD0, 0xD2, 0xD3, 0xE5: .followingVowel
    case 0xD1, 0xD4...0xDA: .vowelMark
    case 0xE0...0xE4: .leadingVowel
    case 0xE7...0xEE: .mark
    case 0xF0...0xF9: .digit
    default: .sign
    }
  }

  private static let roles: [UInt8] = (0x80...0xFF).map { role(of: $0).rawValue }

  /// What bytes from 0x80 on look like if they are read as windows-874.
  enum Appearance {
    /// Words or numbers, written the way Thai is.
    case thai
    /// Signs alone: quotation marks, the repetition sign, a no-break space.
    case signs
    case other
  }

  static func looksThai(_ bytes: borrowing Span<UInt8>) -> Bool {
    appearance(of: bytes) == .thai
  }

  /// Judges bytes from 0x80 on.
  ///
  /// Marks stand on consonants and leading vowels before them; other legacy text breaks that rule
  /// all the time, or needs bytes that windows-874 does not use.
  static func appearance(of bytes: borrowing Span<UInt8>) -> Appearance {
    let roles = roles.span
    let table = faultTable
    var previous = Role.sign.rawValue
    var faults = 0
    var seen: UInt8 = 0
    for index in bytes.indices {
      let role = roles[Int(bytes[index] & 0x7F)]
      faults &+= Int(truncatingIfNeeded: table &>> UInt64(previous &* 8 &+ role) & 1)
      seen |= 1 &<< role
      previous = role
    }
    if previous == Role.leadingVowel.rawValue { faults += 1 }
    if seen == 1 << Role.sign.rawValue { return .signs }
    let starting: UInt8 =
      1 << Role.consonant.rawValue | 1 << Role.leadingVowel.rawValue | 1 << Role.digit.rawValue
    return seen & starting != 0 && faults * 6 <= bytes.count ? .thai : .other
  }

  /// Which bytes must not follow which: byte by byte for the roles, bit by bit for those behind them.
  private static let faultTable: UInt64 = {
    let marks: [Role] = [.vowelMark, .mark]
    let forbidden: [(Role, [Role])] = [
      (.sign, marks + [.followingVowel]), (.digit, marks + [.followingVowel]),
      (.consonant, []),
      (.leadingVowel, marks + [.followingVowel, .leadingVowel]), (.followingVowel, marks),
      (.vowelMark, [.vowelMark]), (.mark, marks), (.unused, marks),
    ]
    var table: UInt64 = 0
    for (first, followers) in forbidden {
      for second in followers + [.unused] {
        table |= 1 << UInt64(first.rawValue * 8 + second.rawValue)
      }
    }
    return table
  }()

  /// Tells whether a byte is a vowel or a tone mark, without which no Thai text goes on for long.
  static func isVowelOrMark(_ byte: UInt8) -> Bool {
    switch role(of: byte) {
    case .leadingVowel, .followingVowel, .vowelMark, .mark: true
    case .sign, .digit, .consonant, .unused: false
    }
  }
}
