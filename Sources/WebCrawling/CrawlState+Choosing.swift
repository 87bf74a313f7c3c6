internal import SiteSources

/// What comes next.
extension CrawlState {
  /// Chooses targets until enough are chosen, or until the answers to some of them must be known.
  ///
  /// A second call without a step in between chooses nothing.
  ///
  /// - Returns: What was refused on the way.
  package mutating func choose() -> [CrawlEvent] {
    var events: [CrawlEvent] = []
    while chosen.count < settings.lookahead, !isFull {
      let limits = settings.limits
      let hasPages = chosenPageCount < limits.maximumPages
      let hasDocuments = chosenDocumentCount < limits.maximumDocuments
      let level = frontier.bestLevel { rank in
        switch rank.purpose {
        case .page: hasPages
        case .document: hasDocuments
        case .robots, .sitemap: true
        }
      }
      guard let level else { break }
      if level > openLevel {
        // All of one level is known only when the level before it is finished.
        guard chosen.isEmpty else { break }
        openLevel = level
      }
      guard let target = frontier.popFirst(at: level) else { break }
      if let refusal = admit(target) {
        refuse(target.address, refusal)
        events.append(.refused(target, refusal))
      }
    }
    return events
  }

  /// Chooses a target, puts it aside, or says why it is not fetched after all.
  private mutating func admit(_ target: CrawlTarget) -> Refusal? {
    guard let address = SiteAddress(target.address), let origin = address.origin else {
      return .outOfScope(.notOnTheWeb)
    }
    if safeguard.hasGivenUp(origin.host) {
      setAside.append(target)
      return nil
    }
    if target.rank != .robots, settings.obeysRobots {
      guard let record = robots[origin.description] else {
        let isNew = parked[origin.description] == nil
        if isNew, robots.count + parked.count > settings.limits.maximumForeignServers,
          settings.scope.verdict(on: address) != .crawl
        {
          return .queue(limit: settings.limits.maximumForeignServers)
        }
        park(target, at: origin)
        return nil
      }
      if let refusal = record.policy.refusal(of: address) {
        // Another day, the server may be able to say what it allows.
        if refusal == .unreachable { setAside.append(target) }
        return .robots(refusal)
      }
    }
    // The form of the address may have proved to be a trap while it waited.
    if !target.rank.isEvidence, let trap = traps.closing(address) { return .trap(trap) }
    switch target.rank.purpose {
    case .page: chosenPageCount += 1
    case .document: chosenDocumentCount += 1
    case .robots, .sitemap: break
    }
    chosen.append(target)
    choiceMoments.append(areas.moment)
    return nil
  }

  private mutating func park(_ target: CrawlTarget, at origin: SiteAddress.Origin) {
    let key = origin.description
    let isFirst = parked[key] == nil
    parked[key, default: []].append(target)
    if isFirst { request(robotsOf: origin) }
  }

  mutating func request(robotsOf origin: SiteAddress.Origin) {
    let file = SiteAddress(origin: origin, path: "/robots.txt").description
    let target = CrawlTarget(address: file, rank: .robots, depth: 0)
    guard !chosen.contains(where: { $0.address == file && $0.rank == .robots }) else { return }
    frontier.putBack(target)
  }
}
