import ComplianceChecker
import SiteSources
import Testing

@Suite struct PageLinkFinderTests {
  private static func read(
    _ body: String,
    head: String = "",
    type: String = "text/html; charset=utf-8"
  ) throws -> PageLinkFinder.Reading {
    let address = try #require(SiteAddress("https://ban-mok.example/ita/list.html"))
    let page =
      "<!DOCTYPE html><html><head><title>หน้า</title>\(head)</head><body>\(body)</body></html>"
    return try Loopback.finder().read(Array(page.utf8), contentType: type, address: address)
  }

  private static func addresses(_ reading: PageLinkFinder.Reading) -> [String] {
    reading.links.map { "\($0.address)" }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var markup: String
    var promise: PageLinkFinder.Link.Promise
    var testDescription: String { markup }
  }

  static let cases = [
    Case(markup: "<p>อ่าน <a href=a.html>ต่อ</a></p>", promise: .ordinary),
    Case(markup: "<nav><a href=a.html>ติดต่อสอบถามทั่วไป</a></nav>", promise: .menu),
    Case(markup: "<p><a href=a.html>O1 โครงสร้าง</a></p>", promise: .evidence),
    Case(markup: "<nav><a href=a.html>โครงสร้าง</a></nav>", promise: .evidence),
    Case(
      markup: "<table><tr><td>O12</td><td>คู่มือการให้บริการ</td><td><a href=a.html>เปิด</a></td></tr>"
        + "<tr><td>O13</td><td>ข้อมูลเชิงสถิติการให้บริการ</td><td>–</td></tr></table>",
      promise: .evidence
    ),
  ]

  @Test(arguments: cases)
  func `says what a link promises`(_ sample: Case) throws {
    let reading = try Self.read(sample.markup)
    #expect(Self.addresses(reading) == ["https://ban-mok.example/ita/a.html"])
    #expect(reading.links.first?.promise == sample.promise)
    #expect(reading.items.isEmpty == (sample.promise != .evidence))
  }

  @Test func `takes links for what crawlers may follow unless page or link say no`() throws {
    let link = "<a href=a.html>x</a>"
    #expect(try Self.read(link).links.map(\.isFollowed) == [true])
    #expect(
      try Self.read("<a rel='external nofollow' href=a.html>x</a>").links.map(\.isFollowed) == [
        false
      ]
    )
    let head = "<meta name=robots content='noindex, nofollow'>"
    #expect(try Self.read(link, head: head).links.map(\.isFollowed) == [false])
  }

  @Test func `resolves against the base, and keeps what was written`() throws {
    let reading = try Self.read("<a href='../x y.html'>x</a>", head: "<base href='/data/sub/'>")
    #expect(Self.addresses(reading) == ["https://ban-mok.example/data/x%20y.html"])
    #expect(reading.links.first?.written == "../x y.html")
  }

  @Test func `follows frames and leaves forms, pictures and scripts alone`() throws {
    let reading = try Self.read(
      """
      <iframe src=frame.html></iframe><form action=search.php><input name=q></form>
      <img src=a.gif><a href='javascript:void(0)'>x</a><a href='#top'>x</a>
      <a href='mailto:a@ban-mok.example'>x</a><a href='tel:1567'>x</a>
      """
    )
    #expect(Self.addresses(reading) == ["https://ban-mok.example/ita/frame.html"])
  }

  @Test func `knows pages of one content whatever their address`() throws {
    let page = "<h1>ไม่พบหน้า</h1><a href='x/index.html'>x</a>"
    let one = try Self.read(page)
    let menu = try Self.read("<nav>เมนู</nav>" + page)
    let other = try Self.read("<h1>ไม่พบหน้านี้</h1><a href='x/index.html'>x</a>")
    let elsewhere = try Self.read("<h1>ไม่พบหน้า</h1><a href='y/index.html'>x</a>")
    #expect(one.contentKey != nil)
    #expect(one.contentKey == menu.contentKey)
    #expect(one.contentKey != other.contentKey)
    #expect(one.contentKey != elsewhere.contentKey)
  }

  @Test(arguments: [
    "%PDF-1.4\n<a href=a.html>x</a>", "PK\u{3}\u{4}<a href=a.html>", "GIF89a<a href=a.html>",
  ])
  func `finds nothing in what is no page`(body: String) throws {
    let address = try #require(SiteAddress("https://ban-mok.example/a"))
    let reading = try Loopback.finder()
      .read(Array(body.utf8), contentType: "text/html", address: address)
    #expect(reading.links.isEmpty && reading.contentKey == nil && !reading.isShell)
    let picture = try Loopback.finder()
      .read(Array("<a href=a.html>x</a>".utf8), contentType: "image/png", address: address)
    #expect(picture.links.isEmpty && picture.contentKey == nil)
  }
}
