import Foundation
import SiteSources
import Testing
import WebCrawling

@Suite struct CrawlScopeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var address: String
    var verdict: CrawlScope.Verdict
    var change: @Sendable (inout CrawlScope) -> Void = { _ in }

    init(
      _ testDescription: String,
      _ address: String,
      _ verdict: CrawlScope.Verdict,
      change: @escaping @Sendable (inout CrawlScope) -> Void = { _ in }
    ) {
      self.testDescription = testDescription
      self.address = address
      self.verdict = verdict
      self.change = change
    }
  }

  private static let home = "https://www.ban-mok.example/th/index.html"

  @Test(arguments: [
    Case("a page of the site", "https://www.ban-mok.example/a", .crawl),
    Case("without www and encryption", "http://ban-mok.example/a", .crawl),
    Case("a document of the site", "https://www.ban-mok.example/a.pdf", .crawl),
    Case("a picture", "https://ban-mok.example/a.jpg", .outside(.fileType(ending: "jpg"))),
    Case("a picture that is wanted", "https://ban-mok.example/a.JPG", .crawl) {
      $0.furtherEndings = ["jpg"]
    },
    Case("a wanted picture elsewhere", "https://b.example/a.jpg", .fetchOnce) {
      $0.furtherEndings = ["jpg"]
    },
    Case("an archive", "https://ban-mok.example/a.zip", .outside(.fileType(ending: "zip"))) {
      $0.refusedEndings = ["zip"]
    },
    Case(
      "another port",
      "https://ban-mok.example:8080/",
      .outside(.foreignHost("ban-mok.example"))
    ),
    Case(
      "another site",
      "https://ban-mok.example.b.example/",
      .outside(.foreignHost("ban-mok.example.b.example"))
    ),
    Case(
      "a name that ends alike",
      "https://xban-mok.example/",
      .outside(.foreignHost("xban-mok.example"))
    ),
    Case("a document of another site", "https://b.example/a.pdf", .fetchOnce),
    Case(
      "such a document, unwanted",
      "https://b.example/a.pdf",
      .outside(.foreignHost("b.example"))
    ) {
      $0.fetchesDocumentsElsewhere = false
    },
    Case(
      "a subdomain",
      "https://data.ban-mok.example/",
      .outside(.subdomain("data.ban-mok.example"))
    ),
    Case("a document of a subdomain", "https://data.ban-mok.example/a.xlsx", .fetchOnce),
    Case("a wanted subdomain", "https://data.ban-mok.example/", .crawl) {
      $0.includesSubdomains = true
    },
    Case("above the start", "https://ban-mok.example/en/", .outside(.aboveStart)) {
      $0.staysBelowStart = true
    },
    Case("below the start", "https://ban-mok.example/th/a/b", .crawl) { $0.staysBelowStart = true },
    Case("a document above the start", "https://ban-mok.example/files/a.pdf", .fetchOnce) {
      $0.staysBelowStart = true
    },
    Case("an included page", "https://ban-mok.example/ita/2566", .crawl) {
      $0.included = [AddressPattern("/ita/**")]
    },
    Case("a page that is not", "https://ban-mok.example/news", .outside(.notIncluded)) {
      $0.included = [AddressPattern("/ita/**")]
    },
    Case(
      "exclusion wins",
      "https://ban-mok.example/ita/old/1",
      .outside(.excluded(pattern: "/ita/old/**"))
    ) {
      $0.included = [AddressPattern("/ita/**")]
      $0.excluded = [AddressPattern("/ita/old/**")]
    },
    Case("exclusion elsewhere", "https://b.example/x/a.pdf", .outside(.excluded(pattern: "/x/*"))) {
      $0.excluded = [AddressPattern("/x/*")]
    },
  ])
  func `says what belongs to the crawl and why not`(_ sample: Case) throws {
    var scope = CrawlScope(start: Self.home)
    sample.change(&scope)
    let address = try #require(SiteAddress(sample.address))
    #expect(scope.verdict(on: address) == sample.verdict)
  }

  struct Pattern: Sendable, CustomTestStringConvertible {
    var text: String
    var fits: [String] = []
    var others: [String] = []
    var testDescription: String { text }
  }

  @Test(arguments: [
    Pattern(text: "/news/*", fits: ["/news/1", "/news/"], others: ["/news/1/2", "/x/news/1"]),
    Pattern(text: "/news/**", fits: ["/news/1/2", "/news/?a=b"], others: ["/newspaper"]),
    Pattern(text: "news/*", fits: ["/news/1", "/a/news/1"], others: ["/oldnews/1"]),
    Pattern(text: "**.pdf", fits: ["/a/b.pdf", "/b.pdf?v=1"], others: ["/b.pdf.html"]),
    Pattern(text: "/p?id=*", fits: ["/p?id=1"], others: ["/p", "/p?id=1&x=2", "/p?x=1"]),
    Pattern(text: "/p?**print**", fits: ["/p?a=1&print=1"], others: ["/p?a=1"]),
    Pattern(text: "/ข่าว/*", fits: ["/ข่าว/1", "/%e0%b8%82%E0%B9%88%E0%B8%B2%E0%B8%A7/1"]),
    Pattern(text: "/a*b*c", fits: ["/abc", "/aabbcc", "/axbxbxc"], others: ["/ab/c", "/acb"]),
    Pattern(text: "/***", fits: ["/", "/a/b"]),
    Pattern(text: "/A", fits: ["/A"], others: ["/a"]),
  ])
  func `compares addresses with patterns`(_ pattern: Pattern) throws {
    let compared = AddressPattern(pattern.text)
    for (paths, expected) in [(pattern.fits, true), (pattern.others, false)] {
      for path in paths {
        let parts = path.split(separator: "?", maxSplits: 1).map(String.init)
        let fits = compared.matches(path: parts[0], query: parts.dropFirst().first)
        #expect(fits == expected, "\(path)")
      }
    }
  }

  @Test func `is not slowed down by a pattern of stars`() {
    let pattern = AddressPattern("/" + String(repeating: "*a", count: 200) + "b")
    #expect(!pattern.matches(path: "/" + String(repeating: "a", count: 2_000), query: nil))
  }

  @Test func `survives being stored`() throws {
    var scope = CrawlScope(start: Self.home)
    scope.excluded = [AddressPattern("/ก/*")]
    let stored = try JSONEncoder().encode(scope)
    #expect(try JSONDecoder().decode(CrawlScope.self, from: stored) == scope)
  }
}
