/// Folds text so that spellings a Thai reader takes for the same compare equal.
///
/// Every character becomes one byte: Thai letters `0x80` and up, Thai digits the ASCII digits, ASCII
/// letters lower case. White space, zero-width characters and soft hyphens disappear, a decomposed
/// sara am is composed, two เ become แ, ฏ becomes ฎ, all dashes become one. A line feed stays as
/// ``boundary``, so that no phrase is found across two blocks. Everything else is ``other``.
package enum ThaiText {
  /// Separates blocks; no phrase holds it.
  package static let boundary: UInt8 = 0
  /// Stands for any character that has no byte of its own.
  package static let other: UInt8 = 1

  private static let nikhahit: UInt8 = 0xCD
  private static let saraAm: UInt8 = 0xB3
  private static let saraAa: UInt8 = 0xB2
  private static let saraE: UInt8 = 0xC0
  private static let saraAe: UInt8 = 0xC1
  private static let toPatak: UInt8 = 0x8F
  private static let doChada: UInt8 = 0x8E

  /// Returns the folded bytes of a text.
  package static func fold(_ text: String) -> [UInt8] {
    var folded = FoldedText()
    fold(Array(text.utf8), into: &folded)
    return folded.bytes
  }

  /// Folds valid UTF-8, replacing what the result held before.
  package static func fold(_ text: [UInt8], into folded: inout FoldedText) {
    folded.bytes.removeAll(keepingCapacity: true)
    // Thai letters, most of a text, are three bytes that become one.
    folded.bytes.reserveCapacity(text.count / 2)
    folded.offsets.removeAll(reserving: text.count + 1)
    let count = text.count
    var index = 0
    while index < count {
      let byte = text[index]
      let before = folded.bytes.count
      folded.offsets.append(before)
      if byte < 0x80 {
        index += 1
        appendASCII(byte, to: &folded.bytes)
        continue
      }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      for _ in 1..<length { folded.offsets.append(before, isContinued: true) }
      let second = index + 1 < count ? text[index + 1] : 0
      let third = index + 2 < count ? text[index + 2] : 0
      index += length
      if byte == 0xE0, second == 0xB8 || second == 0xB9 {
        appendThai(0x80 &+ (second &- 0xB8) &* 0x40 &+ (third & 0x3F), to: &folded)
      } else {
        appendOther(byte, second, third, length: length, to: &folded.bytes)
      }
    }
    folded.offsets.append(folded.bytes.count)
  }

  @inline(__always)
  private static func appendASCII(_ byte: UInt8, to bytes: inout [UInt8]) {
    switch byte {
    case 0x0A: bytes.append(boundary)
    case 0x00...0x20, 0x7F: break
    case 0x41...0x5A: bytes.append(byte | 0x20)
    default: bytes.append(byte)
    }
  }

  @inline(__always)
  private static func appendThai(_ letter: UInt8, to folded: inout FoldedText) {
    switch letter {
    case 0xD0...0xD9: folded.bytes.append(letter &- 0xD0 &+ 0x30)
    case toPatak: folded.bytes.append(doChada)
    case saraE where folded.bytes.last == saraE:
      folded.bytes[folded.bytes.count - 1] = saraAe
      folded.joinLetters(from: folded.bytes.count - 1)
    case saraAa: appendSaraAa(to: &folded)
    default: folded.bytes.append(letter)
    }
  }

  /// Composes sara am, also where a tone mark stands between its two halves.
  private static func appendSaraAa(to folded: inout FoldedText) {
    let count = folded.bytes.count
    if count > 0, folded.bytes[count - 1] == nikhahit {
      folded.bytes[count - 1] = saraAm
      folded.joinLetters(from: count - 1)
    } else if count > 1, folded.bytes[count - 2] == nikhahit,
      (0xC8...0xCB).contains(folded.bytes[count - 1])
    {
      folded.bytes[count - 2] = folded.bytes[count - 1]
      folded.bytes[count - 1] = saraAm
      folded.joinLetters(from: count - 2)
    } else {
      folded.bytes.append(saraAa)
    }
  }

  private static func appendOther(
    _ first: UInt8,
    _ second: UInt8,
    _ third: UInt8,
    length: Int,
    to bytes: inout [UInt8]
  ) {
    switch (length, first, second, third) {
    case (2, 0xC2, 0xA0, _), (2, 0xC2, 0xAD, _): break  // no-break space, soft hyphen
    case (3, 0xE2, 0x80, 0x80...0x8F), (3, 0xE2, 0x80, 0xA8...0xAF): break  // blanks, zero width
    case (3, 0xE2, 0x81, 0x9F...0xAF), (3, 0xE3, 0x80, 0x80), (3, 0xEF, 0xBB, 0xBF): break
    case (3, 0xE2, 0x80, 0x90...0x95), (3, 0xE2, 0x88, 0x92): bytes.append(0x2D)  // dashes
    case (3, 0xE2, 0x80, 0x98...0x9B): bytes.append(0x27)  // single quotes
    case (3, 0xE2, 0x80, 0x9C...0x9F): bytes.append(0x22)  // double quotes
    default: bytes.append(other)
    }
  }

  /// Tells whether a folded byte is a letter, a vowel, a mark or a digit.
  @inline(__always)
  package static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
