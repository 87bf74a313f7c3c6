/// How hard a crawl may press a host.
package struct PaceSettings: Sendable, Hashable, Codable {
  /// Requests that may be under way at once.
  package var maximumConnections = 2
  /// The least time between the beginnings of two requests.
  package var delay: Duration = .seconds(1)
  /// The longest `Crawl-delay` that is honoured: with the 60 seconds that some sites ask for, a
  /// crawl of a thousand pages would take most of a day.
  package var maximumCrawlDelay: Duration = .seconds(10)
  /// The longest `Retry-After` that a host is left alone for.
  package var maximumRetryAfter: Duration = .seconds(120)
  /// Failures in a row after which a host is asked less often.
  package var failuresBeforeBackOff = 3
  /// The first longer wait; it doubles with each further failure.
  package var backOff: Duration = .seconds(2)
  package var maximumBackOff: Duration = .seconds(30)

  package init() {}

  /// The pace for a host of one's own: as fast as it answers.
  package static let unlimited: PaceSettings = {
    var settings = PaceSettings()
    settings.maximumConnections = 16
    settings.delay = .zero
    settings.maximumCrawlDelay = .zero
    return settings
  }()
}
