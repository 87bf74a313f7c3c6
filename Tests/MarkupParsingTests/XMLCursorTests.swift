import MarkupParsing
import Testing

@Suite struct XMLCursorTests {
  /// What a cursor comes upon, in short: `<name`, `>name`, or the text.
  private func events(_ bytes: [UInt8]) throws -> [String] {
    var cursor = try XMLCursor(bytes)
    var events: [String] = []
    while let event = try cursor.next() {
      switch event {
      case .start: events.append("<\(cursor.name)")
      case .end: events.append(">\(cursor.name)")
      case .text: events.append(cursor.text)
      }
    }
    return events
  }

  private func events(_ text: String) throws -> [String] { try events(Array(text.utf8)) }

  @Test func `goes through elements and text in order`() throws {
    #expect(
      try events("<?xml version='1.0'?><!-- x --><a>ก<w:b xmlns:w='u'> </w:b><c/>&#3586;</a>")
        == ["<a", "ก", "<b", " ", ">b", "<c", ">c", "ข", ">a"]
    )
  }

  @Test func `joins what stands for letters`() throws {
    #expect(try events("<a>1 &lt; 2 &amp; 3<![CDATA[<b>]]></a>").joined() == "<a1 < 2 & 3<b>>a")
  }

  @Test func `decodes UTF-16`() throws {
    let text = "<?xml version='1.0' encoding='UTF-16'?><a>แผน</a>"
    let letters: [UInt8] = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] as [UInt8] }
    let bytes: [UInt8] = [0xFF, 0xFE] + letters
    #expect(try events(bytes) == ["<a", "แผน", ">a"])
  }

  @Test func `finds attributes by their local names`() throws {
    let text = """
      <p:sld xmlns:p='urn:p' xmlns:r='http://example.org/relationships' id='256' r:id='rId&#50;'
        p:val='a&amp;b' empty=''/>
      """
    var cursor = try XMLCursor(Array(text.utf8))
    #expect(try cursor.next() == .start)
    let attributes = [
      cursor.attribute("id"), cursor.attribute("id", namespaceSuffix: "/relationships"),
      cursor.attribute("val"), cursor.attribute("empty"), cursor.attribute("absent"),
    ]
    #expect(attributes == ["256", "rId2", "a&b", "", nil])
    let namespace = cursor.namespace
    #expect(namespace == "urn:p")
  }

  @Test func `passes over what nobody looks into`() throws {
    var cursor = try XMLCursor(Array("<a><b><c>1</c><d/></b>2<e/>3</a>".utf8))
    #expect(try cursor.next() == .start)
    var seen: [String] = []
    while let event = try cursor.nextChild(of: 1) {
      seen.append(event == .text ? cursor.text : cursor.name)
    }
    #expect(seen == ["b", "2", "e", "3"])
    #expect(try cursor.next() == nil)
  }

  @Test(arguments: [
    ("", XMLCursorError.noRootElement), ("x", .malformed(line: 1)),
    ("<a>\n<b></a>", .malformed(line: 2)),
    ("<a>\n\n", .malformed(line: 3)), ("<a>&nbsp;</a>", .malformed(line: 1)),
    ("<!DOCTYPE a><a/>", .documentType),
    ("<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/x.dtd'><a/>", .documentType),
    ("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>", .documentType),
  ])
  func `refuses what it cannot read to its end`(text: String, error: XMLCursorError) {
    #expect(throws: error) { try events(text) }
  }

  @Test func `expands no entities`() {
    let entities = (1..<30).map { "<!ENTITY e\($0) '&e\($0 - 1);&e\($0 - 1);&e\($0 - 1);'>" }
    let text = "<!DOCTYPE a [<!ENTITY e0 'ha'>\(entities.joined())]><a b='&e29;'>&e29;</a>"
    #expect(throws: XMLCursorError.self) { try events(text) }
  }

  @Test(arguments: [(200, true), (201, false), (300, false), (100_000, false)])
  func `reads elements up to a depth`(depth: Int, isRead: Bool) throws {
    let text =
      String(repeating: "<a>", count: depth) + "x" + String(repeating: "</a>", count: depth)
    if isRead {
      #expect(try events(text).count == 2 * depth + 1)
    } else {
      #expect(throws: XMLCursorError.tooDeep(maximum: 200)) { try events(text) }
    }
  }

  @Test func `refuses an element with countless attributes`() throws {
    let many = (0..<200_000).map { "a\($0)=''" }.joined(separator: " ")
    #expect(throws: XMLCursorError.tooManyAttributes(maximum: 256)) {
      try events("<x><!-- it's --><![CDATA[don't]]><y \(many)/></x>")
    }
    let few = (0..<256).map { "a\($0)='>'" }.joined(separator: " ")
    #expect(try events("<x>\"<y \(few)/>'</x>").count == 6)
  }

  @Test func `copes with any bytes`() {
    var generator = SystemRandomNumberGenerator()
    let pieces = [
      "<a", ">", "</a>", "/>", "&", "&#x", ";", "<!", "[", "]]>", "\u{0}", "ก", "='", "'",
    ]
    for _ in 0..<300 {
      let text = (0..<30).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      // It may throw or not; what counts is that it ends.
      let found = (try? events(text)) ?? []
      #expect(found.count <= 2 * text.utf8.count)
    }
  }
}
