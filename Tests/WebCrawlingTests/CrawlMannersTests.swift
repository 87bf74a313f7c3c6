import SiteSources
import Testing
import WebCrawling

/// What a site notices of a crawl.
@Suite struct CrawlMannersTests {
  private static func star(_ count: Int) -> [String: ScriptedSite.Page] {
    var pages: [String: ScriptedSite.Page] = ["/": .links((0..<count).map { "/\($0)" })]
    for number in 0..<count { pages["/\(number)"] = .links([]) }
    return pages
  }

  struct Pace: Sendable, CustomTestStringConvertible {
    var delay: Duration
    var maximumLatency: Int
    var connections: Int
    var testDescription: String {
      "\(delay) between requests, answers in \(maximumLatency) ms, \(connections) connections"
    }
  }

  @Test(arguments: [
    Pace(delay: .seconds(1), maximumLatency: 0, connections: 2),
    Pace(delay: .seconds(1), maximumLatency: 900, connections: 2),
    Pace(delay: .milliseconds(200), maximumLatency: 150, connections: 1),
    Pace(delay: .seconds(5), maximumLatency: 9_000, connections: 2),
  ])
  func `takes the time that its delay asks for, and hardly more`(_ pace: Pace) async throws {
    var machine = CrawlRun.Machine(seed: 3, maximumLatency: pace.maximumLatency)
    machine.pace = PaceSettings()
    machine.pace.delay = pace.delay
    machine.pace.maximumConnections = pace.connections
    let run = try await CrawlRun.crawl(Self.star(60), on: machine)
    let starts = run.site.requests.map(\.start)
    #expect(starts.count == 63)
    for (one, next) in zip(starts, starts.dropFirst()) { #expect(next - one >= pace.delay) }
    let least = pace.delay * (starts.count - 1)
    let most = try #require(starts.last)
    #expect(most >= least)
    #expect(most <= least * 1.05)
    #expect(run.site.mostAtOnce <= pace.connections)
  }

  @Test(arguments: [(3, 3, 3), (60, 10, 10), (0, 0, 1), (1_000_000_000, 10, 10)])
  func `keeps to the delay of robots.txt up to a limit and says so`(
    asked: Int,
    used: Int,
    gap: Int
  ) async throws {
    var pages = Self.star(5)
    pages["/robots.txt"] = .text("user-agent: *\ncrawl-delay: \(asked)\n")
    var machine = CrawlRun.Machine()
    machine.pace = PaceSettings()
    let run = try await CrawlRun.crawl(pages, on: machine)
    let starts = run.site.requests.map(\.start)
    for (one, next) in zip(starts, starts.dropFirst()) {
      #expect(next - one == .seconds(gap))
    }
    let said = run.events.compactMap { event -> [Duration]? in
      guard case .crawlDelay("ban-mok.example", let asked, let used) = event else { return nil }
      return [asked, used]
    }
    #expect(said == [[.seconds(min(asked, 86_400)), .seconds(max(used, 1))]])
  }

  @Test func `remembers the delay of robots.txt when it is taken up again`() async throws {
    var pages = Self.star(9)
    pages["/robots.txt"] = .text("user-agent: *\ncrawl-delay: 7\n")
    var machine = CrawlRun.Machine()
    machine.pace = PaceSettings()
    machine.cancelledAfter = .seconds(30)
    let first = try await CrawlRun.crawl(pages, on: machine)
    #expect(first.summary.ending == .cancelled)
    machine.cancelledAfter = nil
    let rest = try await CrawlRun.crawl(pages, on: machine)
    let starts = rest.site.requests.map(\.start)
    #expect(starts.count > 3)
    for (one, next) in zip(starts, starts.dropFirst()) { #expect(next - one == .seconds(7)) }
  }

  @Test func `presses names of one machine no harder than one name`() async throws {
    var settings = CrawlRun.settings
    settings.scope.includesSubdomains = true
    var pages: [String: ScriptedSite.Page] = [:]
    for number in 0..<10 {
      pages["https://h\(number).ban-mok.example/"] = .links([])
      pages["/\(number)"] = .links(["https://h\(number).ban-mok.example/"])
    }
    pages["/"] = .links((0..<10).map { "/\($0)" })
    var machine = CrawlRun.Machine()
    machine.pace = PaceSettings()
    let apart = try await CrawlRun.crawl(pages, settings, on: machine)
    machine.store = MemoryStore()
    machine.numericAddress = "192.0.2.7"
    let together = try await CrawlRun.crawl(pages, settings, on: machine)
    #expect(apart.fetched == together.fetched)
    #expect(apart.elapsed < .seconds(16))
    // The first request to each name is made before anyone knows where it leads.
    #expect(together.elapsed == .seconds(22))
  }

  @Test(arguments: [RobotsAnswer.status(503), .failure(.timedOut(.connect))])
  func `fetches nothing from a server that cannot say what it allows`(
    _ answer: RobotsAnswer
  ) async throws {
    var pages = Self.star(3)
    pages["/robots.txt"] = answer.page
    let machine = CrawlRun.Machine()
    let first = try await CrawlRun.crawl(pages, on: machine)
    #expect(first.fetched.isEmpty)
    #expect(first.summary.ending == .gaveUp)
    #expect(first.summary.coverage.refusalCounts == [.robots: 1])
    pages["/robots.txt"] = .status(404)
    let next = try await CrawlRun.crawl(pages, on: machine)
    #expect(next.fetched == ["/", "/0", "/1", "/2"])
    #expect(next.summary.coverage.refusalCounts == [:])
    #expect(next.summary.ending == .complete)
  }

  enum RobotsAnswer: Sendable {
    case status(Int)
    case failure(FetchError)

    var page: ScriptedSite.Page {
      switch self {
      case .status(let status): .status(status)
      case .failure(let error): .failure(error)
      }
    }
  }

  @Test func `pauses, then gives up a host that fails, and goes on elsewhere`() async throws {
    var pages: [String: ScriptedSite.Page] = ["https://files.example/z.pdf": .links([])]
    var links = ["https://files.example/z.pdf"]
    for number in 0..<200 {
      pages["/\(number)"] = .status(403)
      links.append("/\(number)")
    }
    pages["/"] = .links(links)
    let machine = CrawlRun.Machine()
    let run = try await CrawlRun.crawl(pages, on: machine)
    #expect(run.summary.ending == .gaveUp)
    #expect(run.fetched.last == "https://files.example/z.pdf")
    #expect(run.events.contains(.paused(host: "ban-mok.example", .seconds(60))))
    #expect(run.events.contains(.gaveUp(host: "ban-mok.example")))
    // Twice the number after which something is concluded, and what was chosen by then.
    #expect(40...80 ~= run.fetched.count)
    #expect(run.elapsed >= .seconds(60))
    #expect(run.summary.waitingCount == 202 - run.fetched.count)
    for number in 0..<200 { pages["/\(number)"] = .links([]) }
    let rest = try await CrawlRun.crawl(pages, on: machine)
    #expect(rest.summary.ending == .complete)
    #expect(rest.fetched.count == 202)
  }

  @Test func `asks for robots.txt again after a day, and goes by the old one if it is gone`()
    async throws
  {
    var pages = Self.star(4)
    pages["/robots.txt"] = .text("user-agent: *\ndisallow: /2\n")
    var settings = CrawlRun.settings
    settings.limits.maximumPages = 2
    let machine = CrawlRun.Machine()
    _ = try await CrawlRun.crawl(pages, settings, on: machine)
    let stored = try #require(try await machine.store.restore())
    var state = stored.state
    state.resume(with: CrawlRun.settings, today: 1_000_000_000_000 + 25 * 3_600_000)
    try await machine.store.save(state)
    pages["/robots.txt"] = .failure(.noAnswer)
    let run = try await CrawlRun.crawl(pages, on: machine)
    #expect(run.site.requests.map(\.purpose).contains(.robots))
    #expect(run.fetched == ["/", "/0", "/1", "/3"])
  }
}
