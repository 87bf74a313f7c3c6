import HTTPFetching
import SiteSources
import Testing
import WebCrawling

@Suite struct CookieTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var field: String
    var setAt = "https://www.agency.test/a/b"
    var askedAt = "https://www.agency.test/a/c"
    var sent: String?
    var testDescription: String { "\(field) for \(askedAt)" }
  }

  @Test(arguments: [
    Case(field: "k=1", sent: "k=1"),
    Case(field: "k=\"a b\"; HttpOnly; SameSite=Lax", sent: "k=\"a b\""),
    Case(field: "k=1", askedAt: "https://www.agency.test/", sent: nil),
    Case(field: "k=1; Path=/", askedAt: "https://www.agency.test/", sent: "k=1"),
    Case(field: "k=1; Path=/a", askedAt: "https://www.agency.test/ab", sent: nil),
    Case(field: "k=1", askedAt: "https://agency.test/a/", sent: nil),
    Case(field: "k=1; Domain=agency.test", askedAt: "https://docs.agency.test/a/", sent: "k=1"),
    Case(field: "k=1; Domain=other.test", sent: nil),
    Case(field: "k=1; Domain=test", sent: nil),
    Case(
      field: "k=1; Domain=go.th; Path=/",
      setAt: "https://a.go.th/",
      askedAt: "https://b.go.th/",
      sent: nil
    ),
    Case(
      field: "k=1; Domain=go.th; Path=/",
      setAt: "https://go.th/",
      askedAt: "https://b.go.th/",
      sent: nil
    ),
    Case(
      field: "k=1; Domain=go.th; Path=/",
      setAt: "https://go.th/",
      askedAt: "https://go.th/",
      sent: "k=1"
    ),
    Case(
      // Under รัฐบาล.ไทย every agency has its name.
      field: "k=1; Domain=xn--h3cuzk1di.xn--o3cw4h; Path=/",
      setAt: "https://a.xn--h3cuzk1di.xn--o3cw4h/",
      askedAt: "https://b.xn--h3cuzk1di.xn--o3cw4h/",
      sent: nil
    ),
    Case(
      field: "k=1; Domain=xn--12c1fe0br0n.xn--o3cw4h; Path=/",
      setAt: "https://www.xn--12c1fe0br0n.xn--o3cw4h/",
      askedAt: "https://xn--12c1fe0br0n.xn--o3cw4h/",
      sent: "k=1"
    ),
    Case(field: "k=1; Secure", askedAt: "http://www.agency.test/a/", sent: nil),
    Case(field: "k=1; Secure", setAt: "http://www.agency.test/a/", sent: nil),
    Case(field: "k=1; Max-Age=0", sent: nil),
    Case(field: "k=1; Max-Age=60", sent: "k=1"),
    Case(field: "k=1; Max-Age=9223372036854775807", sent: "k=1"),
    Case(field: "k=1; Expires=Wed, 01-Jan-20 00:00:00 GMT", sent: nil),
    Case(field: "k=1; Expires=Wed, 01 Jan 2031 00:00:00 GMT", sent: "k=1"),
    Case(field: "=1", sent: nil),
    Case(field: "nothing", sent: nil),
  ])
  func `a cookie goes where it belongs`(_ cookie: Case) async throws {
    let jar = CookieJar()
    let set = try #require(SiteAddress(cookie.setAt))
    let asked = try #require(SiteAddress(cookie.askedAt))
    await jar.store([.init(name: "Set-Cookie", value: cookie.field)], from: set, now: 1_700_000_000)
    #expect(await jar.field(for: asked, now: 1_700_000_001) == cookie.sent)
  }

  @Test func `a later cookie takes the place of an earlier one`() async throws {
    let jar = CookieJar()
    let address = try #require(SiteAddress("http://agency.test/"))
    for field in ["a=1", "b=2; Path=/deep", "a=3", "c=4"] {
      await jar.store([.init(name: "set-cookie", value: field)], from: address, now: 0)
    }
    let deep = try #require(SiteAddress("http://agency.test/deep/x"))
    #expect(await jar.field(for: deep, now: 0) == "b=2; a=3; c=4")
    await jar.store([.init(name: "Set-Cookie", value: "a=; Max-Age=0")], from: address, now: 0)
    #expect(await jar.field(for: address, now: 0) == "c=4")
  }

  @Test func `a server without encryption does not speak for the encrypted one`() async throws {
    let jar = CookieJar()
    let secure = try #require(SiteAddress("https://agency.test/"))
    let plain = try #require(SiteAddress("http://agency.test/"))
    await jar.store([.init(name: "Set-Cookie", value: "k=1; Secure")], from: secure, now: 0)
    for field in ["k=2", "k=; Max-Age=0"] {
      await jar.store([.init(name: "Set-Cookie", value: field)], from: plain, now: 0)
    }
    #expect(await jar.field(for: secure, now: 0) == "k=1")
  }

  @Test func `a server cannot fill the jar`() async throws {
    let jar = CookieJar()
    let address = try #require(SiteAddress("http://agency.test/"))
    for number in 0..<200 {
      let header = [FetchedResource.Header(name: "Set-Cookie", value: "k\(number)=1")]
      await jar.store(header, from: address, now: 0)
    }
    let sent = try #require(await jar.field(for: address, now: 0))
    #expect(sent.split(separator: ";").count == 50)
    #expect(sent.hasSuffix("k199=1"))
  }
}
