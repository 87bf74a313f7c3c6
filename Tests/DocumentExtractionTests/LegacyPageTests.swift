import ComplianceModel
import DocumentExtraction
import Testing

/// Pages in the encodings and states that parsers lose Thai text to, from bytes to text and links.
@Suite struct LegacyPageTests {
  /// Encodes text in windows-874; the escapes are the bytes that Word writes for its own signs.
  private static func thai874(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { scalar in
      switch scalar.value {
      case 0xE01...0xE5B: UInt8(scalar.value - 0xD60)
      case 0x20AC: 0x80
      case 0x2026: 0x85
      case 0x2018: 0x91
      case 0x2019: 0x92
      case 0x201C: 0x93
      case 0x201D: 0x94
      case 0x2022: 0x95
      case 0x2013: 0x96
      case 0x2014: 0x97
      default: UInt8(truncatingIfNeeded: scalar.value)
      }
    }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var bytes: [UInt8]
    var title: String
    var blocks: [String]

    init(_ description: String, _ bytes: [UInt8], title: String, blocks: [String]) {
      testDescription = description
      self.bytes = bytes
      self.title = title
      self.blocks = blocks
    }
  }

  private static let title = "เทศบาลตำบลบึงตะวัน"
  private static let heading = "แผนดำเนินงานประจำปี พ.ศ. 2566"
  private static let label = "ดาวน์โหลดประกาศ"
  private static let last = "สำนักปลัด โทร 0 0000 0000"

  private static func page(
    _ head: String,
    body: String = "",
    heading: String = heading
  ) -> String {
    "<html><head>\(head)</head><body><h1>\(heading)</h1>\(body)"
      + "<p><a href='แผน.pdf'>\(label)</a></p><p>\(last)</p></body></html>"
  }

  private static let early = "<title>\(title)</title><meta charset="
  private static let late = "<meta http-equiv=Content-Type content='text/html; charset="

