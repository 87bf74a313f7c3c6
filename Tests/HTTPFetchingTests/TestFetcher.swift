import HTTPFetching
import SiteSources
import WebCrawling

/// Names that lead where a test wants them to.
struct StaticResolver: NameResolver {
  var names: [String: [String]] = [:]

  func addresses(of host: String) async throws(FetchError) -> [NetworkAddress] {
    guard let found = names[host] else { throw .unknownHost(host) }
    return found.compactMap { NetworkAddress($0) }
  }
}

extension FetchSettings {
  /// Settings with short times, for a site at an address of this machine.
  static func impatient(for site: String) -> FetchSettings {
    let origin = SiteAddress(site)?.origin
    var settings = FetchSettings(
      userAgent: "oitcheck-tests/1.0 (+https://oitcheck.example)",
      addressGuard: AddressGuard(sites: Set([origin].compactMap { $0 }), privateAccess: .namedSites)
    )
    settings.timeouts = FetchTimeouts(
      connect: .seconds(2),
      firstByte: .seconds(1),
      idle: .seconds(2),
      whole: .seconds(5)
    )
    settings.retries.firstDelay = .milliseconds(20)
    settings.limits = FetchLimits(page: 1 << 20, document: 1 << 20)
    return settings
  }
}

/// What became of a fetch.
enum Outcome: Equatable {
  case answered(FetchedResource)
  case failed(FetchError)

  var failure: FetchError? {
    guard case .failed(let error) = self else { return nil }
    return error
  }

  var resource: FetchedResource? {
    guard case .answered(let resource) = self else { return nil }
    return resource
  }

  var body: String? { resource.map { String(decoding: $0.body, as: UTF8.self) } }

  var statuses: [Int]? { resource?.exchanges.map(\.status) }
}

/// Fetches one address and closes everything again.
func fetch(
  _ text: String,
  purpose: FetchRequest.Purpose = .page,
  settings: FetchSettings? = nil,
  names: [String: [String]] = [:]
) async throws -> Outcome {
  let outcomes = try await fetchAll([text], purpose: purpose, settings: settings, names: names)
  return outcomes[0]
}

/// Fetches addresses one after another with one fetcher.
func fetchAll(
  _ texts: [String],
  purpose: FetchRequest.Purpose = .page,
  settings: FetchSettings? = nil,
  names: [String: [String]] = [:]
) async throws -> [Outcome] {
  try await HTTPFetcher.lend(
    settings: settings ?? .impatient(for: texts[0]),
    resolver: StaticResolver(names: names),
    jitter: { 0.5 },
    now: { 1_700_000_000_000 }
  ) { fetcher in
    var outcomes: [Outcome] = []
    for text in texts {
      guard let address = SiteAddress(text) else { throw InvalidAddress() }
      do throws(FetchError) {
        let request = FetchRequest(address: address, purpose: purpose)
        outcomes.append(.answered(try await fetcher.fetch(request)))
      } catch {
        outcomes.append(.failed(error))
      }
    }
    return outcomes
  }
}

struct InvalidAddress: Error {}
