import SiteSources
import Testing

/// A link and where it must lead.
struct LinkCase: Sendable, CustomTestStringConvertible {
  var href: String
  var page: String
  var expected: LinkTarget

  init(_ href: String, on page: String = "pages/a.html", _ expected: LinkTarget) {
    self.href = href
    self.page = page
    self.expected = expected
  }

  var testDescription: String { "\(href.debugDescription) on \(page)" }
}

/// A place on the site, by its key alone where that is also its address.
func place(
  _ path: String,
  query: String? = nil,
  fragment: String? = nil,
  _ address: String? = nil
) -> LinkTarget {
  .site(path: path, query: query, fragment: fragment, address: address ?? path)
}

@Suite struct LinkResolverTests {
  static let inMirror: [LinkCase] = [
    LinkCase("b.html", place("pages/b.html")),
    LinkCase("./b.html", place("pages/b.html")),
    LinkCase("/b.html", place("b.html")),
    LinkCase("/pages/001/00123.html", place("pages/001/00123.html")),
    LinkCase("sub/b.html", place("pages/sub/b.html")),
    LinkCase("../b.html", place("b.html")),
    LinkCase("../../../b.html", place("b.html")),
    LinkCase("./../x/./b.html", place("x/b.html")),
    LinkCase("x/../b.html", place("pages/b.html")),
    LinkCase("x/%2e%2E/b.html", place("pages/b.html")),
    LinkCase("%2e/b.html", place("pages/b.html")),
    LinkCase(".%2e/b.html", place("b.html")),
    LinkCase("...", place("pages/...")),
    LinkCase(".hidden/b.html", place("pages/.hidden/b.html")),
    LinkCase("x/.hidden", place("pages/x/.hidden")),
    LinkCase("/", place("")),
    LinkCase("..", place("")),
    LinkCase(".", place("pages/")),
    LinkCase("./", place("pages/")),
    LinkCase("x/..", place("pages/")),
    LinkCase("x/", place("pages/x/")),
    LinkCase("x//y", place("pages/x/y")),
    LinkCase("\\x\\b.html", place("x/b.html")),
    LinkCase("..\\b.html", place("b.html")),
    LinkCase("  b.html\n", place("pages/b.html")),
    LinkCase("b\n.ht\tml", place("pages/b.html")),
    LinkCase("b.html#top", place("pages/b.html", fragment: "top", "pages/b.html#top")),
    LinkCase("b.html#", place("pages/b.html")),
    LinkCase(
      "b.html#%E0%B8%81",
      place("pages/b.html", fragment: "ก", "pages/b.html#ก")
    ),
    LinkCase("b.php?page=ita", place("pages/b.php", query: "page=ita", "pages/b.php?page=ita")),
    LinkCase(
      "?page=ita",
      on: "index.php",
      place("index.php", query: "page=ita", "index.php?page=ita")
    ),
    LinkCase(
      "index.php?t=%E0%B8%81&u=a/b",
      on: "x.html",
      place("index.php", query: "t=ก&u=a/b", "index.php?t=ก&u=a/b")
    ),
    LinkCase("b.php?", place("pages/b.php")),
    LinkCase("แผน.pdf", place("pages/แผน.pdf")),
    LinkCase("%E0%B9%81%E0%B8%9C%E0%B8%99.pdf", place("pages/แผน.pdf")),
    LinkCase("%e0%b9%81ผ%E0%B8%99.pdf", place("pages/แผน.pdf")),
    LinkCase("แผน 2566 (1).pdf", place("pages/แผน 2566 (1).pdf")),
    LinkCase("แผน%202566%20%281%29.pdf", place("pages/แผน 2566 (1).pdf")),
    LinkCase("b.html", on: "หน้า/a.html", place("หน้า/b.html")),
    LinkCase("../b.html", on: "หน้า/ย่อย/a.html", place("หน้า/b.html")),
    LinkCase("100%.html", place("pages/100%.html")),
    LinkCase("100%25.html", place("pages/100%.html")),
    LinkCase("%41.html", place("pages/A.html")),
    LinkCase("%B7%c3.html", place("pages/%B7%C3.html")),
    LinkCase("a%2Fb.html", place("pages/a%2Fb.html")),
    LinkCase("a%00b.html", place("pages/a%00b.html")),
    LinkCase("a%0Ab.html", place("pages/a\nb.html", "pages/a%0Ab.html")),
    LinkCase("index.html%3Fp=1.html", place("pages/index.html?p=1.html")),
    LinkCase("b&c;d=e,f+g@h!i~j$k'l(m)*.html", place("pages/b&c;d=e,f+g@h!i~j$k'l(m)*.html")),
    LinkCase("http//www.example.com", place("pages/http/www.example.com")),
    LinkCase("หน้า:1", place("pages/หน้า:1")),
    LinkCase("a.html", .samePage(fragment: nil)),
    LinkCase("/pages/a.html", .samePage(fragment: nil)),
    LinkCase("a.html#o1", .samePage(fragment: "o1")),
    LinkCase("a.html?x=1", .samePage(fragment: nil)),
    LinkCase("%61.html#o1", .samePage(fragment: "o1")),
    LinkCase("#o1", .samePage(fragment: "o1")),
    LinkCase("#%E0%B8%81", .samePage(fragment: "ก")),
    LinkCase("?page=ita", on: "index.php?page=ita", .samePage(fragment: nil)),
    LinkCase("index.php?page=ita", on: "index.php@page=ita.html", .samePage(fragment: nil)),
    LinkCase("index.php", on: "index.php?page=ita", place("index.php")),
    LinkCase(
      "?page=plan",
      on: "index.php@page=ita.html",
      place("index.php", query: "page=plan", "index.php?page=plan")
    ),
    LinkCase("", .placeholder("")),
    LinkCase(" \n ", .placeholder("")),
    LinkCase("#", .placeholder("#")),
    LinkCase("#!", .placeholder("#!")),
    LinkCase("#nogo", .placeholder("#nogo")),
    LinkCase("javascript:void(0)", .placeholder("javascript:void(0)")),
    LinkCase(" JavaScript:;", .placeholder("JavaScript:;")),
    LinkCase("java\nscript:x()", .placeholder("javascript:x()")),
    LinkCase("about:blank", .placeholder("about:blank")),
    LinkCase("mailto:saraban@example.go.th", .other(scheme: "mailto")),
    LinkCase("TEL:021234567", .other(scheme: "tel")),
    LinkCase("data:text/html,x", .other(scheme: "data")),
    LinkCase("ftp://example.com/", .other(scheme: "ftp")),
    LinkCase(
      "http://www.example.com/x",
      .foreign(address: "http://www.example.com/x", host: "www.example.com")
    ),
    LinkCase(
      "//www.example.com/x",
      .foreign(address: "https://www.example.com/x", host: "www.example.com")
    ),
    LinkCase(
      "HTTPS:\\\\WWW.Example.COM:443\\a b\\..\\c?q=1 2#f g",
      .foreign(address: "https://www.example.com/c?q=1%202#f%20g", host: "www.example.com")
    ),
    LinkCase(
      "http://example.com:8080",
      .foreign(address: "http://example.com:8080/", host: "example.com")
    ),
    LinkCase(
      "http://ex%41mple.com?q",
      .foreign(address: "http://example.com/?q", host: "example.com")
    ),
    LinkCase(
      "https://ตัวอย่าง.ไทย/ก",
      .foreign(
        address: "https://xn--72c1a1bt4awk9o.xn--o3cw4h/%E0%B8%81",
        host: "xn--72c1a1bt4awk9o.xn--o3cw4h"
      )
    ),
    LinkCase(
      "http://user:word@[::1]:81/x",
      .foreign(address: "http://user:word@[::1]:81/x", host: "[::1]")
    ),
    LinkCase("http://", .foreign(address: "http://", host: "")),
    LinkCase("http://0x7f.1/x", .foreign(address: "http://127.0.0.1/x", host: "127.0.0.1")),
    LinkCase("//2130706433", .foreign(address: "https://127.0.0.1/", host: "127.0.0.1")),
    LinkCase("http://017.0.0.1.", .foreign(address: "http://15.0.0.1/", host: "15.0.0.1")),
    LinkCase("http://1.2.3.256/", .foreign(address: "http://1.2.3.256/", host: "")),
    LinkCase("http://www.127.0.0.1/", .foreign(address: "http://www.127.0.0.1/", host: "")),
    LinkCase("http://a b/", .foreign(address: "http://a b/", host: "")),
    LinkCase("http://example.com:99999/", .foreign(address: "http://example.com:99999/", host: "")),
  ]

