internal import SiteArchives
internal import WebCrawling

/// Asks only for what has changed since an earlier crawl.
///
/// The conditions of HTTP (RFC 9110, section 13) let a server say "not modified" in the place of the
/// same bytes; those are then taken from the earlier crawl's archive.
struct RevisitingFetcher: ResourceFetcher {
  var fetcher: any ResourceFetcher
  var earlier: EarlierArchive

  func fetch(_ request: FetchRequest) async throws(FetchError) -> FetchedResource {
    guard let known = earlier.answer(at: request.address) else {
      return try await fetcher.fetch(request)
    }
    var conditional = request
    conditional.entityTag = known.entityTag
    conditional.lastModified = known.lastModified
    let resource = try await fetcher.fetch(conditional)
    guard let last = resource.exchanges.last, last.status == 304 else { return resource }
    // What a redirect led to was not asked for under a condition; and a server that confirms
    // another version than the one that was named is not believed.
    guard resource.exchanges.count == 1, known.isConfirmed(by: last) else {
      return try await fetcher.fetch(request)
    }
    return FetchedResource(
      exchanges: [known.exchange],
      body: known.body,
      isCutOff: false,
      confirmation: last
    )
  }
}
