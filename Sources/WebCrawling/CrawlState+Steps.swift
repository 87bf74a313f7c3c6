internal import SiteSources

/// What an answer changes.
extension CrawlState {
  /// Takes a step and chooses what comes next.
  ///
  /// - Parameter step: The step of the first target that is chosen and not finished.
  /// - Returns: What has happened, for people to watch.
  /// - Throws: ``CrawlError`` if the step is of another target.
  package mutating func commit(_ step: CrawlStep) throws(CrawlError) -> [CrawlEvent] {
    guard chosen.first == step.target else {
      throw .unexpectedStep(address: step.target.address)
    }
    chosen.removeFirst()
    choiceMoments.removeFirst()
    stepCount += 1
    coverage.note(step)
    for address in step.trail { frontier.markKnown(address) }
    var events = [event(of: step)]
    events += watch(step)
    if step.target.rank == .home { settleHome(step) }
    switch step.harvest {
    case .nothing: break
    case .page(let links, let contentKey, let areas):
      events += take(links, contentKey, from: step)
      self.areas.note(areas, depth: step.target.depth)
    case .robots(let policy, let sitemaps): events += take(policy, sitemaps, from: step)
    case .sitemap(let pages, let sitemaps): take(pages, sitemaps, from: step.target)
    }
    offerSitemaps()
    events += choose()
    return events
  }

  private func event(of step: CrawlStep) -> CrawlEvent {
    if let failure = step.failure { return .failed(step.target, failure) }
    return .fetched(step.target, status: step.status ?? 0, byteCount: step.byteCount)
  }

  private mutating func watch(_ step: CrawlStep) -> [CrawlEvent] {
    let purpose = step.target.rank.purpose
    guard purpose == .page || purpose == .document,
      let host = SiteAddress(step.target.address)?.origin?.host
    else { return [] }
    let status = step.status ?? 0
    let isFailure = step.failure?.isOfHost ?? (status == 403 || status == 429 || status >= 500)
    let isUnreachable = step.failure?.isWithoutConnection ?? false
    switch safeguard.note(host, isFailure: isFailure, isUnreachable: isUnreachable) {
    case .goOn: return []
    case .pause: return [.paused(host: host, settings.safeguard.pause)]
    case .giveUp: return [.gaveUp(host: host)]
    }
  }

  /// Keeps to the origin that the start redirects to, such as the encrypted one.
  private mutating func settleHome(_ step: CrawlStep) {
    isHomeFetched = true
    // Without its home page a site is not read; another day it may be.
    if step.failure != nil || step.status.map({ $0 >= 500 || $0 == 429 }) == true {
      setAside.append(step.target)
    }
    var canonicalizer = canonicalizer
    if let last = step.finalAddress.flatMap(SiteAddress.init) { canonicalizer.settle(at: last) }
    if let origin = canonicalizer.origin { home = SiteAddress(origin: origin).description }
    for seed in settings.seeds {
      guard let address = SiteAddress(seed) else { continue }
      let canonical = canonicalizer.canonical(address)
      let link = CrawlStep.Link(
        address: canonical.description,
        written: seed,
        emphasis: .evidence,
        isDocument: settings.scope.isDocument(canonical),
        isFollowed: true
      )
      offer(link, from: step.target)
    }
  }

  private mutating func take(
    _ links: [CrawlStep.Link],
    _ contentKey: UInt64?,
    from step: CrawlStep
  ) -> [CrawlEvent] {
    let closedCount = traps.closed.count
    if let contentKey, let address = SiteAddress(step.target.address) {
      traps.observe(contentKey: contentKey, at: address)
    }
    for link in links { offer(link, from: step.target) }
    return traps.closed[closedCount...].map { .closed($0) }
  }

  private mutating func take(
    _ policy: RobotsPolicy,
    _ sitemaps: [String],
    from step: CrawlStep
  ) -> [CrawlEvent] {
    guard let origin = SiteAddress(step.target.address)?.origin else { return [] }
    let key = origin.description
    var record = RobotsRecord(policy: policy, sitemaps: sitemaps, fetchedAt: step.fetchedAt)
    // What the server said yesterday is better than nothing.
    if policy == .nothing, let stale = staleRobots[key] { record = stale }
    robots[key] = record
    for target in parked.removeValue(forKey: key) ?? [] { frontier.putBack(target) }
    return [.robots(origin: key, record.policy)]
  }

  private mutating func take(
    _ pages: [CrawlStep.Link],
    _ sitemaps: [String],
    from target: CrawlTarget
  ) {
    for page in pages { offer(page, from: target) }
    for address in sitemaps {
      offer(sitemap: address, depth: target.depth + 1, from: target.address)
    }
  }

  /// Asks for the site's sitemaps once its home page and its robots.txt are known.
  private mutating func offerSitemaps() {
    guard settings.usesSitemaps, isHomeFetched, !areSitemapsOffered,
      let origin = SiteAddress(home)?.origin
    else { return }
    var sitemaps: [String] = []
    if settings.obeysRobots {
      guard let record = robots[origin.description] else {
        request(robotsOf: origin)
        return
      }
      sitemaps = record.sitemaps
    }
    areSitemapsOffered = true
    if sitemaps.isEmpty {
      sitemaps = [SiteAddress(origin: origin, path: "/sitemap.xml").description]
    }
    for address in sitemaps { offer(sitemap: address, depth: 0, from: nil) }
  }

  private mutating func offer(sitemap text: String, depth: Int, from page: String?) {
    guard let address = SiteAddress(text), let origin = address.origin,
      let own = SiteAddress(home)?.origin, own.isSameSite(as: origin),
      depth <= settings.maximumSitemapDepth
    else { return }
    let canonical = canonicalizer.canonical(address).description
    guard sitemapCount < settings.limits.maximumSitemaps else {
      refuse(canonical, .queue(limit: settings.limits.maximumSitemaps))
      return
    }
    let target = CrawlTarget(address: canonical, rank: .sitemap, depth: depth, foundOn: page)
    if frontier.insert(target) { sitemapCount += 1 }
  }
}

extension FetchFailure {
  /// True if the failure says that the host is in trouble, or wants no more of the crawl.
  fileprivate var isOfHost: Bool {
    switch kind {
    case .timeout, .refused, .reset, .noAnswer, .askedToWait, .unknownHost: true
    case .forbiddenAddress, .unsupportedScheme, .redirect, .insecure, .malformed, .tooLarge,
      .undecodable, .cancelled:
      false
    }
  }
}
