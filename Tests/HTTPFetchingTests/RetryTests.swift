import HTTPFetching
import Testing
import WebCrawling

@Suite struct RetryTests {
  @Test func `waits double up to a limit, and vary`() {
    let policy = RetryPolicy(firstDelay: .seconds(1), maximumDelay: .seconds(5))
    #expect(
      (0..<4).map { policy.delay(after: $0, jitter: 1) }
        == [.seconds(1), .seconds(2), .seconds(4), .seconds(5)]
    )
    #expect(policy.delay(after: 0, jitter: 0) == .milliseconds(500))
    #expect(policy.delay(after: 1000, jitter: 1) == .seconds(5))
  }

  struct Asked: Sendable, CustomTestStringConvertible {
    var field: String
    var seconds: Int?
    var testDescription: String { field }
  }

  @Test(arguments: [
    Asked(field: "120", seconds: 120),
    Asked(field: " 7 ", seconds: 7),
    Asked(field: "99999999999999999999", seconds: Int.max),
    Asked(field: "Wed, 15 Nov 2023 00:00:00 GMT", seconds: 6400),
    Asked(field: "Wednesday, 15-Nov-23 00:00:00 GMT", seconds: 6400),
    Asked(field: "Wed Nov 15 00:00:00 2023", seconds: 6400),
    Asked(field: "Mon, 01 Jan 2001 00:00:00 GMT", seconds: 0),
    Asked(field: "-5", seconds: nil),
    Asked(field: "soon", seconds: nil),
    Asked(field: "", seconds: nil),
  ])
  func `a server's wish is read as a number or a date`(_ asked: Asked) {
    #expect(RetryAfter.seconds(in: asked.field, now: 1_700_000_000) == asked.seconds)
  }
}