  @Test(arguments: inMirror)
  func `tells where a link of a mirror without an address leads`(_ link: LinkCase) {
    let resolver = LinkResolver(baseURL: nil)
    #expect(resolver.resolve(link.href, onPage: link.page) == link.expected)
  }

  static let published: [LinkCase] = [
    LinkCase("b.html", place("pages/b.html", "https://www.example.go.th/pages/b.html")),
    LinkCase("/b.html", place("b.html", "https://www.example.go.th/b.html")),
    LinkCase("../", place("", "https://www.example.go.th/")),
    LinkCase("https://www.example.go.th", place("", "https://www.example.go.th/")),
    LinkCase("http://example.go.th/x.pdf", place("x.pdf", "https://www.example.go.th/x.pdf")),
    LinkCase("https://EXAMPLE.go.th/x", place("x", "https://www.example.go.th/x")),
    LinkCase("//www.example.go.th/x", place("x", "https://www.example.go.th/x")),
    LinkCase("https:b.html", place("pages/b.html", "https://www.example.go.th/pages/b.html")),
    LinkCase("https:/b.html", place("b.html", "https://www.example.go.th/b.html")),
    LinkCase("http:/b.html", .foreign(address: "http://b.html/", host: "b.html")),
    LinkCase(
      "แผน 1.pdf",
      place(
        "pages/แผน 1.pdf",
        "https://www.example.go.th/pages/%E0%B9%81%E0%B8%9C%E0%B8%99%201.pdf"
      )
    ),
    LinkCase(
      "b.php?x=ก'#y",
      place(
        "pages/b.php",
        query: "x=ก'",
        fragment: "y",
        "https://www.example.go.th/pages/b.php?x=%E0%B8%81%27#y"
      )
    ),
    LinkCase("https://www.example.go.th/pages/a.html#o2", .samePage(fragment: "o2")),
    LinkCase(
      "https://www.example.go.th:8443/x",
      .foreign(address: "https://www.example.go.th:8443/x", host: "www.example.go.th")
    ),
    LinkCase(
      "https://data.example.go.th/x",
      .foreign(address: "https://data.example.go.th/x", host: "data.example.go.th")
    ),
  ]

