internal import SiteSources

/// Makes of an answer what the crawl needs to know; it runs beside the crawl, many at once.
struct AnswerReader: Sendable {
  var agent: String
  var canonicalizer: AddressCanonicalizer
  var scope: CrawlScope
  var sitemaps: SitemapReader
  var reader: CrawlReader
  /// Areas of pages whose links are known.
  var knownAreas: Set<UInt64> = []

  /// The most that is kept of what one page links to.
  static let maximumLinks = 20_000
  private static let maximumWrittenLength = 2_048

  /// Reads an answer, or what it means that there was none.
  func step(
    for target: CrawlTarget,
    _ answer: Result<FetchedResource, FetchError>,
    today: Int64
  ) async -> (step: CrawlStep, rendered: [UInt8]?) {
    var rendered: [UInt8]?
    var step = CrawlStep(
      target: target,
      byteCount: 0,
      trail: [],
      fetchedAt: today,
      harvest: .nothing
    )
    switch answer {
    case .failure(let error):
      step.failure = FetchFailure(error)
      if target.rank == .robots { step.harvest = .robots(RobotsPolicy(error), sitemaps: []) }
    case .success(let resource):
      let last = resource.exchanges.last
      var answers = self
      if target.rank == .home, let last { answers.canonicalizer.settle(at: last.address) }
      step.status = last?.status
      step.byteCount = resource.sentByteCount
      step.isUnchanged = resource.confirmation == nil ? nil : true
      step.fetchedAt = resource.lastContact?.fetchedAt ?? today
      step.finalAddress = last?.address.description
      step.trail = answers.trail(of: resource, target)
      (step.harvest, rendered) = await answers.harvest(resource, of: target)
    }
    return (step, rendered)
  }

  /// Returns the addresses that need not be fetched by themselves any more.
  private func trail(of resource: FetchedResource, _ target: CrawlTarget) -> [String] {
    // A robots.txt that leads to the home page is not the home page.
    guard target.rank.purpose == .page || target.rank.purpose == .document,
      // What a page's limit has cut off is fetched whole where it is known to be a document.
      let status = resource.exchanges.last?.status, status < 400, !resource.isCutOff
    else { return [] }
    let addresses = resource.exchanges.map { canonicalizer.canonical($0.address).description }
    return addresses.filter { $0 != target.address }
  }

  private func harvest(
    _ resource: FetchedResource,
    of target: CrawlTarget
  ) async -> (CrawlStep.Harvest, rendered: [UInt8]?) {
    switch target.rank.purpose {
    case .robots:
      let policy = RobotsPolicy(resource, agent: agent)
      guard case .rules = policy else { return (.robots(policy, sitemaps: []), nil) }
      return (.robots(policy, sitemaps: RobotsFile(resource.body).sitemaps), nil)
    case .sitemap:
      // A site without a sitemap is no worse for it.
      guard resource.exchanges.last?.status == 200,
        let reading = try? sitemaps.read(resource.body)
      else { return (.nothing, nil) }
      let links = reading.pages.compactMap { text in
        SiteAddress(text).map {
          CrawlLink(address: $0, written: text, emphasis: sitemaps.emphasis($0))
        }
      }
      return (.sitemap(pages: canonical(links), sitemaps: reading.sitemaps), nil)
    case .page, .document:
      // Error pages have links, too, relative ones that lead to ever new error pages among them.
      guard let status = resource.exchanges.last?.status, 200..<300 ~= status else {
        return (.nothing, nil)
      }
      // Only areas whose links were followed are known.
      let follows = target.followsLinks && isWithinSite(resource)
      let reading = await reader(resource, target, follows ? knownAreas : [])
      guard follows else {
        return (.page(links: [], contentKey: reading.contentKey, areas: []), reading.rendered)
      }
      let harvest = CrawlStep.Harvest.page(
        links: canonical(reading.links.prefix(Self.maximumLinks)),
        contentKey: reading.contentKey,
        areas: reading.links.count > Self.maximumLinks ? [] : reading.areas.sorted()
      )
      return (harvest, reading.rendered)
    }
  }

  /// Links of a page that a redirect led away to are not those of the site.
  private func isWithinSite(_ resource: FetchedResource) -> Bool {
    guard let last = resource.exchanges.last else { return false }
    switch scope.verdict(on: canonicalizer.canonical(last.address)) {
    case .crawl: return true
    case .fetchOnce: return false
    case .outside(let reason):
      switch reason {
      case .foreignHost, .subdomain, .notOnTheWeb: return false
      case .aboveStart, .notIncluded, .excluded, .fileType: return true
      }
    }
  }

  /// Tells whether a link is written as its address is, with or without the server.
  private static func isSpelled(_ written: String, _ address: String) -> Bool {
    written == address || (written.hasPrefix("/") && address.hasSuffix(written))
  }

  /// An address as written is kept while it waits, so what is too long to be one is not.
  private static func kept(_ written: String) -> String? {
    written.utf8.count <= maximumWrittenLength ? written : nil
  }

  /// Returns links in their canonical spelling, each address once with the best of its links.
  private func canonical(_ links: some Sequence<CrawlLink>) -> [CrawlStep.Link] {
    var result: [CrawlStep.Link] = []
    var places: [String: Int] = [:]
    for link in links {
      let address = canonicalizer.canonical(link.address)
      let text = address.description
      if let place = places[text] {
        result[place].emphasis = max(result[place].emphasis, link.emphasis)
        result[place].isFollowed = result[place].isFollowed || link.isFollowed
        continue
      }
      places[text] = result.count
      result.append(
        CrawlStep.Link(
          address: text,
          written: Self.isSpelled(link.written, text) ? nil : Self.kept(link.written),
          emphasis: link.emphasis,
          isDocument: scope.isDocument(address),
          isFollowed: link.isFollowed
        )
      )
    }
    return result
  }
}
