import SiteSources
import Testing

@Suite struct PageLinkResolverTests {
  private static let pages = [
    "https://www.agency.test/", "https://www.agency.test/a/b.html",
    "http://agency.test:81/a/c.php?x=1", "https://www.agency.test/a/index.php?page=2",
    "https://other.test/%E0%B8%81/", "https://www.agency.test/a/",
  ]
  private static let bases: [String?] = [
    nil, "/", "/x/y.html", "https://cdn.test/z/", "//www.agency.test/q/", "mailto:a", "",
  ]

  /// Links of all kinds, each of them twice, so that what is remembered is used.
  private static let links: [String] = {
    let starts = [
      "", "#", "?", "/", "//", "./", "../", " ", "\t?", "http:", "https:", "HTTP://", "https://",
      "http:/", "\\\\", "http:?", "http:#", "mailto:", "javascript:", "tel:", "data:", "x:y",
    ]
    let ends = [
      "", "a", "a/b.html", "agency.test/a/b.html", "www.agency.test/a/", "b.html#c", "c.php?x=1",
      "index.php?page=2", "index.php?page=3", "?q", "#top", "ข่าว.html", "%E0%B8%81", "..", "a b",
      "a:b", "void(0)", "[", "[::1]/",
    ]
    let all = starts.flatMap { start in ends.map { start + $0 } }
    return all + all
  }()

  /// Where the resolver of mirrors says that a link of a page of the web leads.
  private static func expected(
    _ link: String,
    on page: SiteAddress,
    base: String?
  ) -> PageLinkResolver.Destination? {
    let resolver = LinkResolver(baseURL: page.origin.map { "\($0)/" })
    switch resolver.resolve(link, onPage: page.description, documentBase: base) {
    case .site(_, _, _, let address), .foreign(let address, _):
      return PageLinkResolver.Destination(text: address, address: SiteAddress(address))
    case .samePage, .placeholder, .other: return nil
    }
  }

  @Test(arguments: bases)
  func `says of each link what the resolver of mirrors says`(base: String?) throws {
    let resolver = PageLinkResolver()
    for text in Self.pages + Self.pages.reversed() {
      let page = try #require(SiteAddress(text))
      let found = resolver.resolve(Self.links, on: page, documentBase: base)
      for (link, destination) in zip(Self.links, found) {
        #expect(
          destination == Self.expected(link, on: page, base: base),
          "\(link.debugDescription) on \(text)"
        )
      }
    }
  }
}
