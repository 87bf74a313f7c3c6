import DocumentExtraction
import Testing

@Suite struct CharacterDecoderMixtureTests {
  private static let page = meta("utf-8") + "<h1>หน่วยงานตัวอย่าง</h1>"

  static let mixed: [DecodingCase] = [
    DecodingCase(
      "a page in UTF-8 with a story in windows-874",
      Array(page.utf8) + thai874(sentence) + Array("<p>ติดต่อเรา</p>".utf8),
      page + sentence + "<p>ติดต่อเรา</p>",
      .windows874,
      [.mixed, .declaredMismatch]
    ),
    DecodingCase(
      "encodings that meet without anything between them",
      Array((page + "หน่วยงาน").utf8) + thai874("แผนงาน") + Array("ประจำปี".utf8),
      page + "หน่วยงานแผนงานประจำปี",
      .utf8,
      [.mixed]
    ),
    DecodingCase(
      "short words and signs beside longer ones",
      Array((page + "<b>ก.</b>").utf8)
        + thai874("<p>แผนงาน ปี ๒๕๖๖ รถ เขต “ก” ต่าง ๆ ฯลฯ</p>") + Array("<i>©</i>".utf8),
      page + "<b>ก.</b><p>แผนงาน ปี ๒๕๖๖ รถ เขต “ก” ต่าง ๆ ฯลฯ</p><i>©</i>",
      .windows874,
      [.mixed, .declaredMismatch]
    ),
    DecodingCase(
      "a page in UTF-8 with a bad byte and a story in windows-874",
      Array(page.utf8) + [0xFF, 0x20, 0xE0, 0xB8, 0x20] + thai874("<p>แผนงาน</p>"),
      page + "\u{FFFD} \u{FFFD} <p>แผนงาน</p>",
      .utf8,
      [.mixed, .replacedBytes],
      replaced: 3
    ),
    DecodingCase(
      "a page in windows-874 with a footer in UTF-8",
      thai874(meta("tis-620") + sentence + sentence) + Array("<p>ติดต่อเรา</p>".utf8),
      meta("tis-620") + sentence + sentence + "<p>ติดต่อเรา</p>",
      .windows874,
      [.mixed]
    ),
  ]

  @Test(arguments: mixed)
  func `reads each run of a mixed page in its own encoding`(_ document: DecodingCase) {
    check(document)
  }

  @Test(arguments: [
    ("read as Latin-1", "ÊÓ¹Ñ¡§Ò¹à·ÈºÒÅ"), ("read partly as UTF-8", "Êӹѡ งาน"),
    ("UTF-8 read as Latin-1", "à¸ªà¸³à¸™à¸±à¸\u{81}"),
    ("UTF-8 read as windows-874", "เธชเธณเธเธฑเธ เธเธฒเธ เน€เธ—เธจ"),
  ])
  func `reports text that was misread before it was saved, and leaves it`(
    _ name: String,
    _ text: String
  ) {
    check(DecodingCase(name, Array(text.utf8), server: "utf-8", text, .utf8, [.mixed]))
  }

  @Test(arguments: [
    "déjà vu, Über, naïve, Ærø, ¿¡", "· · · ···· ««»»", "привет мир", "שלום", "中文字",
    "เธอเดินเล่นเนิน", "หน้า 1 © 2566 « »\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}", "ÀÀÀÀÀÀ", "🙂🙂🙂",
  ])
  func `does not take honest text for misread`(_ text: String) {
    check(DecodingCase(text, Array(text.utf8), server: "utf-8", text, .utf8))
  }

  @Test(arguments: [
    ("<p>\u{E001}\u{E002}\u{E003}</p>", true),
    ("<script>var aVeryLongName</script><STYLE>letters</style>\u{F0A7}\u{E002} ab", true),
    ("<p>แผนงาน \u{F0A7}</p>", false), ("<i class=icon>\u{F095}</i> call us", false),
    ("\u{F900}\u{FE0F}\u{F980}", false), ("<script>\u{E001}\u{E002}", false),
  ])
  func `notices letters that only the publisher's font can show`(
    _ text: String,
    _ isPrivate: Bool
  ) {
    let found = CharacterDecoder().decode(Array(text.utf8), declaredByServer: "utf-8")
    #expect(found.issues == (isPrivate ? [.privateUse] : []))
  }
}
