internal import SiteSources

/// What becomes of links.
extension CrawlState {
  /// Returns the links of a page that change anything: most links lead where others have led before.
  package func news(in links: [CrawlStep.Link], from target: CrawlTarget) -> [CrawlStep.Link] {
    links.filter { link in
      if let kind = refused[AddressText.fingerprint(link.address)] {
        return isWorthAnotherLook(kind, link, from: target)
      }
      return frontier.wouldTake(self.target(for: link, from: target))
    }
  }

  /// Puts a link's address into the frontier, or notes why it is not fetched.
  mutating func offer(_ link: CrawlStep.Link, from page: CrawlTarget) {
    var target = target(for: link, from: page)
    if frontier.knows(link.address) {
      if frontier.wouldTake(target), let address = SiteAddress(link.address) {
        target.followsLinks = settings.scope.verdict(on: address) == .crawl
        frontier.insert(target)
      }
      return
    }
    let key = AddressText.fingerprint(link.address)
    let earlier = refused[key]
    if let earlier, !isWorthAnotherLook(earlier, link, from: page) { return }
    if let refusal = refusal(of: link, &target) {
      refuse(link.address, refusal)
      return
    }
    if let earlier {
      refused[key] = nil
      coverage.takeBack(earlier, of: link.address)
    }
    frontier.insert(target)
  }

  /// As long as addresses may be that are asked for: the longest that are let in, and a host.
  private static let maximumAddressLength = 8_192

  private mutating func refusal(of link: CrawlStep.Link, _ target: inout CrawlTarget) -> Refusal? {
    guard link.isFollowed else { return .nofollow }
    // Before anything looks at it letter by letter: an address may be as long as a page.
    guard link.address.utf8.count <= Self.maximumAddressLength else { return .trap(.longAddress) }
    guard let address = SiteAddress(link.address), let origin = address.origin else {
      return .outOfScope(.notOnTheWeb)
    }
    switch settings.scope.verdict(on: address) {
    case .crawl: break
    case .fetchOnce: target.followsLinks = false
    case .outside(let reason): return .outOfScope(reason)
    }
    let isEvidence = link.emphasis == .evidence
    if !isEvidence, let view = canonicalizer.view(of: address) { return .view(view) }
    let limits = settings.limits
    if target.depth > limits.maximumDepth { return .depth(limit: limits.maximumDepth) }
    if settings.obeysRobots, let record = robots[origin.description],
      let refusal = record.policy.refusal(of: address), refusal != .unreachable
    {
      return .robots(refusal)
    }
    if frontier.count >= limits.maximumQueue, !isEvidence {
      return .queue(limit: limits.maximumQueue)
    }
    return traps.admit(address, isEvidence: isEvidence).map { .trap($0) }
  }

  /// Tells whether a better link may let in what was refused before.
  private func isWorthAnotherLook(
    _ kind: RefusalKind,
    _ link: CrawlStep.Link,
    from page: CrawlTarget
  ) -> Bool {
    switch kind {
    case .nofollow: link.isFollowed
    case .depth: depth(from: page) <= settings.limits.maximumDepth
    case .trap, .view, .queue: link.emphasis == .evidence && link.isFollowed
    case .robots, .foreignHost, .subdomain, .aboveStart, .notIncluded, .excluded, .fileType,
      .notOnTheWeb:
      false
    }
  }

  private func target(for link: CrawlStep.Link, from page: CrawlTarget) -> CrawlTarget {
    CrawlTarget(
      address: link.address,
      rank: rank(of: link, from: page),
      depth: depth(from: page),
      foundOn: page.address,
      written: link.written
    )
  }

  private func depth(from page: CrawlTarget) -> Int {
    page.rank == .sitemap ? 1 : page.depth + 1
  }

  private func rank(of link: CrawlStep.Link, from page: CrawlTarget) -> CrawlClass {
    switch link.emphasis {
    case .evidence: return link.isDocument ? .evidenceDocument : .evidencePage
    case .menu: return link.isDocument ? .evidenceDocument : .menu
    case .ordinary:
      if page.rank == .sitemap { return link.isDocument ? .hintedDocument : .hintedPage }
      guard link.isDocument else { return .page }
      return page.rank == .evidencePage ? .evidenceDocument : .document
    }
  }
}
