internal import SiteSources

/// The crawl of a live site: one loop that owns a plain state.
///
/// Fetches run beside each other, but their answers are taken in the order in which they were
/// chosen, whatever the order in which they arrive. So equal answers make equal crawls, and what is
/// stored is at any moment the beginning of what will be stored.
package struct LiveCrawl: Sendable {
  let settings: CrawlSettings
  let fetcher: any ResourceFetcher
  let store: any CrawlStore
  let pacer: HostPacer
  let time: CrawlTime
  let sitemaps: SitemapReader
  let reader: CrawlReader
  let report: @Sendable (CrawlEvent) -> Void

  /// Prepares a crawl.
  ///
  /// - Parameters:
  ///   - settings: What the crawl is to do.
  ///   - pace: How hard it may press a host.
  ///   - fetcher: Fetches one address, with its own limits for time and size.
  ///   - store: Keeps what is fetched, and what is left of an earlier run.
  ///   - time: The time to go by.
  ///   - sitemaps: Reads sitemaps.
  ///   - reader: Finds the links of pages.
  ///   - report: Is told what happens, from the loop.
  package init(
    settings: CrawlSettings,
    pace: PaceSettings = PaceSettings(),
    fetcher: any ResourceFetcher,
    store: any CrawlStore,
    time: CrawlTime,
    sitemaps: SitemapReader = SitemapReader(),
    reader: @escaping CrawlReader,
    report: @escaping @Sendable (CrawlEvent) -> Void = { _ in }
  ) {
    precondition(settings.maximumConnections > 0 && settings.lookahead > 0)
    self.settings = settings
    self.fetcher = fetcher
    self.store = store
    self.time = time
    self.sitemaps = sitemaps
    self.reader = reader
    self.report = report
    pacer = HostPacer(settings: pace, time: time)
  }

  /// Crawls until nothing is left, a limit is reached or the task is cancelled.
  ///
  /// - Returns: How it ended; a crawl that was cancelled can be taken up by running it again with
  ///   the same store.
  /// - Throws: ``CrawlError``, or whatever the store throws.
  package func run() async throws -> CrawlSummary {
    var state = try await begin()
    return try await withThrowingTaskGroup(of: CrawlArrival.self) { group in
      if let duration = settings.limits.maximumDuration {
        let end = time.elapsed() + duration
        group.addTask {
          try? await time.sleep(end)
          return .timeIsUp
        }
      }
      var window = CrawlWindow(next: state.stepCount)
      var ending: CrawlSummary.Ending? = state.isFull ? .byteLimit : nil
      for event in state.choose() { report(event) }
      while true {
        while ending == nil, let number = window.start(state) {
          let place = number - state.stepCount
          let target = state.chosen[place]
          let answers = answers(state, to: target, chosenAt: state.choiceMoments[place])
          group.addTask { await load(target, number: number, answers: answers) }
        }
        if let batch = window.nextBatch(state) {
          group.addTask {
            try await batch.store(in: store)
            return .stored
          }
        }
        guard window.isBusy, let arrival = try await group.next() else { break }
        if !window.take(arrival), ending == nil { ending = .timeLimit }
        if Task.isCancelled { ending = .cancelled }
        if !window.isStateBusy, try await commit(&window, to: &state) {
          ending = ending ?? .byteLimit
        }
        // What is under way is given up; nothing that was stored depends on it.
        if ending != nil { group.cancelAll() }
      }
      group.cancelAll()
      try await store.save(state)
      return summary(of: state, ending: ending)
    }
  }

  /// Takes up what is stored, or begins.
  private func begin() async throws -> CrawlState {
    let start = settings.scope.start
    guard SiteAddress(start) != nil else { throw CrawlError.invalidStart(start) }
    guard let stored = try await store.restore() else {
      let state = CrawlState(settings: settings)
      // The first steps need a state that they can follow.
      try await store.save(state)
      return state
    }
    var state = stored.state
    guard state.settings.scope.start == start else {
      throw CrawlError.otherStart(stored: state.settings.scope.start, wanted: start)
    }
    _ = state.choose()
    for step in stored.steps { _ = try state.commit(step) }
    state.resume(with: settings, today: time.today())
    for (host, delay) in state.crawlDelays {
      await pacer.honor(crawlDelay: delay, of: host)
    }
    // Steps from now on do not follow from what was stored before.
    try await store.save(state)
    report(.resumed(stepCount: state.stepCount))
    return state
  }

  /// Takes the answers whose turn it is.
  ///
  /// - Parameters:
  ///   - window: What has arrived.
  ///   - state: The state, which follows.
  /// - Returns: True if as many bytes have arrived as are allowed.
  /// - Throws: ``CrawlError``, if the answers come in another order than that of the choice.
  private func commit(
    _ window: inout CrawlWindow,
    to state: inout CrawlState
  ) async throws(CrawlError) -> Bool {
    var records: [CrawlRecord] = []
    var events: [CrawlEvent] = []
    // A page may hold much to weigh; whoever waits for the end must not wait for all of it.
    while !state.isFull, !Task.isCancelled, var record = window.pop(state.stepCount) {
      if case .page(let links, let contentKey, let areas) = record.step.harvest {
        let news = state.news(in: links, from: record.step.target)
        record.step.harvest = .page(links: news, contentKey: contentKey, areas: areas)
      }
      events += try state.commit(record.step)
      records.append(record)
    }
    guard !records.isEmpty else { return state.isFull }
    window.queue(records)
    for event in events { await tell(event) }
    report(
      .progress(stepCount: state.stepCount, waiting: state.waitingCount, state.coverage)
    )
    return state.isFull
  }

  /// Passes an event on, and does what it asks for.
  private func tell(_ event: CrawlEvent) async {
    report(event)
    switch event {
    case .paused(let host, let duration): await pacer.pause(host, for: duration)
    case .robots(let origin, let policy):
      guard let delay = policy.crawlDelay, let host = SiteAddress(origin)?.origin?.host else {
        return
      }
      let used = await pacer.honor(crawlDelay: delay, of: host)
      report(.crawlDelay(host: host, asked: delay, used: used))
    default: return
    }
  }

  private func summary(of state: CrawlState, ending: CrawlSummary.Ending?) -> CrawlSummary {
    var natural = CrawlSummary.Ending.complete
    if state.hasGivenUpOwnPages { natural = .gaveUp }
    if state.frontier.count > 0 { natural = .countLimit }
    return CrawlSummary(
      ending: ending ?? natural,
      coverage: state.coverage,
      closedPatterns: state.traps.closed,
      waitingCount: state.waitingCount,
      stepCount: state.stepCount
    )
  }
}
