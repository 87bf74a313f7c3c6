import SiteSources
import Testing
import WebCrawling

/// The order of a crawl, and what a limit leaves of it, depend on the answers alone.
@Suite struct CrawlDeterminismTests {
  private static let pages = CrawlRun.tangle(pageCount: 48, seed: 4)

  private static func settings(_ change: (inout CrawlSettings) -> Void = { _ in }) -> CrawlSettings
  {
    var settings = CrawlRun.settings
    settings.minimumStepsPerState = 10
    change(&settings)
    return settings
  }

  @Test(arguments: [(0, 1_000, 1), (1, 1_000, 2), (2, 1_000, 8), (3, 10, 3), (4, 60_000, 32)])
  func `answers may take whatever time they like`(
    seed: UInt64,
    maximumLatency: Int,
    connections: Int
  ) async throws {
    let plain = try await CrawlRun.crawl(Self.pages, Self.settings())
    #expect(plain.fetched.count > 40)
    for limit in [plain.fetched.count, 23] {
      var machine = CrawlRun.Machine()
      machine.seed = seed
      machine.maximumLatency = maximumLatency
      let settings = Self.settings {
        $0.maximumConnections = connections
        $0.limits.maximumPages = limit
      }
      let still = try await CrawlRun.crawl(
        Self.pages,
        Self.settings { $0.limits.maximumPages = limit }
      )
      let run = try await CrawlRun.crawl(Self.pages, settings, on: machine)
      #expect(run.store.addresses == still.store.addresses)
      #expect(run.summary.coverage == still.summary.coverage)
      #expect(run.summary.ending == still.summary.ending)
      // The order of arrival is another one, or nothing is tested here.
      if connections > 2 { #expect(run.elapsed > .zero && run.site.mostAtOnce > 1) }
    }
  }

  @Test func `a machine that breaks down at any moment loses nothing and repeats nothing`()
    async throws
  {
    let settings = Self.settings()
    let whole = try await CrawlRun.crawl(Self.pages, settings)
    let count = whole.store.addresses.count
    for moment in 0..<count {
      var machine = CrawlRun.Machine(seed: 5, maximumLatency: 500)
      let broken = MemoryStore(breakingAfter: moment)
      machine.store = broken
      await #expect(throws: MemoryStore.Broken.self) {
        _ = try await CrawlRun.crawl(Self.pages, settings, on: machine)
      }
      #expect(broken.addresses == Array(whole.store.addresses.prefix(moment)))
      machine.store = MemoryStore(copying: broken)
      let rest = try await CrawlRun.crawl(Self.pages, settings, on: machine)
      #expect(rest.store.addresses == whole.store.addresses)
      #expect(try rest.store.state == whole.store.state)
      let again = Set(rest.site.requests.map(\.address)).intersection(broken.addresses)
      #expect(again.isEmpty)
    }
  }

  @Test func `a machine that breaks down again and again gets there in the end`() async throws {
    let settings = Self.settings()
    let whole = try await CrawlRun.crawl(Self.pages, settings)
    var store = MemoryStore()
    var runCount = 0
    while runCount < 100 {
      runCount += 1
      store = MemoryStore(copying: store, breakingAfter: store.addresses.count + 2)
      do {
        _ = try await CrawlRun.crawl(Self.pages, settings, on: CrawlRun.Machine(store: store))
        break
      } catch is MemoryStore.Broken {}
    }
    #expect(runCount > 20)
    #expect(store.addresses == whole.store.addresses)
    #expect(try store.state == whole.store.state)
  }

  @Test func `a crawl that is cancelled at any moment is taken up where it was`() async throws {
    let settings = Self.settings()
    let whole = try await CrawlRun.crawl(Self.pages, settings)
    for moment in stride(from: 50, through: 2_000, by: 97) {
      var machine = CrawlRun.Machine(seed: UInt64(moment), maximumLatency: 400)
      machine.cancelledAfter = .milliseconds(moment)
      let first = try await CrawlRun.crawl(Self.pages, settings, on: machine)
      #expect(first.summary.ending == .cancelled)
      #expect(first.summary.stepCount == first.store.addresses.count)
      #expect(Array(whole.store.addresses.prefix(first.summary.stepCount)) == first.store.addresses)
      machine.cancelledAfter = nil
      let rest = try await CrawlRun.crawl(Self.pages, settings, on: machine)
      #expect(rest.summary.ending == .complete)
      #expect(rest.store.addresses == whole.store.addresses)
      #expect(try rest.store.state == whole.store.state)
    }
  }
}
