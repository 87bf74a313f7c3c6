import LiveCrawling
import SiteSources
import Synchronization
import WebCrawling

/// A site of fifty pages that answers from memory, until it is told to go on no longer.
final class ScriptedServer: ResourceFetcher {
  static let origin = "https://ban-mok.example"
  static let pageCount = 50

  private let state = Mutex<(asked: [String], left: Int)>(([], .max))
  private let isCutOff: @Sendable () -> Void

  /// - Parameters:
  ///   - count: How many addresses are answered before the end.
  ///   - end: Is called in the place of the next answer.
  init(answering count: Int = .max, end: @escaping @Sendable () -> Void = {}) {
    isCutOff = end
    state.withLock { $0.left = count }
  }

  var asked: [String] { state.withLock { $0.asked } }

  func fetch(_ request: FetchRequest) async throws(FetchError) -> FetchedResource {
    let text = request.address.description
    let isOver = state.withLock { state in
      state.asked.append(text)
      state.left -= 1
      return state.left < 0
    }
    if isOver {
      isCutOff()
      throw .cancelled
    }
    if text.hasSuffix("/robots.txt") || text.hasSuffix("/sitemap.xml") {
      return Self.answer(request.address, status: 404, "")
    }
    guard
      let number = Int(request.address.path.dropFirst()) ?? (request.address.path == "/" ? 0 : nil)
    else { throw .noAnswer }
    // Pages that lead nowhere, so that nothing behind them is missed.
    if number > Self.pageCount / 3, number % 9 == 7 { throw .reset }
    return Self.answer(request.address, status: 200, "<p>\(number)")
  }

  private static func answer(
    _ address: SiteAddress,
    status: Int,
    _ body: String
  ) -> FetchedResource {
    let exchange = FetchedResource.Exchange(
      address: address,
      requestHead: "GET \(address.path) HTTP/1.1\r\n\r\n",
      status: status,
      reason: "",
      httpVersion: "HTTP/1.1",
      headers: [FetchedResource.Header(name: "Content-Type", value: "text/html")],
      rawBody: Array(body.utf8),
      fetchedAt: 1_700_000_000_000,
      remoteAddress: nil
    )
    return FetchedResource(exchanges: [exchange], body: Array(body.utf8), isCutOff: false)
  }

  /// Each page leads to three more.
  private static func read(_ resource: FetchedResource) -> PageReading {
    guard let path = resource.exchanges.last?.address.path else { return PageReading() }
    let number = Int(path.dropFirst()) ?? 0
    let links = (1...3).compactMap { step -> CrawlLink? in
      let next = number * 3 + step
      guard next < pageCount, let address = SiteAddress("\(origin)/\(next)") else { return nil }
      return CrawlLink(address: address, written: "/\(next)")
    }
    return PageReading(links: links)
  }

  /// Crawls as far as the server lets it.
  @discardableResult
  func crawl(into store: ArchiveStore) async throws -> CrawlSummary {
    let crawl = LiveCrawl(
      settings: CrawlSettings(start: Self.origin + "/"),
      pace: .unlimited,
      fetcher: self,
      store: store,
      time: CrawlTime(clock: ContinuousClock()) { 1_700_000_000_000 },
      reader: { resource, _, _ in Self.read(resource) }
    )
    return try await crawl.run()
  }
}
