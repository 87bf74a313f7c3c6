import Testing
import WebCrawling

@Suite struct SitemapReaderTests {
  private static func sitemap(_ locations: [String], root: String = "urlset") -> [UInt8] {
    let item = root == "urlset" ? "url" : "sitemap"
    let items = locations.map { "<\(item)><loc>\($0)</loc></\(item)>\n" }.joined()
    let space = "http://www.sitemaps.org/schemas/sitemap/0.9"
    return Array("<?xml version=\"1.0\"?>\n<\(root) xmlns=\"\(space)\">\(items)</\(root)>".utf8)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: String
    var pages: [String] = []
    var sitemaps: [String] = []
    var invalidCount = 0
  }

  @Test(arguments: [
    Case(
      testDescription: "a page with all that the protocol allows",
      text: """
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- made by hand -->
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
          <url>
            <loc>
              https://a.example/list?item=12&amp;desc=vacation
            </loc>
            <lastmod>2023-01-01</lastmod><changefreq>monthly</changefreq><priority>0.8</priority>
          </url>
        </urlset>
        """,
      pages: ["https://a.example/list?item=12&desc=vacation"]
    ),
    Case(
      testDescription: "prefixes of name spaces",
      text: "<s:urlset xmlns:s='x'><s:url><s:loc>https://a.example/1</s:loc></s:url></s:urlset>",
      pages: ["https://a.example/1"]
    ),
    Case(
      testDescription: "the address of a picture is no page",
      text: """
        <urlset><url><loc>https://a.example/1</loc>
        <image:image><image:loc>https://a.example/1.png</image:loc></image:image></url></urlset>
        """,
      pages: ["https://a.example/1"]
    ),
    Case(
      testDescription: "an index",
      text: "<sitemapindex><sitemap><loc>https://a.example/m.xml.gz</loc></sitemap></sitemapindex>",
      sitemaps: ["https://a.example/m.xml.gz"]
    ),
    Case(
      testDescription: "marked text, numbers and a careless ampersand",
      text: """
        <urlset><url><loc><![CDATA[https://a.example/?a=1&b=<2>]]></loc></url>
        <url><loc>https://a.example/?&#97;=&#x62;&c=1</loc></url></urlset>
        """,
      pages: ["https://a.example/?a=1&b=%3C2%3E", "https://a.example/?a=b&c=1"]
    ),
    Case(
      testDescription: "Thai letters",
      text: "<urlset><url><loc>https://a.example/ก</loc></url></urlset>",
      pages: ["https://a.example/%E0%B8%81"]
    ),
    Case(
      testDescription: "twice the same, and what is no address",
      text: """
        <urlset><url><loc>https://a.example/1</loc></url><url><loc>https://a.example/1</loc></url>
        <url><loc>/2</loc></url><url><loc>ftp://a.example/</loc></url><url><loc/></url></urlset>
        """,
      pages: ["https://a.example/1"],
      invalidCount: 2
    ),
    Case(
      testDescription: "a list of lines",
      text: "\u{FEFF}https://a.example/1\r\nhttps://a.example/2\n\nnonsense\n",
      pages: ["https://a.example/1", "https://a.example/2"],
      invalidCount: 1
    ),
    Case(testDescription: "nothing to read in it", text: "<urlset></urlset>"),
  ])
  func `reads what a sitemap names`(_ sample: Case) throws {
    let reading = try SitemapReader().read(Array(sample.text.utf8))
    #expect(reading.pages == sample.pages)
    #expect(reading.sitemaps == sample.sitemaps)
    #expect(reading.invalidCount == sample.invalidCount)
    #expect(!reading.isCutOff)
  }

  @Test(
    arguments: [
      ("", .unknownForm), (" \n", .unknownForm), ("Not found", .unknownForm),
      ("<urlset><url><loc>https://a.example/</loc></url>", .malformed),
      ("<urlset><url></urlset></url>", .malformed), ("<urlset", .malformed),
      ("<a><!-- b", .malformed),
      ("<!DOCTYPE html><html></html>", .documentType),
      ("<!DOCTYPE x [<!ENTITY a \"&b;&b;\">]><urlset/>", .documentType),
      (String(repeating: "<a>", count: 1_000), .malformed), ("\u{1F}", .unknownForm),
    ] as [(String, SitemapError)]
  )
  func `refuses what is no sitemap`(text: String, error: SitemapError) {
    #expect(throws: error) { try SitemapReader().read(Array(text.utf8)) }
  }

  @Test(arguments: [(500, false), (501, true)])
  func `reads as many addresses as are allowed`(count: Int, isCutOff: Bool) throws {
    let addresses = (0..<count).map { "https://a.example/\($0)" }
    var limits = SitemapReader.Limits()
    #expect(limits.maximumLocations == 50_000)
    limits.maximumLocations = 500
    for list in [Self.sitemap(addresses), Array(addresses.joined(separator: "\n").utf8)] {
      let reading = try SitemapReader(limits: limits).read(list)
      #expect(reading.pages == Array(addresses.prefix(500)))
      #expect(reading.isCutOff == isCutOff)
    }
  }

  @Test func `unpacks what is packed, within its limit`() throws {
    let reader = SitemapReader(
      unpack: { (bytes, limit) throws(SitemapError) in
        guard bytes.count == 2 else { throw .tooLarge(limit: limit) }
        return Self.sitemap(["https://a.example/1"])
      }
    )
    #expect(try reader.read([0x1F, 0x8B]).pages == ["https://a.example/1"])
    #expect(throws: SitemapError.tooLarge(limit: reader.limits.maximumBytes)) {
      try reader.read([0x1F, 0x8B, 0])
    }
    #expect(throws: SitemapError.packed) { try SitemapReader().read([0x1F, 0x8B]) }
  }

  @Test func `reads no file beyond its limit`() {
    var limits = SitemapReader.Limits()
    limits.maximumBytes = 100
    let bytes = Self.sitemap(["https://a.example/1"])
    #expect(throws: SitemapError.tooLarge(limit: 100)) {
      try SitemapReader(limits: limits).read(bytes)
    }
  }
}
