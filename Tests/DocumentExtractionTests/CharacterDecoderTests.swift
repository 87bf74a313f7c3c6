import DocumentExtraction
import Testing

@Suite struct CharacterDecoderTests {
  static let honest: [DecodingCase] =
    [
      DecodingCase(
        "UTF-8, declared",
        Array((meta("utf-8") + sentence).utf8),
        meta("utf-8") + sentence,
        .utf8
      ),
      DecodingCase("UTF-8 by the server", Array(sentence.utf8), server: "UTF-8", sentence, .utf8),
      DecodingCase("UTF-8, undeclared", Array(sentence.utf8), sentence, .utf8, [.undeclared]),
      DecodingCase(
        "windows-874, undeclared",
        thai874(sentence),
        sentence,
        .windows874,
        [.undeclared]
      ),
      DecodingCase(
        "windows-874 by the content type",
        thai874(sentence),
        server: "text/html; charset=TIS-620",
        sentence,
        .windows874
      ),
      DecodingCase("ASCII", Array("plain".utf8), server: "utf-8", "plain", .utf8),
      DecodingCase(
        "ASCII, declared Thai",
        Array("plain".utf8),
        server: "tis-620",
        "plain",
        .windows874
      ),
      DecodingCase("nothing at all", [], "", .utf8, [.undeclared]),
      DecodingCase(
        "numeric entities under windows-1252",
        Array((meta("windows-1252") + "&#3609;&#3657;&#3635;").utf8),
        meta("windows-1252") + "&#3609;&#3657;&#3635;",
        .windows1252
      ),
      DecodingCase(
        "Latin-1",
        [0x63, 0x61, 0x66, 0xE9],
        server: "iso-8859-1",
        "café",
        .windows1252
      ),
      DecodingCase("windows-1252", [0x93, 0x61, 0x94], server: "cp1252", "“a”", .windows1252),
      DecodingCase(
        "Latin-1, undeclared",
        Array("na".utf8) + [0xEF] + Array("ve caf".utf8) + [0xE9],
        "naïve café",
        .windows1252,
        [.undeclared]
      ),
    ]
    + [
      "tis-620", "TIS-620", "tis620", "iso-8859-11", "iso8859-11", "windows-874", "dos-874",
      "cp874",
      "x-windows-874", "\"windows-874\"", "'tis-620'",
    ].map { label in
      DecodingCase(
        "windows-874 as \(label)",
        thai874(meta(label) + sentence),
        meta(label) + sentence,
        .windows874
      )
    }

  @Test(arguments: honest)
  func `decodes what is as it is declared`(_ document: DecodingCase) {
    check(document)
  }

