import ComplianceChecker
import ComplianceModel
import Compression
import LiveCrawling
import SiteArchives
import SiteSources
import Testing
import WebCrawling

@Suite struct SiteCrawlTests {
  private static func crawl(_ server: PageServer, into archive: String) async throws -> CrawlSummary
  {
    let start = try #require(SiteAddress(server.address + "/"))
    let crawl = SiteCrawl(
      settings: CrawlSettings(start: "\(start)"),
      pace: .unlimited,
      fetching: Loopback.fetching([start]),
      archive: archive,
      software: "oitcheck/0.0"
    )
    return try await crawl.run(finder: Loopback.finder())
  }

  private static let structure = """
    <h1>โครงสร้าง</h1><p>สำนักปลัด กองคลัง กองช่าง</p>
    """

  /// The files of a site without its robots.txt and its sitemap.
  private static let files = [
    "/":
      "<h1>อบต.บ้านหมอก</h1><a href='/o1.html'>O1 โครงสร้าง</a> <a href='/no.html'>O3 อำนาจหน้าที่</a>",
    "/o1.html": structure, "/hinted.html": "<p>ข้อมูล</p>",
  ]

  private static func sitemap(_ address: String, isPacked: Bool) -> PageServer.Page {
    let text =
      "<urlset><url><loc>\(address)/hinted.html</loc></url><url><loc>\(address)/shut.html</loc></url></urlset>"
    let packed = try? Gzip.pack(Array(text.utf8))
    return PageServer.Page(
      type: "application/xml",
      isPacked ? packed ?? [] : Array(text.utf8)
    )
  }

  private static func pages(_ address: String, isPacked: Bool) -> [String: PageServer.Page] {
    var pages = files.mapValues { PageServer.Page($0) }
    pages["/robots.txt"] = PageServer.Page(
      "User-agent: *\nDisallow: /shut\nSitemap: \(address)/map\n"
    )
    pages["/map"] = sitemap(address, isPacked: isPacked)
    return pages
  }

  @Test(arguments: [false, true])
  func `reads sitemaps, packed ones too, and keeps to robots.txt`(isPacked: Bool) async throws {
    let place = try TemporaryCrawl()
    let server = try await PageServer { Self.pages($0, isPacked: isPacked) }
    let summary = try await Self.crawl(server, into: place.archive)
    try await server.stop()
    #expect(
      server.log.asked.sorted()
        == ["/", "/hinted.html", "/map", "/no.html", "/o1.html", "/robots.txt"]
    )
    #expect(summary.ending == .complete)
    #expect(summary.coverage.refusalCounts == [.robots: 1])
    let crawl = try #require(WARCSite(path: place.archive).crawl)
    #expect(crawl.refused == ["robots": 1])
  }

  @Test func `an archive is judged as the files of the site are`() async throws {
    let place = try TemporaryCrawl()
    let server = try await PageServer { Self.pages($0, isPacked: false) }
    _ = try await Self.crawl(server, into: place.archive)
    try await server.stop()
    let checker = ComplianceChecker(
      pack: try Loopback.rulePack(),
      checklist: try Loopback.checklist()
    )
    let day = try #require(CalendarDate(year: 2023, month: 12, day: 1))
    func check(_ pages: any PageSource, _ kind: Report.Source.Kind) async throws -> [Status] {
      let configuration = CheckConfiguration(
        kind: kind,
        location: "",
        baseURL: server.address + "/",
        asOf: day,
        jobs: 1,
        version: "0.0"
      )
      return try await checker.check(pages, configuration: configuration).items.map(\.status)
    }
    let files = Dictionary(
      uniqueKeysWithValues: Self.files.map { path, text in
        (path == "/" ? "index.html" : String(path.dropFirst()), Array(text.utf8))
      }
    )
    let archived = try await check(try WARCSite(path: place.archive), .warc)
    #expect(archived.count == 43)
    #expect(try await archived == check(MemorySource(files: files), .directory))
  }
}
