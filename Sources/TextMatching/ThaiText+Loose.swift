extension ThaiText {
  /// Folds valid UTF-8 whose text layer is damaged, replacing what the result held before.
  ///
  /// Beyond ``fold(_:into:)``, tone marks and ์ are dropped, every form of sara am (ำ, ํา, ้า, or า with
  /// the ring lost) becomes า, and Private Use marks of old Thai fonts are read as the plain marks. Words
  /// that differ in nothing else fall together (นา and นำ), so only long phrases may be sought in it.
  package static func foldLoosely(_ text: [UInt8], into folded: inout FoldedText) {
    fold(plainMarks(text), into: &folded)
    folded.replaceBytes { byte in
      switch byte {
      case 0xC8...0xCD: nil  // tone marks, thanthakhat, a ring of its own
      case 0xB3: 0xB2
      default: byte
      }
    }
  }

  /// Returns the loosely folded bytes of a text.
  package static func foldLoosely(_ text: String) -> [UInt8] {
    var folded = FoldedText()
    foldLoosely(Array(text.utf8), into: &folded)
    return folded.bytes
  }

  /// Tells whether a text has lost its sara am or holds Private Use marks, in three places at least.
  package static func isDamaged(_ text: [UInt8]) -> Bool {
    var signs = 0
    var index = 0
    while index + 2 < text.count {
      if text[index] == 0xEF, text[index + 1] == 0x9C, text[index + 2] <= 0x9A {
        signs += 1
      } else if text[index] == 0x20, index > 2, isConsonant(text, at: index - 3),
        index + 3 < text.count, text[index + 1] == 0xE0, text[index + 2] == 0xB8,
        text[index + 3] == 0xB2
      {
        signs += 1
      }
      if signs == 3 { return true }
      index += 1
    }
    return false
  }

  private static func isConsonant(_ text: [UInt8], at index: Int) -> Bool {
    text[index] == 0xE0 && text[index + 1] == 0xB8 && (0x81...0xAE).contains(text[index + 2])
  }

  /// What the Private Use characters U+F700 to U+F71A stand for in old Thai fonts.
  private static let marks: [[UInt8]] = "ฐิีึื่้๊๋์่้๊๋์ญัํ็่้๊๋์ฺุู".unicodeScalars
    .map { Array(String($0).utf8) }

  /// Replaces Private Use marks by the plain ones, which take as many bytes.
  private static func plainMarks(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(0xEF) else { return text }
    var result = text
    var index = 0
    while index + 2 < result.count {
      if result[index] == 0xEF, result[index + 1] == 0x9C, result[index + 2] <= 0x9A {
        let mark = marks[Int(result[index + 2] - 0x80)]
        result.replaceSubrange(index..<(index + 3), with: mark)
        index += 3
      } else {
        index += 1
      }
    }
    return result
  }
}
