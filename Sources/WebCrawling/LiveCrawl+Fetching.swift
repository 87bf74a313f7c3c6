internal import SiteSources

/// What runs beside the loop.
extension LiveCrawl {
  /// Returns a reader that knows the site's spelling as far as the state does.
  ///
  /// - Parameters:
  ///   - state: The state.
  ///   - target: What is to be read.
  ///   - moment: The moment in the growth of what is known of areas at which it was chosen.
  /// - Returns: The reader.
  func answers(_ state: CrawlState, to target: CrawlTarget, chosenAt moment: Int) -> AnswerReader {
    AnswerReader(
      agent: settings.agent,
      canonicalizer: state.canonicalizer,
      scope: settings.scope,
      sitemaps: sitemaps,
      reader: reader,
      knownAreas: state.areas.keys(at: moment, depth: target.depth)
    )
  }

  /// Fetches and reads one target when its host may be asked.
  @concurrent
  func load(_ target: CrawlTarget, number: Int, answers: AnswerReader) async -> CrawlArrival {
    guard let address = SiteAddress(target.address), let host = address.origin?.host else {
      // Nothing is chosen whose address cannot be read.
      return .givenUp
    }
    do {
      try await pacer.admit(host)
    } catch {
      return .givenUp
    }
    let request = FetchRequest(address: address, purpose: target.rank.purpose)
    var answer: Result<FetchedResource, FetchError>
    do throws(FetchError) {
      let resource = try await fetcher.fetch(request)
      await pacer.release(
        host,
        answer: HostAnswer(resource, of: host),
        // What a redirect led to is another machine.
        numericAddress: (resource.confirmation ?? resource.exchanges.first)?.remoteAddress
      )
      answer = .success(resource)
    } catch {
      await pacer.release(host, answer: HostAnswer(error), numericAddress: nil)
      answer = .failure(error)
    }
    guard !Task.isCancelled else { return .givenUp }
    let (step, rendered) = await answers.step(for: target, answer, today: time.today())
    // A reader that was cancelled may have read half a page.
    guard !Task.isCancelled else { return .givenUp }
    // What was unpacked has been read, and answers may wait long for their turn.
    if case .success(var resource) = answer {
      resource.body = []
      answer = .success(resource)
    }
    return .finished(number: number, CrawlRecord(step: step, answer: answer, rendered: rendered))
  }
}
