internal import AsyncHTTPClient
internal import NIOCore
internal import NIOPosix
internal import NIOSSL
internal import SiteSources

/// Clients that are each bound to one host at one address.
///
/// AsyncHTTPClient lets the address of a name be set for a client, not for a request. So each pair of
/// a host and an address that passed the guard has its own, and the oldest idle ones are closed.
actor ClientPool {
  /// What a client is bound to.
  struct Key: Sendable, Hashable {
    var host: String
    /// The address to connect to; `nil` if a proxy finds it.
    var address: NetworkAddress?
    var proxy: ProxySettings.Server?
  }

  private struct Entry {
    var client: HTTPClient
    var useCount = 0
    var lastUse = 0
  }

  private let loops: any EventLoopGroup
  private let configuration: HTTPClient.Configuration
  private var entries: [Key: Entry] = [:]
  private var clock = 0

  private static let maximumIdleCount = 32

  init(loops: any EventLoopGroup, settings: FetchSettings) {
    self.loops = loops
    configuration = Self.configuration(for: settings)
  }

  /// Returns the client for a host; every call is matched by one of ``giveBack(_:)``.
  func borrow(_ key: Key) -> HTTPClient {
    clock += 1
    var entry = entries[key] ?? Entry(client: makeClient(key))
    entry.useCount += 1
    entry.lastUse = clock
    entries[key] = entry
    return entry.client
  }

  func giveBack(_ key: Key) async {
    entries[key]?.useCount -= 1
    let idle = entries.filter { $0.value.useCount == 0 }
    guard idle.count > Self.maximumIdleCount,
      let oldest = idle.min(by: { $0.value.lastUse < $1.value.lastUse })
    else { return }
    entries[oldest.key] = nil
    try? await oldest.value.client.shutdown()
  }

  /// Closes all clients.
  func close() async {
    let clients = entries.values.map(\.client)
    entries = [:]
    for client in clients { try? await client.shutdown() }
  }

  private func makeClient(_ key: Key) -> HTTPClient {
    var configuration = configuration
    if let proxy = key.proxy {
      configuration.proxy = Self.proxy(proxy)
    } else if let address = key.address {
      let bare = key.host.drop { $0 == "[" }.prefix { $0 != "]" }
      configuration.dnsOverride = [String(bare): address.description]
    }
    return HTTPClient(eventLoopGroupProvider: .shared(loops), configuration: configuration)
  }

  private static func configuration(for settings: FetchSettings) -> HTTPClient.Configuration {
    var tls = TLSConfiguration.makeClientConfiguration()
    switch settings.trust {
    case .system: break
    case .systemAnd(let file): tls.additionalTrustRoots = [.file(file)]
    case .anyone: tls.certificateVerification = .none
    }
    var pool = HTTPClient.Configuration.ConnectionPool(
      idleTimeout: .seconds(15),
      concurrentHTTP1ConnectionsPerHostSoftLimit: settings.maximumConnectionsPerHost
    )
    // Otherwise a server that refuses would be asked again until the time is up.
    pool.retryConnectionEstablishment = false
    var configuration = HTTPClient.Configuration(
      tlsConfiguration: tls,
      redirectConfiguration: .disallow,
      timeout: .init(connect: TimeAmount(settings.timeouts.connect)),
      connectionPool: pool,
      decompression: .disabled
    )
    configuration.httpVersion = .automatic
    return configuration
  }

  private static func proxy(_ proxy: ProxySettings.Server) -> HTTPClient.Configuration.Proxy {
    switch proxy.kind {
    case .socks: .socksServer(host: proxy.host, port: proxy.port)
    case .http:
      if let name = proxy.userName {
        .server(
          host: proxy.host,
          port: proxy.port,
          authorization: .basic(username: name, password: proxy.password ?? "")
        )
      } else {
        .server(host: proxy.host, port: proxy.port)
      }
    }
  }
}
