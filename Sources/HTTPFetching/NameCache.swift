package import WebCrawling

/// Remembers what names lead to, so that a crawl asks once and keeps to the same server.
///
/// Addresses are judged each time they are used; nothing is let through for having been remembered.
package actor NameCache: NameResolver {
  private struct Entry {
    var addresses: [NetworkAddress]
    /// Milliseconds since 1970.
    var end: Int64
  }

  private let resolver: any NameResolver
  private let now: @Sendable () -> Int64
  private var entries: [String: Entry] = [:]

  private static let lifetime: Int64 = 5 * 60 * 1000
  private static let maximumCount = 1000

  /// - Parameters:
  ///   - resolver: What is asked for names that are not known.
  ///   - now: Returns milliseconds since 1970.
  package init(_ resolver: any NameResolver, now: @escaping @Sendable () -> Int64) {
    self.resolver = resolver
    self.now = now
  }

  package func addresses(of host: String) async throws(FetchError) -> [NetworkAddress] {
    if let entry = entries[host], now() < entry.end { return entry.addresses }
    let addresses = try await resolver.addresses(of: host)
    if entries.count >= Self.maximumCount { entries = [:] }
    entries[host] = Entry(addresses: addresses, end: now() + Self.lifetime)
    return addresses
  }
}