  static let cases: [Case] = [
    Case(
      "UTF-8 without a declaration",
      Array(page("<title>\(title)</title>").utf8),
      title: title,
      blocks: [heading, label, last]
    ),
    Case(
      "UTF-8 with a mark",
      [0xEF, 0xBB, 0xBF] + Array(page("<title>\(title)</title>").utf8),
      title: title,
      blocks: [heading, label, last]
    ),
    Case(
      "a title before the declaration, in UTF-8",
      Array(page(early + "utf-8>").utf8),
      title: title,
      blocks: [heading, label, last]
    ),
    Case(
      "a title before the declaration, in TIS-620",
      thai874(page(early + "tis-620>")),
      title: title,
      blocks: [heading, label, last]
    ),
    Case(
      "windows-874 without a declaration",
      thai874(page("<title>\(title)</title>")),
      title: title,
      blocks: [heading, label, last]
    ),
    Case(
      "TIS-620 with the signs of a word processor",
      thai874(
        page(late + "tis-620'><title>\(title)</title>", body: "<p>“ก” ‘ข’ … • – — €\u{A0}ค</p>")
      ),
      title: title,
      blocks: [heading, "“ก” ‘ข’ … • – — € ค", label, last]
    ),
    Case(
      "windows-874 with bytes that stand for nothing",
      thai874(page(late + "windows-874'><title>\(title)</title>", body: "<p>ก#ข</p>"))
        .flatMap { $0 == UInt8(ascii: "#") ? [0xDB, 0xFF, 0x81] : [$0] },
      title: title,
      blocks: [heading, "ก\u{FFFD}\u{FFFD}ข", label, last]
    ),
    Case(
      "UTF-8 with one bad byte",
      Array(page(early + "utf-8>", body: "<p>ก#ข</p>").utf8)
        .map { $0 == UInt8(ascii: "#") ? 0xFF : $0 },
      title: title,
      blocks: [heading, "ก\u{FFFD}ข", label, last]
    ),
    Case(
      "UTF-8 with a letter cut in half",
      Array(page(early + "utf-8>", body: "<p>ก#</p>").utf8)
        .flatMap { $0 == UInt8(ascii: "#") ? [0xE0, 0xB8] : [$0] },
      title: title,
      blocks: [heading, "ก\u{FFFD}", label, last]
    ),
    Case(
      "UTF-8 that is declared TIS-620",
      Array(page(late + "tis-620'><title>\(title)</title>").utf8),
      title: title,
      blocks: [heading, label, last]
    ),
    Case(
      "windows-874 that is declared UTF-8",
      thai874(page(early + "utf-8>")),
      title: title,
      blocks: [heading, label, last]
    ),
    Case(
      "windows-874 that is declared Latin",
      thai874(page(late + "iso-8859-1'><title>\(title)</title>")),
      title: title,
      blocks: [heading, label, last]
    ),
    Case(
      "a page of references that is declared Latin",
      Array(
        page(late + "windows-1252'><title>\(escaped(title))</title>", heading: escaped(heading))
          .replacing(label, with: escaped(label)).replacing(last, with: escaped(last))
          .replacing("แผน.pdf", with: escaped("แผน.pdf")).utf8
      ),
      title: title,
      blocks: [heading, label, last]
    ),
    Case(
      "references without a semicolon",
      Array(page(early + "utf-8>", body: "<p>ก&nbspข &gt ค &copy 2566 &#150; ง</p>").utf8),
      title: title,
      blocks: [heading, "ก ข > ค © 2566 – ง", label, last]
    ),
    Case(
      "a script that holds a comment and a script",
      Array(page(early + "utf-8>", body: "<script><!-- <script> x='</p>'; --> </script>").utf8),
      title: title,
      blocks: [heading, label, last]
    ),
    Case(
      "three hundred boxes around it",
      Array(
        page(
          early + "utf-8>",
          body: String(repeating: "<div>", count: 300) + "ลึก"
            + String(repeating: "</div>", count: 300)
        ).utf8
      ),
      title: title,
      blocks: [heading, "ลึก", label, last]
    ),
    Case(
      "UTF-16",
      [0xFF, 0xFE]
        + page("<title>\(title)</title>").utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
      title: title,
      blocks: [heading, label, last]
    ),
  ]

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { $0.isASCII ? String($0) : "&#\($0.value);" }.joined()
  }

  @Test(arguments: cases)
  func `reads`(_ example: Case) throws {
    let page = try ReadPage(bytes: example.bytes)
    #expect(page.content.title == example.title)
    #expect(page.blocks == example.blocks)
    #expect(page.targets == ["แผน.pdf"])
    #expect(page.labels == [Self.label])
  }

  @Test func `reads a text and an attribute of eleven megabytes each`() throws {
    let long = String(repeating: "สำนัก", count: (11 << 20) / 15)
    let body = "<p>\(long)</p><a href='x' title='\(long)'>ก</a>"
    let page = try ReadPage(bytes: Array(Self.page(Self.early + "utf-8>", body: body).utf8))
    #expect(
      page.content.blocks.map(\.range.count)
        == [Self.heading, long, "ก", Self.label, Self.last].map(\.utf8.count)
    )
    #expect(page.targets == ["x", "แผน.pdf"])
  }

  @Test func `reads twenty thousand boxes and ten thousand sections`() throws {
    let deep = try ReadPage(
      String(repeating: "<div>ก", count: 20_000) + "<a href=x>ข</a>"
        + String(repeating: "</div>", count: 20_000)
    )
    #expect(deep.content.blocks.count == 20_001 || deep.content.blocks.count == 20_000)
    #expect(deep.targets == ["x"])
    let wide = try ReadPage((0..<10_000).map { "<h3>\($0)</h3><p>ก</p>" }.joined())
    #expect(wide.content.blocks.count == 20_000)
    #expect(wide.content.sections.count >= 10_000)
  }
}
