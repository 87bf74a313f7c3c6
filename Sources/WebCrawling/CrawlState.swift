internal import SiteSources

/// Everything that decides how a crawl goes on.
///
/// The state changes in one way only: by the steps of ``commit(_:)``, in the order in which their
/// targets were chosen. Targets are chosen as soon as a step allows it, so the order of a crawl is a
/// function of the answers, however long each of them takes and however many are under way.
package struct CrawlState: Sendable, Codable, Equatable {
  struct RobotsRecord: Sendable, Hashable, Codable {
    var policy: RobotsPolicy
    /// The sitemaps that it names.
    var sitemaps: [String]
    var fetchedAt: Int64
  }

  package internal(set) var settings: CrawlSettings
  /// Targets that are chosen and not finished, in their order.
  package internal(set) var chosen: [CrawlTarget] = []
  /// What was known of areas when each of them was chosen.
  var choiceMoments: [Int] = []
  var areas = KnownAreas()
  /// Finished steps.
  package internal(set) var stepCount = 0
  package internal(set) var coverage = CrawlCoverage()
  package internal(set) var traps: TrapDetector

  var frontier = Frontier()
  /// The last level that was opened.
  var openLevel = CrawlLevel(rank: .home, depth: 0)
  /// What robots.txt files said, by origin.
  var robots: [String: RobotsRecord] = [:]
  /// Records that are more than a day old, for when the file cannot be had any more.
  var staleRobots: [String: RobotsRecord] = [:]
  /// Targets that wait for the robots.txt of their origin.
  var parked: [String: [CrawlTarget]] = [:]
  /// Targets on hosts that were given up, or that could not say what they allow.
  var setAside: [CrawlTarget] = []
  var refused = RefusedAddresses()
  var safeguard: CrawlSafeguard
  /// The start, or where it redirects to within the site: the spelling of the site's origin.
  var home: String
  var isHomeFetched = false
  var areSitemapsOffered = false
  var sitemapCount = 0
  var chosenPageCount = 0
  var chosenDocumentCount = 0

  /// A robots.txt is asked for again after a day (RFC 9309, section 2.4).
  static let robotsLifetime: Int64 = 24 * 60 * 60 * 1_000

  package init(settings: CrawlSettings) {
    self.settings = settings
    traps = TrapDetector(limits: settings.trapLimits)
    safeguard = CrawlSafeguard(settings: settings.safeguard)
    home = settings.scope.start
    if let start = SiteAddress(settings.scope.start) {
      let address = canonicalizer.canonical(start).description
      let written = address == settings.scope.start ? nil : settings.scope.start
      frontier.insert(CrawlTarget(address: address, rank: .home, depth: 0, written: written))
    }
  }

  /// Goes on with settings that may be others than before, for example with higher limits.
  ///
  /// - Parameters:
  ///   - settings: The settings from now on.
  ///   - today: Milliseconds since 1970.
  package mutating func resume(with settings: CrawlSettings, today: Int64) {
    self.settings = settings
    traps.limits = settings.trapLimits
    safeguard.settings = settings.safeguard
    safeguard.forgive()
    for target in setAside {
      let key = AddressText.fingerprint(target.address)
      if let kind = refused[key] {
        refused[key] = nil
        coverage.takeBack(kind, of: target.address)
      }
      frontier.putBack(target)
    }
    setAside.removeAll()
    for (origin, record) in robots {
      let isOld = today - record.fetchedAt > Self.robotsLifetime
      guard isOld || record.policy == .nothing else { continue }
      staleRobots[origin] = record
      robots[origin] = nil
    }
  }

  /// The spelling of addresses from now on.
  package var canonicalizer: AddressCanonicalizer {
    AddressCanonicalizer(rules: settings.addressRules, origin: SiteAddress(home)?.origin)
  }

  /// How many addresses wait, chosen ones included.
  package var waitingCount: Int {
    frontier.count + chosen.count + setAside.count + parked.values.reduce(0) { $0 + $1.count }
  }

  /// True if something of the site itself was set aside.
  ///
  /// Other hosts, whose documents the site links, fail every day without making the crawl of the
  /// site a part of it.
  package var hasGivenUpOwnPages: Bool {
    setAside.contains { target in
      SiteAddress(target.address).map { settings.scope.verdict(on: $0) == .crawl } ?? false
    }
  }

  /// True if as many bytes have arrived as are allowed.
  package var isFull: Bool { coverage.byteCount >= settings.limits.maximumBytes }

  /// The delays that sites ask for, by host.
  package var crawlDelays: [String: Duration] {
    var delays: [String: Duration] = [:]
    for (origin, record) in robots {
      guard let delay = record.policy.crawlDelay, let host = SiteAddress(origin)?.origin?.host
      else { continue }
      delays[host] = max(delays[host] ?? .zero, delay)
    }
    return delays
  }

  mutating func refuse(_ address: String, _ refusal: Refusal) {
    let key = AddressText.fingerprint(address)
    if let kind = refused[key] {
      guard kind != refusal.kind else { return }
      coverage.takeBack(kind, of: address)
    }
    if refused.count < settings.limits.maximumRefused { refused[key] = refusal.kind }
    coverage.note(refusal, of: address)
  }
}
