import SiteSources
import Testing
import WebCrawling

@Suite struct LiveCrawlTests {
  @Test(arguments: [1, 2, 8])
  func `fetches every page once`(connections: Int) async throws {
    var settings = CrawlRun.settings
    settings.maximumConnections = connections
    let run = try await CrawlRun.crawl(
      [
        "/": .links(["/a", "/b", "/a#part", "https://www.ban-mok.example/a"]),
        "/a": .links(["/", "/c", "/gone"]), "/b": .links(["/c", "http://ban-mok.example/b?"]),
        "/c": .links([]),
      ],
      settings
    )
    #expect(run.fetched == ["/", "/a", "/b", "/c", "/gone"])
    #expect(run.site.requests.count == 7)
    #expect(run.summary.ending == .complete)
    #expect(run.summary.coverage.pageCount == 5)
    #expect(run.summary.coverage.statusCounts == [2: 4, 4: 1])
    #expect(run.summary.waitingCount == 0)
  }

  @Test func `goes where evidence is first, then level by level`() async throws {
    let run = try await CrawlRun.crawl([
      "/": .links(["/z", "/a", "/w.pdf", "~/menu", "!/item"]),
      "/menu": .links(["/b", "!/item2", "~/menu2"]),
      "/item": .links(["/y.pdf", "/c"]),
      "/item2": .links(["!/x.pdf"]),
      "/a": .links(["/d"]),
      "/d": .links(["!/late"]),
    ])
    #expect(
      run.fetched == [
        "/", "/menu", "/menu2", "/item", "/item2", "/y.pdf", "/x.pdf", "/a", "/z", "/b", "/c",
        "/d", "/late", "/w.pdf",
      ]
    )
  }

  @Test func `asks robots.txt first and says what it refuses`() async throws {
    let run = try await CrawlRun.crawl([
      "/robots.txt": .text("user-agent: oitcheck\ndisallow: /private\ndisallow: /ลับ\n"),
      "/": .links(["/private/1", "/open", "/ลับ", "-/unfollowed"]),
      "/open": .links([]),
    ])
    #expect(run.site.requests.first?.purpose == .robots)
    #expect(run.fetched == ["/", "/open"])
    #expect(run.summary.coverage.refusalCounts == [.robots: 2, .nofollow: 1])
    #expect(
      run.summary.coverage.examples[.robots]?.first?.reason
        == "robots.txt, line 2, disallows '/private'"
    )
  }

  @Test func `follows an address that any link lets it follow`() async throws {
    let run = try await CrawlRun.crawl([
      "/": .links(["-/a", "/b"]), "/b": .links(["/a", "/list?sort=name"]),
      "/a": .links(["!/list?sort=name"]),
    ])
    #expect(run.fetched.sorted() == ["/", "/a", "/b", "/list?sort=name"])
    #expect(run.summary.coverage.refusalCounts == [:])
    #expect(run.summary.coverage.examples == [:])
  }

  @Test func `does not ask robots.txt where that is not wanted`() async throws {
    var settings = CrawlRun.settings
    settings.obeysRobots = false
    let run = try await CrawlRun.crawl(
      ["/robots.txt": .text("user-agent: *\ndisallow: /\n"), "/": .links(["/a"])],
      settings
    )
    #expect(run.fetched == ["/", "/a"])
    #expect(!run.site.requests.contains { $0.purpose == .robots })
  }

  @Test func `keeps the address as written and the page that holds it`() async throws {
    let run = try await CrawlRun.crawl([
      "/": .links(["/%e0%b8%81?utm_source=x#y"])
    ])
    let targets = run.events.compactMap { event -> CrawlTarget? in
      guard case .fetched(let target, _, _) = event else { return nil }
      return target
    }
    let target = try #require(targets.last { $0.rank == .page })
    #expect(target.address == "https://ban-mok.example/%E0%B8%81")
    #expect(target.written == "/%e0%b8%81?utm_source=x#y")
    #expect(target.foundOn == "https://ban-mok.example/")
  }

  @Test func `fetches documents elsewhere and follows nothing from there`() async throws {
    let run = try await CrawlRun.crawl([
      "/": .links([
        "https://files.example/a.pdf", "https://files.example/private/b.pdf",
        "https://other.example/page", "/moved",
      ]),
      "https://files.example/robots.txt": .text("user-agent: *\ndisallow: /private\n"),
      "https://files.example/a.pdf": .links(["/from-a-document"]),
      "/moved": .redirect("https://other.example/page"),
      "https://other.example/page": .links(["https://ban-mok.example/from-elsewhere"]),
    ])
    #expect(run.fetched == ["/", "/moved", "https://files.example/a.pdf"])
    #expect(run.summary.coverage.documentCount == 1)
    #expect(run.summary.coverage.refusalCounts == [.foreignHost: 1, .robots: 1])
  }

  @Test func `keeps to the origin that the start redirects to`() async throws {
    var settings = CrawlRun.settings
    settings.scope.start = "http://www.ban-mok.example/"
    let run = try await CrawlRun.crawl(
      [
        "http://www.ban-mok.example/": .redirect("https://ban-mok.example/home"),
        "/home": .links(["http://www.ban-mok.example/a", "/a", "/home", "/b"]),
        "/robots.txt": .text("user-agent: *\ndisallow: /b\n"),
        "/a": .links([]),
      ],
      settings
    )
    #expect(run.fetched == ["http://www.ban-mok.example/", "/a"])
    #expect(run.summary.coverage.refusalCounts == [.robots: 1])
  }

  @Test func `does not fetch again what a redirect led to`() async throws {
    let run = try await CrawlRun.crawl([
      "/": .links(["/a", "/b"]), "/a": .redirect("https://ban-mok.example/c"),
      "/c": .links(["/d"]), "/b": .links(["/c"]), "/d": .links(["/a"]),
    ])
    #expect(run.fetched == ["/", "/a", "/b", "/d"])
  }

  @Test func `takes a robots.txt that leads to the home page for none`() async throws {
    let run = try await CrawlRun.crawl([
      "/robots.txt": .redirect("https://ban-mok.example/"),
      "/sitemap.xml": .redirect("https://ban-mok.example/a"),
      "/": .links(["/a"]), "/a": .links([]),
    ])
    #expect(run.fetched == ["/", "/a"])
  }

  @Test func `follows nothing from error pages`() async throws {
    let run = try await CrawlRun.crawl([
      "/": .links(["/a", "/b"]), "/a": .redirect("https://ban-mok.example/b"),
      "/b": .error(500, links: ["/b/c"]),
    ])
    #expect(run.fetched == ["/", "/a", "/b"])
    #expect(run.summary.coverage.statusCounts == [2: 1, 5: 2])
  }

  @Test func `takes sitemaps as hints, after what links lead to`() async throws {
    let index = """
      <sitemapindex><sitemap><loc>https://ban-mok.example/sitemap-2.xml</loc></sitemap>
      <sitemap><loc>https://ban-mok.example/sitemap.xml</loc></sitemap>
      <sitemap><loc>https://other.example/sitemap.xml</loc></sitemap></sitemapindex>
      """
    let map = """
      <urlset><url><loc>https://ban-mok.example/hidden</loc></url>
      <url><loc>https://ban-mok.example/a</loc></url>
      <url><loc>https://other.example/</loc></url></urlset>
      """
    let run = try await CrawlRun.crawl([
      "/robots.txt": .text("Sitemap: https://ban-mok.example/sitemap.xml\n"),
      "/sitemap.xml": .text(index), "/sitemap-2.xml": .text(map),
      "/": .links(["/z"]), "/z": .links(["/a"]), "/a": .links([]), "/hidden": .links(["/deep"]),
    ])
    #expect(run.fetched == ["/", "/z", "/a", "/hidden", "/deep"])
    #expect(run.site.requests.count { $0.purpose == .sitemap } == 2)
    #expect(run.summary.coverage.refusalCounts == [.foreignHost: 1])
  }

  @Test func `asks for the usual sitemap if none is named, and minds nothing if there is none`()
    async throws
  {
    let run = try await CrawlRun.crawl(["/": .links([])])
    #expect(run.site.requests.contains { $0.address == "https://ban-mok.example/sitemap.xml" })
    #expect(run.summary.coverage.failureCounts == [:])
    #expect(run.summary.ending == .complete)
  }

  @Test func `names each failure and goes on`() async throws {
    let failures: [FetchError] = [
      .timedOut(.idle), .reset, .tooLarge(limit: 9), .redirectLoop, .forbiddenAddress("10.0.0.1"),
    ]
    var pages: [String: ScriptedSite.Page] = ["/last": .links([])]
    for (number, failure) in failures.enumerated() { pages["/f\(number)"] = .failure(failure) }
    pages["/"] = .links(pages.keys.sorted())
    let run = try await CrawlRun.crawl(pages)
    #expect(run.fetched.count == failures.count + 2)
    #expect(run.summary.coverage.pageCount == 2)
    #expect(
      run.summary.coverage.failureCounts == [
        .timeout: 1, .reset: 1, .tooLarge: 1, .redirect: 1, .forbiddenAddress: 1,
      ]
    )
  }

  @Test func `ends on a site without an end`() async throws {
    var pages: [String: ScriptedSite.Page] = ["/": .links(["/cal?y=2560&month=1", "/dir/x/y"])]
    for month in 0..<500 {
      let next = month + 1
      pages["/cal?y=\(2560 + month / 12)&month=\(month % 12 + 1)"] =
        .links(["/cal?y=\(2560 + next / 12)&month=\(next % 12 + 1)"])
    }
    var path = "/dir/x/y"
    for _ in 0..<30 {
      pages[path] = .links([path + "/x/y"])
      path += "/x/y"
    }
    var settings = CrawlRun.settings
    settings.limits.maximumDepth = 1_000
    let run = try await CrawlRun.crawl(pages, settings)
    #expect(run.summary.ending == .complete)
    #expect(run.fetched.count == 1 + 60 + 2)
    #expect(run.summary.coverage.refusalCounts == [.trap: 2])
    #expect(run.summary.closedPatterns.map(\.reason) == [.calendar])
  }

  @Test func `stops following a form whose pages are all the same`() async throws {
    var pages: [String: ScriptedSite.Page] = [:]
    for number in 0..<200 { pages["/view?id=\(number)"] = .text("nothing here") }
    pages["/"] = .links(pages.keys.sorted())
    let run = try await CrawlRun.crawl(pages)
    #expect(run.summary.closedPatterns.map(\.reason) == [.sameContent])
    // What was chosen before the ninth answer is still fetched.
    #expect(run.fetched.count < 60)
    #expect(run.summary.coverage.refusalCounts[.trap] == 201 - run.fetched.count)
  }
}
