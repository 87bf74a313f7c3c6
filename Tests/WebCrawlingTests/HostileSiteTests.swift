import SiteSources
import Testing
import WebCrawling

/// What a site can do to whoever reads it.
@Suite struct HostileSiteTests {
  private static let origin = CrawlRun.origin

  @Test(arguments: [
    FetchError.unknownHost("dead.example"), .forbiddenAddress("10.0.0.1"), .refused,
  ])
  func `documents on hosts that fail leave the crawl of the site whole`(
    failure: FetchError
  ) async throws {
    let run = try await CrawlRun.crawl([
      "/": .links(["/a.html", "https://dead.example/x.pdf"]), "/a.html": .text("a"),
      "https://dead.example/robots.txt": .failure(failure),
      "https://dead.example/x.pdf": .failure(failure),
    ])
    #expect(run.summary.ending == .complete)
    #expect(run.fetched.contains("/a.html"))
  }

  @Test(arguments: [ScriptedSite.Page.failure(.timedOut(.firstByte)), .status(500)])
  func `a site whose home page fails is not read, and is asked again another day`(
    page: ScriptedSite.Page
  ) async throws {
    let first = try await CrawlRun.crawl(["/": page])
    #expect(first.summary.ending == .gaveUp)
    var machine = CrawlRun.Machine()
    machine.store = MemoryStore(copying: first.store)
    let second = try await CrawlRun.crawl(["/": .links(["/a.html"])], on: machine)
    #expect(second.summary.ending == .complete)
    #expect(second.site.requests.map(\.address).contains(Self.origin + "/a.html"))
  }

  @Test func `addresses longer than any that is asked for are refused unseen`() async throws {
    let run = try await CrawlRun.crawl([
      "/": .links(["/" + String(repeating: "a", count: 100_000), "/b.html"]), "/b.html": .text("b"),
    ])
    #expect(run.summary.coverage.refusalCounts[.trap] == 1)
    let examples = try #require(run.summary.coverage.examples[.trap])
    #expect(examples[0].address.utf8.count <= 500)
    #expect(run.fetched == ["/", "/b.html"])
  }

  @Test func `what is too long to be written is not kept as written`() async throws {
    let run = try await CrawlRun.crawl([
      "/": .links(["/a.html#" + String(repeating: "A", count: 100_000)]), "/a.html": .text("a"),
    ])
    let targets = run.events.compactMap { event in
      if case .fetched(let target, _, _) = event { target } else { nil }
    }
    #expect(targets.contains { $0.address == Self.origin + "/a.html" && $0.written == nil })
  }

  @Test func `sitemaps that name ever more sitemaps come to an end`() async throws {
    var settings = CrawlRun.settings
    settings.limits.maximumSitemaps = 20
    settings.maximumSitemapDepth = 1_000
    var pages: [String: ScriptedSite.Page] = ["/": .links(["/a.html"]), "/a.html": .text("a")]
    func index(_ names: Range<Int>) -> ScriptedSite.Page {
      let places = names.map { "<sitemap><loc>\(Self.origin)/sitemap\($0).xml</loc></sitemap>" }
      return .text("<sitemapindex>\(places.joined())</sitemapindex>")
    }
    pages["/sitemap.xml"] = index(0..<50)
    for number in 0..<50 { pages["/sitemap\(number).xml"] = index(50..<500) }
    let run = try await CrawlRun.crawl(pages, settings)
    #expect(run.summary.ending == .complete)
    let asked = run.site.requests.filter { $0.purpose == .sitemap }.count
    #expect(asked == 20)
    #expect(run.fetched.contains("/a.html"))
  }

  @Test func `no more servers of others are asked than is allowed`() async throws {
    var settings = CrawlRun.settings
    settings.limits.maximumForeignServers = 3
    let links = (0..<40).map { "https://h\($0).example/x.pdf" }
    let run = try await CrawlRun.crawl(["/": .links(links)], settings)
    let servers = Set(run.site.requests.compactMap { SiteAddress($0.address)?.origin?.host })
    #expect(servers.count <= 5)
    #expect(run.summary.coverage.refusalCounts[.queue, default: 0] >= 35)
  }

  @Test func `stars are found as a plain search finds them`() {
    var seed: UInt64 = 7
    func random(_ count: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((seed >> 33) % UInt64(count))
    }
    func word(_ length: Int) -> String {
      String((0..<length).map { _ in random(2) == 0 ? "a" : "b" })
    }
    for _ in 0..<2_000 {
      let parts = (0...random(4)).map { _ in word(random(5)) }
      let isAnchored = random(3) == 0
      let pattern = "/" + parts.joined(separator: "*") + (isAnchored ? "$" : "")
      let path = "/" + word(random(14))
      let rules = RobotsFile("User-agent: *\nDisallow: \(pattern)\n".utf8).rules(for: "x")
      let isRefused = rules.refusal(of: path) != nil
      #expect(isRefused == Self.matches(path, pattern), "\(pattern) on \(path)")
    }
  }

  /// The plainest way to match a pattern.
  private static func matches(_ path: String, _ pattern: String) -> Bool {
    func fits(_ path: Substring, _ pattern: Substring) -> Bool {
      guard let first = pattern.first else { return true }
      if pattern == "$" { return path.isEmpty }
      if first == "*" {
        return fits(path, pattern.dropFirst())
          || (!path.isEmpty && fits(path.dropFirst(), pattern))
      }
      return path.first == first && fits(path.dropFirst(), pattern.dropFirst())
    }
    return fits(path[...], pattern[...])
  }

  @Test func `a robots.txt has no more rules than are weighed`() {
    let stars = (0..<2_000).map { "Disallow: /*\($0)\n" }.joined()
    let plain = (0..<10_000).map { "Disallow: /\($0)\n" }.joined()
    let rules = RobotsFile("User-agent: *\n\(stars)\(plain)".utf8).rules(for: "x")
    #expect(rules.rules.count == 5_000)
    #expect(rules.rules.count { $0.path.contains("*") } == 500)
  }
}
