/// How a site is to be fetched; what is `nil` is left to the program.
package struct CrawlPreferences: Sendable, Hashable {
  /// The pause between two requests to one host.
  package var delay: Duration?
  /// How many requests may be under way at a time.
  package var connections: Int?
  /// Beginnings of paths or addresses that are fetched; all if empty.
  package var include: [String]
  /// Beginnings of paths or addresses that are never fetched.
  package var exclude: [String]
  /// Whether hosts below the site's own belong to it.
  package var followsSubdomains: Bool?
  /// How the site's administrators reach whoever fetches it.
  package var contact: String?

  package init(
    delay: Duration? = nil,
    connections: Int? = nil,
    include: [String] = [],
    exclude: [String] = [],
    followsSubdomains: Bool? = nil,
    contact: String? = nil
  ) {
    self.delay = delay
    self.connections = connections
    self.include = include
    self.exclude = exclude
    self.followsSubdomains = followsSubdomains
    self.contact = contact
  }
}
