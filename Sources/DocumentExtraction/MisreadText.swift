/// Signs in valid UTF-8 that nobody can read it all the same.
enum MisreadText {
  /// Tells whether Thai text was read in another encoding before it was saved as UTF-8.
  ///
  /// Three ways are known from Thai pages: windows-874 read as Latin-1 (`ÊÓ¹Ñ¡`) or partly as UTF-8
  /// (`Êӹѡ`), UTF-8 read as Latin-1 (`à¸ªà¸³`), and UTF-8 read as windows-874 (`เธชเธณ`).
  static func isPresent(in bytes: [UInt8], profile: UTF8Profile) -> Bool {
    profile.pairCount > 1 && holdsLatinRun(bytes)
      || profile.saraECount > 3 && profile.saraECount * 4 > profile.thaiCount
        && holdsRepeatedSaraE(bytes, thaiCount: profile.thaiCount)
  }

  private static func holdsLatinRun(_ bytes: [UInt8]) -> Bool {
    var index = 0
    var misread: [UInt8] = []
    while index < bytes.count {
      guard bytes[index] >= 0xC2, bytes[index] <= 0xDF else {
        index += 1
        continue
      }
      misread.removeAll(keepingCapacity: true)
      var isLatin = false
      while index + 1 < bytes.count, bytes[index] >= 0xC2, bytes[index] <= 0xDF {
        if bytes[index] <= 0xC3 {
          isLatin = true
          misread.append(bytes[index + 1] | (bytes[index] & 1) << 6)
        } else {
          misread.append(bytes[index])
          misread.append(bytes[index + 1])
        }
        index += 2
      }
      if isLatin, isThai(misread) { return true }
    }
    return false
  }

  /// Tells whether Latin-1 bytes are a Thai word; five letters that obey the rules of Thai spelling
  /// are no accident.
  private static func isThai(_ bytes: [UInt8]) -> Bool {
    guard bytes.count > 1 else { return false }
    if bytes[0] == 0xE0, bytes[1] & 0xFE == 0xB8 { return true }
    return bytes.count > 4 && Thai874Table.looksThai(bytes.span)
      && bytes.contains(where: Thai874Table.isVowelOrMark)
  }

  /// Tells whether most Thai letters stand behind `เธ` and `เน`, which are the first two bytes of
  /// Thai letters in UTF-8.
  private static func holdsRepeatedSaraE(_ bytes: [UInt8], thaiCount: Int) -> Bool {
    var count = 0
    for index in bytes.indices.dropLast(5)
    where bytes[index] == 0xE0 && bytes[index + 1] == 0xB9 && bytes[index + 2] == 0x80
      && bytes[index + 3] == 0xE0 && bytes[index + 4] == 0xB8 && bytes[index + 5] & 0xFE == 0x98
    {
      count += 1
    }
    return count > 3 && count * 4 > thaiCount
  }

  /// Tells whether more than three in ten letters of a page are of the Private Use area.
  ///
  /// Letters of tags, scripts and styles do not count.
  static func isPrivate(_ bytes: [UInt8]) -> Bool {
    var letters = 0
    var privates = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "<") {
        index = endOfTag(bytes, at: index)
        continue
      }
      index += 1
      if byte < 0x80 {
        let isLetter = byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
        letters += isLetter ? 1 : 0
      } else if byte >= 0xC3 {
        letters += 1
        privates +=
          byte == 0xEE || byte == 0xEF && index < bytes.count && bytes[index] < 0xA4 ? 1 : 0
      }
    }
    return privates * 10 > letters * 3
  }

  private static func endOfTag(_ bytes: [UInt8], at start: Int) -> Int {
    for name in ["script", "style"] {
      let tag = bytes[(start + 1)...].prefix(name.utf8.count).map { $0 | 0x20 }
      guard tag.elementsEqual(name.utf8) else { continue }
      let close = Array("</\(name)".utf8)
      var index = start + 1
      while index + close.count <= bytes.count {
        let isClose =
          bytes[index] == UInt8(ascii: "<") && bytes[index + 1] == UInt8(ascii: "/")
          && bytes[(index + 2)..<(index + close.count)].lazy.map { $0 | 0x20 }
            .elementsEqual(name.utf8)
        if isClose { return index + close.count }
        index += 1
      }
      return bytes.count
    }
    return bytes[start...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? bytes.count
  }
}