  @Test(arguments: published)
  func `reports the links of a published mirror under its address`(_ link: LinkCase) {
    let resolver = LinkResolver(baseURL: "https://www.example.go.th/")
    #expect(resolver.resolve(link.href, onPage: link.page) == link.expected)
  }

  @Test(arguments: [
    LinkCase("b.html", place("pages/b.html", "https://example.go.th/site/pages/b.html")),
    LinkCase("/site/b.html", place("b.html", "https://example.go.th/site/b.html")),
    LinkCase("../b.html", place("b.html", "https://example.go.th/site/b.html")),
    LinkCase(
      "/b.html",
      .foreign(address: "https://example.go.th/b.html", host: "example.go.th")
    ),
    LinkCase("/site/pages/a.html", .samePage(fragment: nil)),
  ])
  func `knows that a mirror may be only a part of a server`(_ link: LinkCase) {
    for base in ["https://example.go.th/site/", "https://example.go.th/site"] {
      let resolver = LinkResolver(baseURL: base)
      #expect(resolver.resolve(link.href, onPage: link.page) == link.expected)
    }
  }

  @Test(arguments: [
    ("b.html", "/docs/", place("docs/b.html")),
    ("b.html", "../docs/index.html", place("docs/b.html")),
    ("b.html", "https://www.example.go.th/docs/", place("docs/b.html")),
    ("b.html", "mailto:x", place("pages/b.html")),
    ("a.html", "/pages/", .samePage(fragment: nil)),
    ("#o1", "/docs/", .samePage(fragment: "o1")),
    ("#", "/docs/", .placeholder("#")),
    (
      "http://example.com/", "/docs/", .foreign(address: "http://example.com/", host: "example.com")
    ),
  ])
  func `starts from the base that a page names`(
    _ href: String,
    _ documentBase: String,
    _ expected: LinkTarget
  ) {
    let resolver = LinkResolver(baseURL: nil)
    let target = resolver.resolve(href, onPage: "pages/a.html", documentBase: documentBase)
    #expect(target == expected)
  }

