/// Whether bytes are UTF-8, and what kinds of letters they hold.
struct UTF8Profile {
  /// True if all bytes are UTF-8; otherwise the counts cover only those before the first fault.
  private(set) var isValid = true
  private(set) var isASCII = true
  /// Letters of the Thai block.
  private(set) var thaiCount = 0
  /// The vowel U+0E40, which is far too frequent in text that was decoded twice.
  private(set) var saraECount = 0
  /// Letters of two bytes.
  private(set) var pairCount = 0
  /// Letters that no Thai text in windows-874 takes the form of by chance, the Thai ones included.
  private(set) var tellingCount = 0
  /// Letters of the scripts between Samaritan and Sinhala, which Thai words in windows-874 may take
  /// the form of.
  private(set) var doubtfulCount = 0
  /// Letters that may be of the Private Use areas.
  private(set) var privateCandidateCount = 0

  init(_ bytes: borrowing Span<UInt8>) {
    let count = bytes.count
    var index = 0
    while index < count {
      let byte = bytes[index]
      if byte < 0x80 {
        index = Self.endOfASCII(in: bytes, from: index + 1)
      } else if byte == 0xE0, index + 2 < count, bytes[index + 1] & 0xFE == 0xB8,
        bytes[index + 2] & 0xC0 == 0x80
      {
        thaiCount &+= 1
        if bytes[index + 1] == 0xB9, bytes[index + 2] == 0x80 { saraECount &+= 1 }
        index += 3
      } else {
        let length = UTF8Sequence.length(in: bytes, at: index)
        guard length > 0 else {
          isValid = false
          isASCII = false
          break
        }
        note(byte, bytes[index + 1])
        index += length
      }
    }
    tellingCount += thaiCount
    isASCII = isASCII && thaiCount == 0
  }

  /// Tells whether all bytes are ASCII, looking no further than the first that is not.
  static func isASCII(_ bytes: borrowing Span<UInt8>) -> Bool {
    endOfASCII(in: bytes, from: 0) == bytes.count
  }

  private mutating func note(_ first: UInt8, _ second: UInt8) {
    isASCII = false
    switch first {
    case 0xC2:
      pairCount &+= 1
      if UTF8Sequence.isCommonSign(second) { tellingCount &+= 1 }
    case 0xC3...0xDF: pairCount &+= 1
    case 0xE0: doubtfulCount &+= 1
    case 0xE2, 0xF0...: tellingCount &+= 1
    case 0xEE, 0xEF:
      tellingCount &+= 1
      privateCandidateCount &+= 1
    default: break
    }
  }

  /// Returns the place of the next byte that is not ASCII.
  @inline(__always)
  static func endOfASCII(in bytes: borrowing Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index &+ 16 <= bytes.count {
      var union: UInt8 = 0
      for offset in 0..<16 {
        union |= bytes[index &+ offset]
      }
      guard union < 0x80 else { break }
      index &+= 16
    }
    while index < bytes.count, bytes[index] < 0x80 {
      index &+= 1
    }
    return index
  }
}

/// One letter in UTF-8.
enum UTF8Sequence {
  /// Returns the length of the letter at a place, or, negated, the number of bytes there that give
  /// way to one U+FFFD.
  static func length(in bytes: borrowing Span<UInt8>, at index: Int) -> Int {
    let first = bytes[index]
    let length: Int
    var range: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0..<0x80: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, range) = (3, 0xA0...0xBF)
    case 0xED: (length, range) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, range) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, range) = (4, 0x80...0x8F)
    default: return -1
    }
    for offset in 1..<length {
      guard index + offset < bytes.count, range.contains(bytes[index + offset]) else {
        return -offset
      }
      range = 0x80...0xBF
    }
    return length
  }

  /// Tells whether a byte behind 0xC2 makes a sign that stands alone in Thai pages: a no-break
  /// space, ©, «, ®, °, · or ».
  static func isCommonSign(_ byte: UInt8) -> Bool {
    switch byte {
    case 0xA0, 0xA9, 0xAB, 0xAE, 0xB0, 0xB7, 0xBB: true
    default: false
    }
  }

  /// Tells whether the letter at a place is one that no Thai word in windows-874 takes the form of
  /// by chance, if it stands beside others of its kind.
  static func isTelling(_ first: UInt8, _ second: UInt8) -> Bool {
    switch first {
    case 0xC2: isCommonSign(second)
    case 0xE0: second & 0xFE == 0xB8
    case 0xE2: second == 0x80
    case 0xEF: second == 0xBB || second == 0xBF
    default: false
    }
  }
}
