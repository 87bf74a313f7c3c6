internal import NIOCore
internal import NIOPosix
internal import SiteSources
package import WebCrawling

/// Fetches addresses over the network.
///
/// Redirects are followed here and not by the client, because each hop is judged anew: its scheme,
/// its server, and whether it was seen before.
package struct HTTPFetcher: ResourceFetcher {
  let settings: FetchSettings
  let clients: ClientPool
  let cookies = CookieJar()
  let resolver: any NameResolver
  /// Returns a number from 0 up to 1.
  let jitter: @Sendable () -> Double
  /// Returns milliseconds since 1970.
  let now: @Sendable () -> Int64
  private let loops: MultiThreadedEventLoopGroup
  private let ownResolver: SystemNameResolver?

  /// Lends a fetcher, and closes its connections when the work is done or has failed.
  ///
  /// - Parameters:
  ///   - settings: What to allow and how long to wait.
  ///   - resolver: What finds the addresses of names; `nil` for the system.
  ///   - jitter: Returns a number from 0 up to 1, by which waits are varied.
  ///   - now: Returns milliseconds since 1970.
  ///   - work: What the fetcher is for.
  /// - Returns: What the work returns.
  /// - Throws: What the work throws.
  package static func lend<Value>(
    settings: FetchSettings,
    resolver: (any NameResolver)? = nil,
    jitter: @escaping @Sendable () -> Double,
    now: @escaping @Sendable () -> Int64,
    to work: (HTTPFetcher) async throws -> Value
  ) async throws -> Value {
    let fetcher = HTTPFetcher(settings: settings, resolver: resolver, jitter: jitter, now: now)
    let value: Value
    do {
      value = try await work(fetcher)
    } catch {
      await fetcher.shutDown()
      throw error
    }
    await fetcher.shutDown()
    return value
  }

  /// Creates a fetcher.
  ///
  /// ``shutDown()`` must be called when it has served, whatever happened: a client that is dropped
  /// while it is open ends the program. ``lend(settings:resolver:jitter:now:to:)`` sees to that.
  ///
  /// - Parameters:
  ///   - settings: What to allow and how long to wait.
  ///   - resolver: What finds the addresses of names; `nil` for the system.
  ///   - jitter: Returns a number from 0 up to 1, by which waits are varied.
  ///   - now: Returns milliseconds since 1970.
  package init(
    settings: FetchSettings,
    resolver: (any NameResolver)? = nil,
    jitter: @escaping @Sendable () -> Double,
    now: @escaping @Sendable () -> Int64
  ) {
    self.settings = settings
    self.jitter = jitter
    self.now = now
    loops = MultiThreadedEventLoopGroup(numberOfThreads: 2)
    clients = ClientPool(loops: loops, settings: settings)
    if let resolver {
      self.resolver = resolver
      ownResolver = nil
    } else {
      let system = SystemNameResolver(loops: loops)
      ownResolver = system
      self.resolver = NameCache(system, now: now)
    }
  }

  /// Closes all connections; nothing may be fetched afterwards.
  package func shutDown() async {
    await clients.close()
    await ownResolver?.shutDown()
    try? await loops.shutdownGracefully()
  }

  package func fetch(_ request: FetchRequest) async throws(FetchError) -> FetchedResource {
    let watch = FetchWatch(settings.timeouts)
    return try await watch.run { () async throws(FetchError) in
      try await follow(request, watch)
    }
  }

  /// A request as a server sees it; one that repeats gets the same answer for ever.
  private struct Step: Hashable {
    var address: SiteAddress
    var cookies: String?
  }

  private func follow(
    _ request: FetchRequest,
    _ watch: FetchWatch
  ) async throws(FetchError) -> FetchedResource {
    var address = request.address
    address.fragment = nil
    var exchanges: [FetchedResource.Exchange] = []
    var steps: Set<Step> = []
    while true {
      guard address.origin != nil else { throw .unsupportedScheme("") }
      let field = await cookies.field(for: address, now: now() / 1000)
      // A page may redirect to itself once it has set a cookie.
      guard steps.insert(Step(address: address, cookies: field)).inserted else {
        throw .redirectLoop
      }
      let answer = try await attempt(address, request, cookies: field, watch)
      await cookies.store(answer.exchange.headers, from: address, now: now() / 1000)
      exchanges.append(answer.exchange)
      guard Self.redirects.contains(answer.exchange.status) else {
        return FetchedResource(
          exchanges: exchanges,
          body: answer.body,
          isCutOff: answer.isCutOff
        )
      }
      guard exchanges.count <= settings.maximumRedirects else {
        throw .tooManyRedirects(limit: settings.maximumRedirects)
      }
      address = try RedirectTarget.resolve(answer.exchange.value(of: "location"), from: address)
    }
  }

  /// The statuses that send a client on to another address.
  static let redirects: Set<Int> = [301, 302, 303, 307, 308]
}

extension FetchedResource.Exchange {
  /// The value of the first header field of a name in lower case.
  func value(of name: String) -> String? {
    headers.first { $0.name.lowercased() == name }?.value
  }
}
