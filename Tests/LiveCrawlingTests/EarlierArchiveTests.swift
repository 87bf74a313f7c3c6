import Foundation
import LiveCrawling
import SiteArchives
import SiteSources
import Testing
import WebCrawling

@Suite struct EarlierArchiveTests {
  private static func crawl(
    _ address: String,
    into archive: String,
    after earlier: String?
  ) async throws -> CrawlSummary {
    let start = try #require(SiteAddress(address + "/"))
    let crawl = SiteCrawl(
      settings: CrawlSettings(start: "\(start)"),
      pace: .unlimited,
      fetching: Loopback.fetching([start]),
      archive: archive,
      software: "oitcheck/0.0",
      earlier: try earlier.map { try EarlierArchive(path: $0) }
    )
    return try await crawl.run(finder: Loopback.finder())
  }

  private static func page(_ text: String, tag: String?, confirms: String? = nil) -> PageServer.Page
  {
    var page = PageServer.Page(text)
    page.tag = tag
    page.confirmsAnything = confirms
    return page
  }

  /// Two archives of one address: a server is replaced by another at the same port.
  private static func crawls(
    _ before: [String: PageServer.Page],
    _ now: [String: PageServer.Page],
    _ first: TemporaryCrawl,
    _ second: TemporaryCrawl
  ) async throws -> (log: [String], summary: CrawlSummary, address: String) {
    let old = try await PageServer { _ in before }
    _ = try await crawl(old.address, into: first.archive, after: nil)
    try await old.stop()
    let port = try #require(Int(old.address.split(separator: ":").last ?? ""))
    let new = try await PageServer(port: port) { _ in now }
    let summary = try await crawl(new.address, into: second.archive, after: first.archive)
    try await new.stop()
    return (new.log.asked, summary, new.address)
  }

  private static let home = "<h1>อบต.</h1><a href='/o1.html'>O1</a> <a href='/o2.html'>O2</a>"

  @Test func `what has not changed is not sent again, and the new archive stands alone`()
    async throws
  {
    let first = try TemporaryCrawl()
    let second = try TemporaryCrawl()
    defer { withExtendedLifetime((first, second)) {} }
    let before = [
      "/": Self.page(Self.home, tag: #""a""#), "/o1.html": Self.page("<p>เดิม", tag: #"W/"b""#),
      "/o2.html": Self.page("<p>ก่อน", tag: #""c""#),
    ]
    var now = before
    now["/o2.html"] = Self.page("<p>ใหม่", tag: #""d""#)
    let (log, summary, address) = try await Self.crawls(before, now, first, second)
    #expect(log.filter { $0.hasPrefix("unchanged") } == ["unchanged /", "unchanged /o1.html"])
    #expect(summary.coverage.unchangedCount == 2)
    #expect(summary.coverage.statusCounts == [2: 3])
    try FileManager.default.removeItem(atPath: first.archive)
    let site = try WARCSite(path: second.archive)
    func text(_ path: String) throws -> String {
      String(decoding: try site.read(try #require(SiteAddress(address + path))), as: UTF8.self)
    }
    #expect(try text("/") == Self.home)
    #expect(try text("/o1.html") == "<p>เดิม")
    #expect(try text("/o2.html") == "<p>ใหม่")
  }

  @Test func `an archive of confirmed answers serves the next crawl`() async throws {
    let places = try (0..<3).map { _ in try TemporaryCrawl() }
    defer { withExtendedLifetime(places) {} }
    let pages = ["/": Self.page("<p>หน้าแรก", tag: #""a""#)]
    let server = try await PageServer { _ in pages }
    var earlier: String?
    for place in places {
      _ = try await Self.crawl(server.address, into: place.archive, after: earlier)
      earlier = place.archive
    }
    try await server.stop()
    #expect(server.log.asked.filter { $0 == "unchanged /" }.count == 2)
    let site = try WARCSite(path: places[2].archive)
    let home = try #require(SiteAddress(server.address + "/"))
    #expect(String(decoding: try site.read(home), as: UTF8.self) == "<p>หน้าแรก")
  }

  @Test func `a server that confirms another version is asked again`() async throws {
    let first = try TemporaryCrawl()
    let second = try TemporaryCrawl()
    defer { withExtendedLifetime((first, second)) {} }
    let (log, summary, address) = try await Self.crawls(
      ["/": Self.page("<p>เดิม", tag: #""a""#)],
      ["/": Self.page("<p>ใหม่", tag: #""b""#, confirms: #""b""#)],
      first,
      second
    )
    #expect(log.filter { $0 == "/" }.count == 2)
    #expect(summary.coverage.unchangedCount == 0)
    let home = try #require(SiteAddress(address + "/"))
    let site = try WARCSite(path: second.archive)
    #expect(String(decoding: try site.read(home), as: UTF8.self) == "<p>ใหม่")
  }

  @Test func `pages without a tag are asked for as always`() async throws {
    let first = try TemporaryCrawl()
    let second = try TemporaryCrawl()
    defer { withExtendedLifetime((first, second)) {} }
    let pages = ["/": Self.page("<p>หน้าแรก", tag: nil)]
    let (log, summary, _) = try await Self.crawls(pages, pages, first, second)
    #expect(log.filter { $0 == "/" }.count == 1)
    #expect(summary.coverage.unchangedCount == 0)
  }

  @Test func `a file that is no archive is refused`() throws {
    let place = try TemporaryCrawl("page.warc")
    try Data("<html>".utf8).write(to: URL(filePath: place.archive))
    #expect(throws: ArchiveError.notAnArchive(path: place.archive)) {
      try EarlierArchive(path: place.archive)
    }
  }
}
