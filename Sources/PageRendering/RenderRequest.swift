package import SiteSources

/// One page to be rendered, and what that may cost.
package struct RenderRequest: Sendable, Hashable {
  /// The page, as it was fetched.
  package var address: SiteAddress
  /// The servers that the browser can reach; all others are unknown to it.
  package var servers: [PinnedServer]
  /// What the browser says it is; `nil` for its own words.
  package var userAgent: String?
  /// The time of the page itself: how far its timers run once nothing is being loaded.
  ///
  /// It goes by faster than time on the wall.
  package var pageTime: Duration = .seconds(5)
  /// When the page is taken as it is, on the wall.
  package var patience: Duration = .seconds(15)
  /// When the browser is ended, on the wall; later than ``patience``.
  package var deadline: Duration = .seconds(25)
  /// The most that is taken of the page, in UTF-16 code units as scripts count them.
  package var maximumLength = 4 << 20

  package init(address: SiteAddress, servers: [PinnedServer]) {
    self.address = address
    self.servers = servers
  }
}
