internal import ComplianceModel
internal import RuleEvaluation
internal import SiteSources

extension SiteReader {
  /// Adds to each piece of evidence how a visitor gets there from the home page.
  ///
  /// Only the pages on the ways are read again, for the texts of their links.
  func addPaths(to judgement: inout Evaluator.Judgement, reading: Reading) async throws {
    guard let home = source.index.index(ofPath: "") else { return }
    let paths = ClickPaths(ways: reading.graph.ways(from: home))
    let hops = judgement.places.map { $0.map { paths.hops(to: $0) } }
    let steps = try await steps(for: Set(hops.joined().joined().joined()))
    for (item, places) in hops.enumerated() {
      for (number, ways) in places.enumerated() {
        let way = ways.first { $0.allSatisfy { steps.keys.contains($0) } }
        judgement.items[item].evidence[number].path = way.map { way in
          way.compactMap { steps[$0] ?? nil }
        }
      }
    }
  }

  /// Reads the texts of links, several pages at a time.
  private func steps(for hops: Set<ClickPaths.Hop>) async throws -> [ClickPaths.Hop: PathStep?] {
    let pages = Dictionary(grouping: hops, by: \.page).sorted { $0.key < $1.key }
    let size = max(1, (pages.count + jobs - 1) / jobs)
    let chunks = stride(from: 0, to: pages.count, by: size).map {
      Array(pages[$0..<min($0 + size, pages.count)])
    }
    return try await withThrowingTaskGroup(of: [ClickPaths.Hop: PathStep?].self) { group in
      for chunk in chunks { group.addTask { await self.readSteps(chunk) } }
      var steps: [ClickPaths.Hop: PathStep?] = [:]
      for try await found in group { steps.merge(found) { first, _ in first } }
      try Task.checkCancellation()
      return steps
    }
  }

  @concurrent
  private func readSteps(
    _ pages: [(key: Int, value: [ClickPaths.Hop])]
  ) async -> [ClickPaths.Hop: PathStep?] {
    let loader = PageLoader(source: source)
    var resolver = TargetResolver(source: source, links: links)
    var steps: [ClickPaths.Hop: PathStep?] = [:]
    for (number, hops) in pages {
      if Task.isCancelled { break }
      let entry = source.index.entries[number]
      guard case .page(let page) = loader.load(entry) else { continue }
      var names = LinkNames(content: page.content, hops: hops)
      for (order, link) in page.content.links.enumerated() where link.kind != .form {
        let target = resolver.resolve(
          link,
          page: number,
          path: entry.path,
          content: page.content
        )
        names.note(order, target)
      }
      steps.merge(names.steps) { first, _ in first }
    }
    return steps
  }
}
