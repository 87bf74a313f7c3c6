package import SiteSources
package import WebCrawling

/// The cookies of one crawl; nothing of it is kept.
package actor CookieJar {
  private var cookies: [Cookie] = []

  private static let maximumCount = 1000
  private static let maximumCountPerDomain = 50

  package init() {}

  /// Keeps what an answer sets.
  package func store(_ headers: [FetchedResource.Header], from address: SiteAddress, now: Int64) {
    guard let origin = address.origin else { return }
    for header in headers where header.name.lowercased() == "set-cookie" {
      guard
        let cookie = Cookie(header.value, host: origin.host, requestPath: address.path, now: now),
        // A server without encryption does not speak for the encrypted one.
        origin.isSecure || !cookie.isSecure && !hasSecure(cookie)
      else { continue }
      add(cookie, now: now)
    }
  }

  /// Returns the value of the field `Cookie` for a request, or `nil` if nothing is to be sent.
  package func field(for address: SiteAddress, now: Int64) -> String? {
    guard let origin = address.origin else { return nil }
    let sent = cookies.enumerated().filter { _, cookie in
      cookie.expiry.map { $0 > now } ?? true
        && cookie.isFor(host: origin.host, path: address.path, isSecure: origin.isSecure)
    }
    guard !sent.isEmpty else { return nil }
    // The longest path first, then the oldest.
    let ordered = sent.sorted {
      ($1.element.path.utf8.count, $0.offset) < ($0.element.path.utf8.count, $1.offset)
    }
    return ordered.map { "\($0.element.name)=\($0.element.value)" }.joined(separator: "; ")
  }

  private func hasSecure(_ cookie: Cookie) -> Bool {
    cookies.contains { $0.isSecure && $0.isSame(as: cookie) }
  }

  private func add(_ cookie: Cookie, now: Int64) {
    cookies.removeAll { old in
      old.isSame(as: cookie) || old.expiry.map { $0 <= now } ?? false
    }
    if let expiry = cookie.expiry, expiry <= now { return }
    let ofDomain = cookies.indices.filter { cookies[$0].domain == cookie.domain }
    if ofDomain.count >= Self.maximumCountPerDomain, let oldest = ofDomain.first {
      cookies.remove(at: oldest)
    }
    if cookies.count >= Self.maximumCount { cookies.removeFirst() }
    cookies.append(cookie)
  }
}
