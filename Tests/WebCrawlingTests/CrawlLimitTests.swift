import SiteSources
import Testing
import WebCrawling

@Suite struct CrawlLimitTests {
  /// Ten pages below the start, with ten pages below each of them, and a document on each.
  private static let tree: [String: ScriptedSite.Page] = {
    var pages: [String: ScriptedSite.Page] = ["/": .links((0..<10).map { "/\($0)" })]
    for first in 0..<10 {
      pages["/\(first)"] = .links((0..<10).map { "/\(first)/\($0)" } + ["/\(first).pdf"])
      pages["/\(first).pdf"] = .links([])
      for second in 0..<10 { pages["/\(first)/\(second)"] = .links([]) }
    }
    return pages
  }()

  @Test func `stops at the number of pages, and fetches documents all the same`() async throws {
    var settings = CrawlRun.settings
    settings.limits.maximumPages = 15
    let run = try await CrawlRun.crawl(Self.tree, settings)
    #expect(
      Array(run.fetched.prefix(15)) == ["/"] + (0..<10).map { "/\($0)" }
        + (0..<4).map { "/0/\($0)" }
    )
    #expect(run.fetched.count == 25)
    #expect(run.summary.ending == .countLimit)
    #expect(run.summary.waitingCount == 96)
  }

  @Test func `goes on where a limit stopped it, and fetches nothing twice`() async throws {
    var settings = CrawlRun.settings
    var machine = CrawlRun.Machine()
    var sites: [ScriptedSite] = []
    for limit in [1, 7, 40, 1_000] {
      settings.limits.maximumPages = limit
      let run = try await CrawlRun.crawl(Self.tree, settings, on: machine)
      #expect(run.summary.coverage.pageCount == min(limit, 111))
      sites.append(run.site)
      machine.store = MemoryStore(copying: machine.store)
    }
    let requests = sites.flatMap(\.requests).map(\.address)
    #expect(requests.count == Set(requests).count)
    #expect(CrawlRun.paths(requests).count == 121)
  }

  @Test func `goes by the new limits when it breaks down after they were raised`() async throws {
    var settings = CrawlRun.settings
    var machine = CrawlRun.Machine()
    settings.limits.maximumPages = 7
    _ = try await CrawlRun.crawl(Self.tree, settings, on: machine)
    let before = machine.store.addresses.count
    settings.limits.maximumPages = 60
    machine.store = MemoryStore(copying: machine.store, breakingAfter: before + 20)
    await #expect(throws: MemoryStore.Broken.self) {
      _ = try await CrawlRun.crawl(Self.tree, settings, on: machine)
    }
    machine.store = MemoryStore(copying: machine.store)
    let rest = try await CrawlRun.crawl(Self.tree, settings, on: machine)
    #expect(rest.summary.coverage.pageCount == 60)
    #expect(Set(rest.store.addresses).count == rest.store.addresses.count)
  }

  @Test func `stops behind the answer that fills the bytes`() async throws {
    var settings = CrawlRun.settings
    settings.limits.maximumBytes = 5_500
    for connections in [1, 8] {
      settings.maximumConnections = connections
      let run = try await CrawlRun.crawl(Self.tree, settings)
      #expect(run.summary.ending == .byteLimit)
      #expect(run.fetched.count == 6)
      #expect(run.summary.coverage.byteCount >= 5_500)
    }
  }

  @Test func `stops when the time is up`() async throws {
    var settings = CrawlRun.settings
    settings.limits.maximumDuration = .milliseconds(20_500)
    var machine = CrawlRun.Machine()
    machine.pace = PaceSettings()
    let run = try await CrawlRun.crawl(Self.tree, settings, on: machine)
    #expect(run.summary.ending == .timeLimit)
    #expect(run.summary.stepCount == 21)
    #expect(run.elapsed == .milliseconds(20_500))
  }

  @Test func `goes no deeper than it may, unless there is a shorter way`() async throws {
    var settings = CrawlRun.settings
    settings.limits.maximumDepth = 2
    let run = try await CrawlRun.crawl(
      [
        "/": .links(["!/e1", "/a"]), "/e1": .links(["!/e2"]), "/e2": .links(["/far", "/b"]),
        "/a": .links(["/b"]), "/b": .links([]),
      ],
      settings
    )
    #expect(run.fetched == ["/", "/e1", "/e2", "/a", "/b"])
    #expect(run.summary.coverage.refusalCounts == [.depth: 1])
  }

  @Test func `keeps no more addresses waiting than it may`() async throws {
    var settings = CrawlRun.settings
    settings.limits.maximumQueue = 5
    let run = try await CrawlRun.crawl(
      ["/": .links((0..<20).map { "/\($0)" } + ["!/item"])],
      settings
    )
    #expect(run.fetched.count == 7)
    #expect(run.fetched.contains("/item"))
    #expect(run.summary.coverage.refusalCounts == [.queue: 15])
  }

  @Test(arguments: ["nowhere", "ftp://ban-mok.example/", ""])
  func `begins at no address but one of the web`(start: String) async throws {
    await #expect(throws: CrawlError.invalidStart(start)) {
      _ = try await CrawlRun.crawl([:], CrawlSettings(start: start))
    }
  }

  @Test func `takes up no crawl of another site`() async throws {
    let machine = CrawlRun.Machine()
    _ = try await CrawlRun.crawl(["/": .links([])], on: machine)
    let other = CrawlSettings(start: "https://nong-khai.example/")
    await #expect(
      throws: CrawlError.otherStart(stored: CrawlRun.origin + "/", wanted: other.scope.start)
    ) {
      _ = try await CrawlRun.crawl([:], other, on: machine)
    }
  }
}