  static let known: [DecodingCase] = [
    DecodingCase(
      "a Thai title before the declaration of UTF-8",
      Array(("<title>เทศบาล</title>" + meta("utf-8") + sentence).utf8),
      "<title>เทศบาล</title>" + meta("utf-8") + sentence,
      .utf8
    ),
    DecodingCase(
      "a Thai title before the declaration of TIS-620",
      thai874("<title>เทศบาล</title>" + meta("tis-620") + sentence),
      "<title>เทศบาล</title>" + meta("tis-620") + sentence,
      .windows874
    ),
    DecodingCase(
      "TIS-620 with the punctuation of a word processor",
      thai874(meta("tis-620") + "“แผน” … • – — ‘ก’\u{A0}ข" + sentence),
      meta("tis-620") + "“แผน” … • – — ‘ก’\u{A0}ข" + sentence,
      .windows874
    ),
    DecodingCase(
      "windows-874 with bytes that stand for no letter",
      thai874(meta("windows-874") + "แผน") + [0xDB, 0xFF] + thai874("งาน") + [0x81]
        + thai874(sentence),
      meta("windows-874") + "แผน\u{FFFD}\u{FFFD}งาน\u{81}" + sentence,
      .windows874,
      [.replacedBytes],
      replaced: 2
    ),
    DecodingCase(
      "UTF-8 with one bad byte",
      Array((meta("utf-8") + "แผน").utf8) + [0xFF] + Array(sentence.utf8),
      meta("utf-8") + "แผน\u{FFFD}" + sentence,
      .utf8,
      [.replacedBytes],
      replaced: 1
    ),
    DecodingCase(
      "UTF-8 with a cut letter",
      Array((meta("utf-8") + "แผน").utf8.dropLast()) + Array(sentence.utf8),
      meta("utf-8") + "แผ\u{FFFD}" + sentence,
      .utf8,
      [.replacedBytes],
      replaced: 2
    ),
    DecodingCase(
      "UTF-8 that ends within a letter",
      Array((meta("utf-8") + sentence + "ก").utf8.dropLast(2)),
      meta("utf-8") + sentence + "\u{FFFD}",
      .utf8,
      [.replacedBytes],
      replaced: 1
    ),
    DecodingCase(
      "UTF-8, undeclared, with two bad bytes",
      Array(sentence.utf8) + [0xC3, 0x28, 0xE9] + Array(sentence.utf8),
      sentence + "\u{FFFD}(\u{FFFD}" + sentence,
      .utf8,
      [.undeclared, .replacedBytes],
      replaced: 2
    ),
    DecodingCase(
      "UTF-8 declared as TIS-620",
      Array((meta("tis-620") + sentence).utf8),
      meta("tis-620") + sentence,
      .utf8,
      [.declaredMismatch]
    ),
    DecodingCase(
      "UTF-8 declared as Latin-1",
      Array((meta("iso-8859-1") + sentence).utf8),
      meta("iso-8859-1") + sentence,
      .utf8,
      [.declaredMismatch]
    ),
    DecodingCase(
      "windows-874 declared as UTF-8",
      thai874(meta("utf-8") + sentence),
      meta("utf-8") + sentence,
      .windows874,
      [.declaredMismatch]
    ),
    DecodingCase(
      "windows-874 declared as Latin-1",
      thai874(meta("iso-8859-1") + sentence),
      meta("iso-8859-1") + sentence,
      .windows874,
      [.declaredMismatch]
    ),
    DecodingCase(
      "one word of windows-874 declared as UTF-8",
      thai874(meta("utf-8") + "<p>ปี 2566"),
      meta("utf-8") + "<p>ปี 2566",
      .windows874,
      [.declaredMismatch]
    ),
    DecodingCase(
      "words of windows-874 that happen to be UTF-8",
      thai874(meta("tis-620") + "<b>เขต</b> <b>รถ</b>"),
      meta("tis-620") + "<b>เขต</b> <b>รถ</b>",
      .windows874
    ),
    DecodingCase(
      "a word of windows-874 that happens to be UTF-8, undeclared",
      thai874("<b>เขต</b>"),
      "<b>เขต</b>",
      .windows874,
      [.undeclared]
    ),
    DecodingCase(
      "a word whose beginning looks like a Thai letter of UTF-8",
      thai874(meta("tis-620") + "<b>เนตร</b> " + sentence),
      meta("tis-620") + "<b>เนตร</b> " + sentence,
      .windows874
    ),
    DecodingCase(
      "a dash and a sign in UTF-8 declared as TIS-620",
      Array((meta("tis-620") + "a – b © c").utf8),
      meta("tis-620") + "a – b © c",
      .utf8,
      [.declaredMismatch]
    ),
    DecodingCase(
      "an encoding that is not known here",
      thai874(meta("x-thai") + sentence),
      meta("x-thai") + sentence,
      .windows874,
      [.declaredMismatch]
    ),
    DecodingCase(
      "a byte order mark before TIS-620 text",
      [0xEF, 0xBB, 0xBF] + thai874(sentence),
      sentence,
      .windows874
    ),
    DecodingCase(
      "a byte order mark that contradicts the declaration",
      [0xEF, 0xBB, 0xBF] + Array((meta("windows-874") + sentence).utf8),
      meta("windows-874") + sentence,
      .utf8,
      [.declaredMismatch, .conflictingDeclarations]
    ),
    DecodingCase(
      "a server that contradicts the page, rightly",
      Array((meta("tis-620") + sentence).utf8),
      server: "utf-8",
      meta("tis-620") + sentence,
      .utf8,
      [.conflictingDeclarations]
    ),
    DecodingCase(
      "a server that contradicts the page, wrongly",
      thai874(meta("tis-620") + sentence),
      server: "text/html;charset=utf-8",
      meta("tis-620") + sentence,
      .windows874,
      [.declaredMismatch, .conflictingDeclarations]
    ),
    DecodingCase(
      "two declarations of one page",
      Array((meta("utf-8") + meta("tis-620") + sentence).utf8),
      meta("utf-8") + meta("tis-620") + sentence,
      .utf8,
      [.conflictingDeclarations]
    ),
    DecodingCase("a NUL", [0x61, 0x00, 0x62], server: "utf-8", "a\u{0}b", .utf8),
  ]

