/// What has become of one address: what the crawl learned, and the answer itself.
package struct CrawlRecord: Sendable {
  package var step: CrawlStep
  /// The answer, without the body that was unpacked for reading.
  package var answer: Result<FetchedResource, FetchError>
  /// What scripts made of the page, as HTML in UTF-8, if it was rendered.
  package var rendered: [UInt8]?

  /// About as many bytes as the record takes while it waits to be stored.
  var heldByteCount: Int {
    var count = rendered?.count ?? 0
    if case .success(let resource) = answer {
      for exchange in resource.answers {
        count += exchange.rawBody.count + exchange.requestHead.utf8.count
        for header in exchange.headers {
          count += header.name.utf8.count + header.value.utf8.count
        }
      }
    }
    if case .page(let links, _, _) = step.harvest {
      for link in links { count += link.address.utf8.count + (link.written?.utf8.count ?? 0) }
    }
    return count
  }
}

/// What is left of an earlier run.
package struct StoredCrawl: Sendable {
  /// The last state that was saved.
  package var state: CrawlState
  /// The steps that were appended after it, in their order.
  package var steps: [CrawlStep]

  package init(state: CrawlState, steps: [CrawlStep]) {
    self.state = state
    self.steps = steps
  }
}

/// Keeps a crawl, so that it can be taken up where it was broken off.
///
/// The crawl calls one method at a time. It calls them, too, after its task was cancelled: the last
/// answers are worth keeping, so a store must not give up because of that.
package protocol CrawlStore: Sendable {
  /// Returns what an earlier run has left, or `nil` to begin.
  func restore() async throws -> StoredCrawl?

  /// Appends finished fetches, all or none of them, in their order.
  ///
  /// Once it returns, they are never fetched again.
  func append(_ records: [CrawlRecord]) async throws

  /// Takes the place of the earlier state and of the steps that led from it to this one.
  func save(_ state: CrawlState) async throws
}
