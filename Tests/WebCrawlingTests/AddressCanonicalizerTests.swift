import SiteSources
import Testing
import WebCrawling

@Suite struct AddressCanonicalizerTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var from: String
    var to: String

    init(_ testDescription: String, _ from: String, _ to: String) {
      self.testDescription = testDescription
      self.from = from
      self.to = to
    }
  }

  @Test(arguments: [
    Case("a fragment", "https://a.example/p#part", "https://a.example/p"),
    Case("an empty query", "https://a.example/p?", "https://a.example/p"),
    Case("the other scheme", "http://a.example/p", "https://a.example/p"),
    Case("the other name", "https://www.a.example/p", "https://a.example/p"),
    Case("another host", "http://www.b.example/p", "http://www.b.example/p"),
    Case("another port", "https://a.example:8443/p", "https://a.example:8443/p"),
    Case("a password", "https://name:secret@b.example/p", "https://b.example/p"),
    Case("small escapes", "https://a.example/%e0%b8%81", "https://a.example/%E0%B8%81"),
    Case("Thai letters", "https://a.example/ก?x=ก", "https://a.example/%E0%B8%81?x=%E0%B8%81"),
    Case("needless escapes", "https://a.example/%61?%62=1", "https://a.example/a?b=1"),
    Case("an escaped slash", "https://a.example/a%2fb", "https://a.example/a%2Fb"),
    Case("an index file", "https://a.example/index.php", "https://a.example/index.php"),
    Case("a slash at the end", "https://a.example/p/", "https://a.example/p/"),
    Case("the order of parameters", "https://a.example/p?b=1&a=2", "https://a.example/p?b=1&a=2"),
    Case(
      "a session behind a semicolon",
      "https://a.example/p;jsessionid=1F?x=1",
      "https://a.example/p?x=1"
    ),
    Case("another semicolon", "https://a.example/p;v=1/q", "https://a.example/p;v=1/q"),
    Case(
      "a session in the path",
      "https://a.example/(S(lit3py55t21z5v55vlm25s55))/p.aspx",
      "https://a.example/p.aspx"
    ),
    Case("brackets in a path", "https://a.example/plan(1)/p", "https://a.example/plan(1)/p"),
    Case("a session", "https://a.example/p?PHPSESSID=1&x=2", "https://a.example/p?x=2"),
    Case("numbered sessions", "https://a.example/p?ASPSESSIONIDQQ=1", "https://a.example/p"),
    Case(
      "a sid drawn by lot",
      "https://a.example/p?sid=8f14e45fceea167a5a36dedd4bea2543&x=2",
      "https://a.example/p?x=2"
    ),
    Case("a sid that counts", "https://a.example/p?sid=12", "https://a.example/p?sid=12"),
    Case(
      "where the visitor came from",
      "https://a.example/p?utm_source=a&id=4&fbclid=Iw&UTM_medium=b",
      "https://a.example/p?id=4"
    ),
    Case(
      "a part of such a name",
      "https://a.example/p?my_utm_x=1",
      "https://a.example/p?my_utm_x=1"
    ),
  ])
  func `gives one spelling`(_ sample: Case) throws {
    let address = try #require(SiteAddress(sample.from))
    let canonicalizer = AddressCanonicalizer(origin: SiteAddress("https://a.example/")?.origin)
    let result = canonicalizer.canonical(address)
    #expect(result.description == sample.to)
    #expect(canonicalizer.canonical(result) == result)
  }

  @Test(
    arguments: [
      ("/list?sort=name", .sorted), ("/list?order=ASC&id=1", .sorted), ("/list?order=12", nil),
      ("/p?print=1", .printed), ("/p?id=1&tmpl=component", .printed), ("/p?tmpl=other", nil),
      ("/print/12", .printed), ("/a/print.php?id=2", .printed), ("/printer/12", nil),
      ("/p?replytocom=4", .shared), ("/share/4", .shared), ("/p?id=4", nil), ("/p", nil),
    ] as [(String, DuplicateView?)]
  )
  func `knows second views of a page`(path: String, view: DuplicateView?) throws {
    let address = try #require(SiteAddress("https://a.example\(path)"))
    #expect(AddressCanonicalizer().view(of: address) == view)
  }
}
