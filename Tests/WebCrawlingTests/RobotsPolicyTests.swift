import Foundation
import SiteSources
import Testing
import WebCrawling

@Suite struct RobotsPolicyTests {
  private static let file = "user-agent: *\ndisallow: /private\n"

  private static func answer(_ status: Int, redirectCount: Int = 0) -> FetchedResource {
    let steps = Array(repeating: 301, count: redirectCount) + [status]
    return FetchedResource(
      exchanges: steps.map { exchange(status: $0) },
      body: Array(file.utf8),
      isCutOff: false
    )
  }

  private static func exchange(status: Int) -> FetchedResource.Exchange {
    FetchedResource.Exchange(
      address: SiteAddress(
        origin: SiteAddress.Origin(isSecure: true, host: "muang-mok.example"),
        path: "/robots.txt"
      ),
      requestHead: "",
      status: status,
      reason: "",
      httpVersion: "1.1",
      headers: [],
      rawBody: [],
      fetchedAt: 0,
      remoteAddress: nil
    )
  }

  @Test(arguments: [400, 401, 403, 404, 410, 429, 451, 499, 304])
  func `a file that is not there forbids nothing`(status: Int) {
    #expect(RobotsPolicy(Self.answer(status), agent: "gleaner") == .everything)
  }

  @Test(arguments: [500, 502, 503, 504, 599, 999, 100])
  func `a server that fails is left alone`(status: Int) {
    #expect(RobotsPolicy(Self.answer(status), agent: "gleaner") == .nothing)
  }

  @Test(arguments: [(0, true), (5, true), (6, false)])
  func `redirects are followed five times`(count: Int, counts: Bool) throws {
    let policy = RobotsPolicy(Self.answer(200, redirectCount: count), agent: "gleaner")
    let address = try #require(SiteAddress("https://muang-mok.example/private/x"))
    #expect((policy.refusal(of: address) != nil) == counts)
  }

  @Test(arguments: [
    FetchError.timedOut(.connect), .timedOut(.whole), .unknownHost("a"), .refused, .reset,
    .noAnswer, .insecure("expired"), .malformed("x"), .askedToWait(seconds: 900),
  ])
  func `no answer is no permission`(error: FetchError) {
    #expect(RobotsPolicy(error) == .nothing)
  }

  @Test(arguments: [
    FetchError.tooManyRedirects(limit: 10), .redirectLoop, .invalidRedirect("http://"),
  ])
  func `redirects to nowhere are the same as no file`(error: FetchError) {
    #expect(RobotsPolicy(error) == .everything)
  }

  @Test func `survives being stored`() throws {
    let policy = RobotsPolicy(Self.answer(200), agent: "gleaner")
    let stored = try JSONEncoder().encode(policy)
    #expect(try JSONDecoder().decode(RobotsPolicy.self, from: stored) == policy)
  }
}
