import SiteSources
import Synchronization
import WebCrawling

/// A site that answers from memory, after a time that a seed decides.
final class ScriptedSite: ResourceFetcher {
  /// What stands at an address.
  enum Page: Sendable {
    /// Links as written, resolved against the site; `!` before one names an item, `~` a menu, and
    /// `-` asks not to follow.
    case links([String])
    case text(String)
    case status(Int)
    case error(Int, links: [String])
    case redirect(String)
    case failure(FetchError)
  }

  struct Request: Sendable, Hashable {
    var address: String
    var purpose: FetchRequest.Purpose
    var start: Duration
  }

  private let pages: [String: Page]
  private let time: SimulatedTime
  private let seed: UInt64
  private let maximumLatency: Int
  private let log = Mutex<[Request]>([])
  private let active = Mutex((now: 0, most: 0))
  let numericAddress: String?
  let bytesPerPage: Int

  init(
    _ pages: [String: Page],
    time: SimulatedTime,
    seed: UInt64 = 0,
    maximumLatency: Int = 0,
    numericAddress: String? = nil,
    bytesPerPage: Int = 1_000
  ) {
    self.pages = pages
    self.time = time
    self.seed = seed
    self.maximumLatency = maximumLatency
    self.numericAddress = numericAddress
    self.bytesPerPage = bytesPerPage
  }

  var requests: [Request] { log.withLock { $0 } }
  var mostAtOnce: Int { active.withLock { $0.most } }

  func fetch(_ request: FetchRequest) async throws(FetchError) -> FetchedResource {
    let address = request.address.description
    log.withLock {
      $0.append(Request(address: address, purpose: request.purpose, start: time.elapsed))
    }
    active.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
    defer { active.withLock { $0.now -= 1 } }
    if maximumLatency > 0 {
      var hash = seed
      for byte in address.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
      let latency = Int64((hash >> 20) % UInt64(maximumLatency))
      do { try await time.sleep(for: .milliseconds(latency)) } catch { throw .cancelled }
    }
    if Task.isCancelled { throw .cancelled }
    return try answer(to: request.address, trail: [])
  }

  private func answer(
    to address: SiteAddress,
    trail: [FetchedResource.Exchange]
  ) throws(FetchError) -> FetchedResource {
    let page = pages[address.description] ?? .status(404)
    switch page {
    case .failure(let error): throw error
    case .redirect(let target):
      guard let next = SiteAddress(target) else { throw .invalidRedirect(target) }
      guard trail.count < 10 else { throw .tooManyRedirects(limit: 10) }
      return try answer(to: next, trail: trail + [exchange(address, status: 301, byteCount: 0)])
    case .status(let status), .error(let status, links: _):
      return FetchedResource(
        exchanges: trail + [exchange(address, status: status, byteCount: 9)],
        body: Array("not found".utf8),
        isCutOff: false
      )
    case .links, .text:
      let text = if case .text(let text) = page { text } else { address.description }
      return FetchedResource(
        exchanges: trail + [exchange(address, status: 200, byteCount: bytesPerPage)],
        body: Array(text.utf8),
        isCutOff: false
      )
    }
  }

  private func exchange(
    _ address: SiteAddress,
    status: Int,
    byteCount: Int
  ) -> FetchedResource.Exchange {
    FetchedResource.Exchange(
      address: address,
      requestHead: "",
      status: status,
      reason: "",
      httpVersion: "1.1",
      headers: [],
      rawBody: Array(repeating: 0, count: byteCount),
      fetchedAt: 1_000_000_000_000,
      remoteAddress: numericAddress
    )
  }

  /// Reads the links of a page.
  func read(_ resource: FetchedResource) -> PageReading {
    guard let address = resource.exchanges.last?.address, let page = pages[address.description]
    else { return PageReading() }
    switch page {
    case .text(let text):
      return PageReading(contentKey: text.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) })
    case .links(let links), .error(_, let links):
      return PageReading(links: links.compactMap { link($0, on: address) })
    case .status, .redirect, .failure: return PageReading()
    }
  }

  private func link(_ text: String, on page: SiteAddress) -> CrawlLink? {
    let marks: [Character: CrawlLink.Emphasis] = ["!": .evidence, "~": .menu]
    let emphasis = text.first.flatMap { marks[$0] }
    let isFollowed = !text.hasPrefix("-")
    let written = emphasis == nil && isFollowed ? text : String(text.dropFirst())
    let base = page.origin?.description ?? ""
    guard let address = SiteAddress(written.hasPrefix("/") ? base + written : written) else {
      return nil
    }
    return CrawlLink(
      address: address,
      written: written,
      emphasis: emphasis ?? .ordinary,
      isFollowed: isFollowed
    )
  }
}
