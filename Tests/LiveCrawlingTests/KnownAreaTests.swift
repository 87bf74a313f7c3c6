import ComplianceChecker
import SiteSources
import Testing

/// Menus that are known are passed over only where that hides nothing.
@Suite struct KnownAreaTests {
  private static let menu =
    "<nav>" + (0..<40).map { "<a href='m\($0).html'>เมนูที่ \($0)</a>" }.joined()
    + "</nav>"

  private func read(
    _ page: String,
    knowing areas: Set<UInt64> = []
  ) throws -> PageLinkFinder.Reading {
    let address = try #require(SiteAddress("https://agency.test/a/index.html"))
    return try Loopback.finder().read(
      Array(page.utf8),
      contentType: "text/html; charset=utf-8",
      address: address,
      passingOver: areas
    )
  }

  private func page(_ head: String = "", _ body: String = "<p><a href='x.html'>ข่าว</a></p>")
    -> String
  {
    "<html><head>\(head)</head><body>\(Self.menu)\(body)</body></html>"
  }

  @Test func `the links of a menu that is known are left out, and the page is the same page`()
    throws
  {
    let first = try read(page())
    #expect(first.links.count == 41)
    #expect(first.areas.count == 1)
    let again = try read(page(), knowing: first.areas)
    #expect(again.links.map(\.written) == ["x.html"])
    #expect(again.contentKey == first.contentKey)
    #expect(again.areas == first.areas)
  }

  @Test func `a menu whose links start from elsewhere is read`() throws {
    let areas = try read(page()).areas
    let moved = try read(page("<base href='/b/'>"), knowing: areas)
    #expect(moved.links.count == 41)
    #expect(moved.links.contains { "\($0.address)" == "https://agency.test/b/m1.html" })
    #expect(moved.areas.isEmpty)
  }

  @Test func `a page that asks not to follow makes no menu known`() throws {
    #expect(try read(page("<meta name='robots' content='nofollow'>")).areas.isEmpty)
  }

  @Test func `a page with more links than are read makes no menu known`() throws {
    let many = (0..<20_000).map { "<a href='p\($0)'>x</a>" }.joined()
    #expect(try read(page("", many)).areas.isEmpty)
  }
}