  @Test func `takes links below a foreign base for foreign once the own address is known`() {
    let resolver = LinkResolver(baseURL: "https://www.example.go.th/")
    let target = resolver.resolve(
      "b.html",
      onPage: "a.html",
      documentBase: "https://example.com/x/"
    )
    #expect(target == .foreign(address: "https://example.com/x/b.html", host: "example.com"))
  }

  @Test(arguments: [
    ("pages/a.html", "pages/a.html", "https://www.example.go.th/pages/a.html"),
    ("แผน 1.pdf", "แผน 1.pdf", "https://www.example.go.th/%E0%B9%81%E0%B8%9C%E0%B8%99%201.pdf"),
    ("a\nb.html", "a%0Ab.html", "https://www.example.go.th/a%0Ab.html"),
    ("100%.html", "100%.html", "https://www.example.go.th/100%25.html"),
    ("%B7%C3.html", "%B7%C3.html", "https://www.example.go.th/%B7%C3.html"),
    (
      "x/index.php@page=ita.html", "x/index.php@page=ita.html",
      "https://www.example.go.th/x/index.php?page=ita"
    ),
    ("a#b.html", "a#b.html", "https://www.example.go.th/a%23b.html"),
    ("me@example.html", "me@example.html", "https://www.example.go.th/me@example.html"),
  ])
  func `reports a file by its path or by its address`(
    _ path: String,
    _ local: String,
    _ published: String
  ) {
    #expect(LinkResolver(baseURL: nil).reportedAddress(of: path) == local)
    #expect(
      LinkResolver(baseURL: "https://www.example.go.th/").reportedAddress(of: path) == published
    )
  }

  @Test(arguments: inMirror)
  func `resolves a link the same way whether or not it takes the quick path`(_ link: LinkCase) {
    let resolver = LinkResolver(baseURL: nil)
    // An empty base is the page itself, and rules out the quick path.
    let slow = resolver.resolve(link.href, onPage: link.page, documentBase: "")
    #expect(resolver.resolve(link.href, onPage: link.page) == slow)
  }
}

@Suite struct SiteAddressTests {
  @Test(arguments: [
    "", "a.html", "/a.html", "//example.com/", "mailto:x@example.com", "http://", "http://a:b/",
    "ftp://example.com/",
  ])
  func `is no absolute address of a page`(_ text: String) {
    #expect(SiteAddress(text) == nil)
  }

  @Test func `keeps its parts`() throws {
    let address = try #require(SiteAddress(" HTTP://Example.com:80/a/../b?c#d "))
    #expect(address.origin == SiteAddress.Origin(isSecure: false, host: "example.com", port: nil))
    #expect(address.path == "/b")
    #expect(address.query == "c")
    #expect(address.fragment == "d")
    #expect("\(address)" == "http://example.com/b?c#d")
  }
}
