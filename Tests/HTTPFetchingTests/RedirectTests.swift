import HTTPFetching
import SiteSources
import Testing
import WebCrawling

@Suite struct RedirectTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var location: String
    var target: String
    var testDescription: String { location }
  }

  @Test func `a redirect to more than a server takes is none`() throws {
    let start = try #require(SiteAddress("https://a.test/"))
    let path = "/" + String(repeating: "a", count: 9_000)
    #expect(throws: FetchError.self) { try RedirectTarget.resolve(path, from: start) }
    let host = "http://" + String(repeating: "a", count: 300) + ".test/"
    #expect(throws: FetchError.self) { try RedirectTarget.resolve(host, from: start) }
  }

  @Test(arguments: [
    Case(location: "/x", target: "https://a.test/x"),
    Case(location: "y", target: "https://a.test/one/y"),
    Case(location: "../y", target: "https://a.test/y"),
    Case(location: "?q=2", target: "https://a.test/one/two?q=2"),
    Case(location: "#top", target: "https://a.test/one/two?q=1"),
    Case(location: "//b.test/z", target: "https://b.test/z"),
    Case(location: "\\\\b.test\\z", target: "https://b.test/z"),
    Case(location: "HTTP://B.test", target: "http://b.test/"),
    Case(location: "  /ก ข  ", target: "https://a.test/%E0%B8%81%20%E0%B8%82"),
    Case(location: "https://u:p@b.test/", target: "https://b.test/"),
    Case(location: "page:2", target: ""),
  ])
  func `a redirect is resolved as a browser would`(_ redirect: Case) throws {
    let start = try #require(SiteAddress("https://a.test/one/two?q=1"))
    let target = try? RedirectTarget.resolve(redirect.location, from: start)
    #expect(target.map { "\($0)" } ?? "" == redirect.target)
  }

  @Test func `credentials stay with their server`() throws {
    let start = try #require(SiteAddress("https://u:p@a.test/"))
    #expect("\(try RedirectTarget.resolve("/x", from: start))" == "https://u:p@a.test/x")
    #expect("\(try RedirectTarget.resolve("http://a.test/x", from: start))" == "http://a.test/x")
    #expect(
      "\(try RedirectTarget.resolve("//a.test:8443/", from: start))" == "https://a.test:8443/"
    )
  }
}
