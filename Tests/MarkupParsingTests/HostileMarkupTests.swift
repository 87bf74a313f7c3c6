import MarkupParsing
import Testing

@Suite struct HostileMarkupTests {
  private static let pieces = [
    "<p>", "</p>", "<div class=x id='y'>", "</div>", "<a href=1>", "<a href", "</a>", "<table>",
    "<tr>", "<td>", "</table>", "<!--", "-->", "<![CDATA[", "]]>", "<script>", "</script>",
    "<style",
    ">", "<", "</", "<!", "<?x", "&", "&nbsp", "&#150;", "&#x", "&#99999999999;", "'", "\"", "=",
    "/",
    "กำ", "\u{0}", "\u{1B}", " ", "\n", "<title>", "</title>", "<select>", "<textarea>", "</html>",
    "<html>", "<body onload=x>", "<svg>", "</svg>", "<template>", "<frameset>", "<li>", "<ul>",
    "<h1>",
    "<base href=//x>", "👩‍👩‍👧", "<o:p/>", "<br/>", "<img src=x alt='", "<plaintext>", "<form>",
  ]

  @Test(arguments: 0..<16 as Range<UInt64>)
  func `keeps its arrays consistent whatever the markup`(seed: UInt64) throws {
    for round in 0..<40 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed * 1_000 + round)
      let count = Int.random(in: 0...60, using: &generator)
      let markup = (0..<count).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }
        .joined()
      let page = try ParsedPage(markup)
      #expect(page.faults.isEmpty, "\(markup.debugDescription)")
      #expect(String(validating: page.page.text, as: UTF8.self) != nil)
    }
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func `keeps its arrays consistent when elements are dropped`(seed: UInt64) throws {
    for round in 0..<20 as Range<UInt64> {
      var generator = SeededGenerator(seed: 90_000 + seed * 1_000 + round)
      let markup = (0..<60).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
      let parser = HTMLParser(maximumElements: Int.random(in: 0...12, using: &generator))
      let page = try ParsedPage(bytes: Array(markup.utf8), parser: parser)
      #expect(page.faults.isEmpty, "\(markup.debugDescription)")
      #expect(page.page.elements.count <= parser.maximumElements)
    }
  }

  @Test func `counts the elements that it drops and keeps their text`() throws {
    let markup = "<html><body><a href=1>ก<b title=2>ข</b></a><p id=3>ค<script>x</script></p>ง"
    let page = try ParsedPage(bytes: Array(markup.utf8), parser: HTMLParser(maximumElements: 3))
    #expect(page.words == "กขคง")
    #expect(page.page.droppedElements == 3)
    #expect(page.values(.href, of: .a) == ["1"])
    #expect(page.values(.title, of: .a) == [nil])
  }

  @Test(arguments: [1, 255, 256, 257, 5_000, 20_000])
  func `keeps text at any depth`(depth: Int) throws {
    let page = try ParsedPage(
      String(repeating: "<div>", count: depth) + "แผน<a href=x>ผล</a>"
        + String(repeating: "</div>", count: depth) + "<p>ท้าย"
    )
    #expect(page.words == "แผนผล ท้าย")
    #expect(page.elements(.div).count == depth)
    #expect(page.values(.href, of: .a) == ["x"])
    #expect(page.faults.isEmpty)
  }

  @Test func `nests what is never closed`() throws {
    let page = try ParsedPage(String(repeating: "<span>ก", count: 5_000))
    #expect(page.text.unicodeScalars.count == 5_000)
    #expect(page.elements(.span).count == 5_000)
    #expect(page.faults.isEmpty)
  }

  @Test func `reads attributes however they are written`() throws {
    let page = try ParsedPage(
      "<a href=/x?a=1 title=ก>1</a><a HREF='a b' href='c'>2</a><a href>3</a><a href=>4</a>"
        + "<a title=\"a'b\" href=\"x>y\">5</a><img src=/z><a\nhref\n=\n'6'>6</a><a data-x=1>7</a>"
    )
    #expect(page.values(.href, of: .a) == ["/x?a=1", "a b", "", "", "x>y", "6", nil])
    #expect(page.values(.title, of: .a) == ["ก", nil, nil, nil, "a'b", nil, nil])
    #expect(page.values(.src, of: .img) == ["/z"])
    #expect(page.words == "1234567")
  }

  @Test func `knows attributes by all their names`() throws {
    let page = try ParsedPage(
      "<button data-bs-toggle=tab data-bs-target='#a' aria-controls=b aria-label=ก>x</button>"
    )
    #expect(page.values(.dataToggle, of: .button) == ["tab"])
    #expect(page.values(.dataTarget, of: .button) == ["#a"])
    #expect(page.values(.ariaControls, of: .button) == ["b"])
    #expect(page.values(.ariaLabel, of: .button) == ["ก"])
  }

  @Test func `closes an anchor where the next one begins`() throws {
    let page = try ParsedPage("<a href=1>ก<a href=2>ข</a></a>ค")
    #expect(page.elements(.a).map { page.text(of: $0) } == ["ก", "ข"])
  }

  @Test func `leaves an empty page empty`() throws {
    let page = try ParsedPage("")
    #expect(page.page.elements.isEmpty)
    #expect(page.page.text.isEmpty)
  }

  @Test func `refuses a page that is too large`() {
    let bytes = Array("<p>12345</p>".utf8)
    #expect(throws: HTMLParsingError.inputTooLarge(byteCount: 12, maximum: 11)) {
      try HTMLParser(maximumByteCount: 11).parse(bytes.span)
    }
  }
}
