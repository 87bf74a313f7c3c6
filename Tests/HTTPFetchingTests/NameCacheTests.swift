import HTTPFetching
import Synchronization
import Testing
import WebCrawling

@Suite struct NameCacheTests {
  /// Gives each question another answer, as a name does that is used for rebinding.
  private final class FickleResolver: NameResolver {
    private let count = Atomic(0)

    func addresses(of host: String) async throws(FetchError) -> [NetworkAddress] {
      let number = count.wrappingAdd(1, ordering: .relaxed).newValue
      return [NetworkAddress("192.0.2.\(number)")].compactMap { $0 }
    }
  }

  @Test func `a name is asked for again when its answer is old`() async throws {
    let clock = Counter()
    let cache = NameCache(FickleResolver(), now: { Int64(clock.next()) * 100_000 })
    // Each question looks at the clock once, and each that is passed on twice.
    #expect(try await cache.addresses(of: "a.test").map(\.description) == ["192.0.2.1"])
    #expect(try await cache.addresses(of: "a.test").map(\.description) == ["192.0.2.1"])
    #expect(try await cache.addresses(of: "b.test").map(\.description) == ["192.0.2.2"])
    #expect(try await cache.addresses(of: "a.test").map(\.description) == ["192.0.2.3"])
  }
}
