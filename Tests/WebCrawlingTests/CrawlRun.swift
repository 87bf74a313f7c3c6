import SiteSources
import Synchronization
import WebCrawling

/// One crawl of a scripted site.
struct CrawlRun: Sendable {
  static let origin = "https://ban-mok.example"

  var summary: CrawlSummary
  var site: ScriptedSite
  var store: MemoryStore
  var events: [CrawlEvent]
  var elapsed: Duration

  /// What was fetched beside robots.txt files and sitemaps, as paths where it is of the site.
  var fetched: [String] { Self.paths(store.addresses) }

  static func paths(_ addresses: [String]) -> [String] {
    addresses.filter { !$0.hasSuffix("/robots.txt") && !$0.contains("sitemap") }
      .map { $0.hasPrefix(origin + "/") ? String($0.dropFirst(origin.count)) : $0 }
  }

  /// A site whose pages are given by path.
  static func pages(_ links: [String: ScriptedSite.Page]) -> [String: ScriptedSite.Page] {
    Dictionary(
      uniqueKeysWithValues: links.map { ($0.hasPrefix("/") ? origin + $0 : $0, $1) }
    )
  }

  static var settings: CrawlSettings { CrawlSettings(start: origin + "/") }

  /// A pace that does not matter.
  static let brisk: PaceSettings = {
    var pace = PaceSettings.unlimited
    pace.failuresBeforeBackOff = .max
    return pace
  }()

  struct Machine: Sendable {
    var seed: UInt64 = 0
    var maximumLatency = 0
    var numericAddress: String?
    var pace = CrawlRun.brisk
    var store = MemoryStore()
    /// The time after which the crawl is cancelled.
    var cancelledAfter: Duration?
  }

  static func crawl(
    _ pages: [String: ScriptedSite.Page],
    _ settings: CrawlSettings = CrawlRun.settings,
    on machine: Machine = Machine()
  ) async throws -> CrawlRun {
    let time = SimulatedTime()
    let site = ScriptedSite(
      Self.pages(pages),
      time: time,
      seed: machine.seed,
      maximumLatency: machine.maximumLatency,
      numericAddress: machine.numericAddress
    )
    let events = Log()
    return try await time.run {
      let crawl = LiveCrawl(
        settings: settings,
        pace: machine.pace,
        fetcher: site,
        store: machine.store,
        time: time.crawlTime,
        reader: { resource, _, _ in site.read(resource) },
        report: { events.append($0) }
      )
      let summary = try await withThrowingTaskGroup(of: CrawlSummary?.self) { group in
        group.addTask { try await crawl.run() }
        guard let end = machine.cancelledAfter else { return try await group.next() ?? nil }
        group.addTask {
          try? await time.sleep(for: end)
          return nil
        }
        var summary = try await group.next() ?? nil
        group.cancelAll()
        while let next = try await group.next() { summary = next ?? summary }
        return summary
      }
      guard let summary else { throw Missing() }
      return CrawlRun(
        summary: summary,
        site: site,
        store: machine.store,
        events: events.events,
        elapsed: time.elapsed
      )
    }
  }

  private struct Missing: Error {}

  private final class Log: Sendable {
    private let content = Mutex<[CrawlEvent]>([])

    var events: [CrawlEvent] { content.withLock { $0 } }

    func append(_ event: CrawlEvent) {
      content.withLock { $0.append(event) }
    }
  }

  /// A site whose pages link to each other at random, with evidence, menus and documents.
  static func tangle(pageCount: Int, seed: UInt64) -> [String: ScriptedSite.Page] {
    var generator = SmallGenerator(state: seed)
    var pages: [String: ScriptedSite.Page] = [:]
    for number in 0..<pageCount {
      let links = (0..<5).map { _ in
        let mark = ["", "", "", "!", "~", "-"].randomElement(using: &generator) ?? ""
        let target = Int.random(in: 0..<(pageCount + 5), using: &generator)
        return mark + (target % 4 == 1 ? "/d\(target).pdf" : "/p\(target)")
      }
      pages[number % 4 == 1 ? "/d\(number).pdf" : "/p\(number)"] =
        number % 9 == 7 ? .failure(.reset) : .links(links)
    }
    pages["/"] = .links(["~/p0", "/p2", "!/p3", "/d1.pdf"])
    pages["/p6"] = .redirect(origin + "/p10")
    pages["/robots.txt"] = .text("user-agent: *\ndisallow: /p8\n")
    return pages
  }
}

/// A generator of numbers that are the same in every run.
struct SmallGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
