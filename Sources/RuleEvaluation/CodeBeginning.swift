internal import TextMatching

/// What a folded text begins with, so that only few texts have to be read as codes.
enum CodeBeginning: Sendable, Hashable {
  /// Nothing that a code begins with.
  case other
  /// A word or letter that stands before numbers: `o`, `OIT`, `ข้อ`, `MOIT`, or a zero.
  case letter(UInt8)
  /// A number of one or two digits and text behind it: a list number, or a code without its letter.
  case number
  /// A number of one or two digits and nothing else: a cell that numbers its row.
  case numberAlone

  /// True if a code is likely even where no title follows.
  var isTelling: Bool { if case .letter = self { true } else { false } }

  init(_ folded: ArraySlice<UInt8>) {
    let rest = folded.prefix(12).drop { !ThaiText.isLetter($0) }
    guard let first = rest.first else {
      self = .other
      return
    }
    let second = rest.dropFirst().first ?? 0
    switch first {
    case UInt8(ascii: "0"): self = Self.isDigit(second) ? .letter(0) : .other
    case 0x31...0x39:
      let digits = rest.prefix { Self.isDigit($0) }.count
      let isAlone =
        folded.count <= 4 && rest.dropFirst(digits).allSatisfy { !ThaiText.isLetter($0) }
      self = digits > 2 ? .other : isAlone ? .numberAlone : .number
    case UInt8(ascii: "o"), UInt8(ascii: "i"):
      self =
        Self.isDigit(second) || Self.joins(second) || second == UInt8(ascii: "i")
          || second == UInt8(ascii: "t") ? .letter(first) : .other
    case UInt8(ascii: "a")...UInt8(ascii: "z"):
      // Another scheme's letters, `EB1`, `MOIT 9`: a number must follow soon.
      self = rest.dropFirst().prefix(6).contains { Self.isDigit($0) } ? .letter(first) : .other
    case 0x82: self = second == 0xC9 ? .letter(0) : .other  // ข้อ
    case 0xC2: self = second == 0xAD ? .letter(0) : .other  // โอ
    default: self = .other
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func joins(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
  }
}