  @Test(arguments: known)
  func `reads what breaks other readers, and says what is wrong`(_ document: DecodingCase) {
    check(document)
  }

  @Test(arguments: [false, true])
  func `decodes UTF-16 with a byte order mark`(_ isBigEndian: Bool) {
    var units = Array("<p>แผน 🙂".utf16)
    units.append(0xD800)
    units.append(UInt16(UInt8(ascii: "x")))
    let bytes = ([0xFEFF] + units).flatMap { unit in
      isBigEndian
        ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
    let encoding: DecodedText.Encoding = isBigEndian ? .utf16BigEndian : .utf16LittleEndian
    let text = "<p>แผน 🙂\u{FFFD}x"
    check(DecodingCase("whole", bytes, text, encoding, [.replacedBytes], replaced: 2))
    check(
      DecodingCase(
        "cut",
        bytes.dropLast(),
        text.dropLast() + "\u{FFFD}",
        encoding,
        [.replacedBytes],
        replaced: 3
      )
    )
  }

  @Test func `knows the letter of every byte of windows-874`() {
    let signs: [UInt8: UInt32] = [
      0x80: 0x20AC, 0x85: 0x2026, 0x91: 0x2018, 0x92: 0x2019, 0x93: 0x201C, 0x94: 0x201D,
      0x95: 0x2022, 0x96: 0x2013, 0x97: 0x2014,
    ]
    for byte in UInt8(0x80)...0xFF {
      let expected: UInt32 =
        switch byte {
        case 0xDB...0xDE, 0xFC...0xFF: 0xFFFD
        case 0xA1...: 0x0E00 + UInt32(byte) - 0xA0
        default: signs[byte] ?? UInt32(byte)
        }
      let found = CharacterDecoder().decode(
        [byte] + thai874(" แผนงาน"),
        declaredByServer: "tis-620"
      )
      #expect(
        Array(String(decoding: found.utf8, as: UTF8.self).unicodeScalars)[0].value == expected
      )
      #expect(found.encoding == .windows874)
      #expect(found.replacedByteCount == (expected == 0xFFFD ? 1 : 0))
    }
  }

  @Test func `writes valid UTF-8 whatever the bytes`() {
    var state: UInt64 = 0x2545_F491_4F6C_DD1D
    func random(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(bound))
    }
    let pieces: [[UInt8]] = [
      Array(sentence.utf8), thai874(sentence), Array("<meta charset=".utf8), [0xEF, 0xBB, 0xBF],
      [0xFF, 0xFE], Array("<!--".utf8), [0xE0, 0xB8], [0xE0], [0xF0, 0x9F],
      Array("content='charset=".utf8),
    ]
    let labels = [nil, "utf-8", "tis-620", "latin1", "utf-16", "utf-16be", "", "charset=", "x/y"]
    for round in 0..<4_000 {
      var bytes: [UInt8] = []
      for _ in 0..<random(12) {
        switch random(4) {
        case 0: bytes += pieces[random(pieces.count)]
        case 1: bytes += pieces[random(pieces.count)].prefix(random(20))
        case 2: bytes += (0..<random(20)).map { _ in UInt8(128 + random(128)) }
        default: bytes += (0..<random(20)).map { _ in UInt8(random(256)) }
        }
      }
      let found = CharacterDecoder().decode(bytes, declaredByServer: labels[round % labels.count])
      #expect((try? UTF8Span(validating: found.utf8.span)) != nil, "\(bytes)")
      #expect(found.issues.contains(.replacedBytes) == (found.replacedByteCount > 0))
      #expect(found.replacedByteCount <= bytes.count)
      let repaired = String(decoding: bytes, as: UTF8.self)
      if found.encoding == .utf8, !found.issues.contains(.mixed), found.replacedByteCount > 0,
        !bytes.starts(with: [0xEF, 0xBB, 0xBF])
      {
        // The standard library repairs bad bytes by the same rule.
        let isRepairedAlike = found.utf8 == Array(repaired.utf8)
        #expect(isRepairedAlike, "\(bytes)")
      }
    }
  }
}
