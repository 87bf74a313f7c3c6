import Foundation
import Testing
import WebCrawling

/// Each fault of a server ends in time, is called by its name, and leaves the next page alone.
@Suite(.serialized) struct FaultTests {
  struct Failing: Sendable, CustomTestStringConvertible {
    var fault: String
    var failure: FetchError

    init(_ fault: String, _ failure: FetchError) {
      self.fault = fault
      self.failure = failure
    }

    var testDescription: String { fault }
  }

  @Test(arguments: [
    Failing("never", .timedOut(.firstByte)),
    Failing("slow-headers", .timedOut(.firstByte)),
    Failing("slow-body", .timedOut(.whole)),
    Failing("stalled-body", .timedOut(.idle)),
    Failing("endless-100", .timedOut(.firstByte)),
    Failing("reset", .reset),
    Failing("reset-after-head", .reset),
    Failing("empty", .noAnswer),
    Failing("bad-chunk", .malformed("")),
    Failing("bomb", .undecodable("")),
    Failing("bad-gzip", .undecodable("")),
    Failing("lying-gzip", .undecodable("")),
    Failing("unknown-encoding", .undecodable("")),
    Failing("big-header", .tooLarge(limit: 2 << 20)),
    Failing("many-headers", .tooLarge(limit: 2 << 20)),
    Failing("http-0.9", .malformed("")),
    Failing("bad-status", .malformed("")),
    Failing("redirect-self", .redirectLoop),
    Failing("redirect-grow", .tooManyRedirects(limit: 20)),
    Failing("redirect-nowhere", .invalidRedirect("")),
    Failing("redirect-file", .unsupportedScheme("file")),
    Failing("redirect-bad", .invalidRedirect("http://[bad")),
    Failing("redirect-metadata", .forbiddenAddress("169.254.169.254")),
    Failing("redirect-number", .forbiddenAddress("127.0.0.2")),
    Failing("redirect-mapped", .forbiddenAddress("[::ffff:127.0.0.2]")),
    Failing("busy-for-a-year", .askedToWait(seconds: 31_536_000)),
  ])
  func `a fault is called by its name`(_ failing: Failing) async throws {
    let (outcomes, elapsed) = try await run(failing.fault)
    #expect(outcomes[0].failure?.kind == failing.failure.kind)
    // The whole time is five seconds.
    #expect(elapsed < .seconds(7))
    #expect(outcomes[1].body == "<html><p>a page")
  }

  struct Answered: Sendable, CustomTestStringConvertible {
    var fault: String
    var statuses = [200]
    var byteCount = 15
    var isCutOff = false

    var testDescription: String { fault }
  }

  @Test(arguments: [
    Answered(fault: "good-gzip"),
    Answered(fault: "endless", byteCount: 1 << 20, isCutOff: true),
    Answered(fault: "endless-chunked", byteCount: 1 << 20, isCutOff: true),
    Answered(fault: "reset-mid-body", isCutOff: true),
    Answered(fault: "short", isCutOff: true),
    Answered(fault: "cut-chunk", byteCount: 5, isCutOff: true),
    Answered(fault: "long", byteCount: 10),
    Answered(fault: "windows-874", byteCount: 6),
    Answered(fault: "redirect-crlf", statuses: [302, 200]),
    Answered(fault: "busy"),
    Answered(fault: "flaky"),
    Answered(fault: "always-503", statuses: [503]),
    Answered(fault: "cookie-wall", statuses: [302, 200]),
  ])
  func `what can be read is read`(_ answered: Answered) async throws {
    let (outcomes, elapsed) = try await run(answered.fault)
    #expect(outcomes[0].failure == nil)
    #expect(outcomes[0].statuses == answered.statuses)
    #expect(outcomes[0].resource?.body.count == answered.byteCount)
    #expect(outcomes[0].resource?.isCutOff == answered.isCutOff)
    #expect(elapsed < .seconds(7))
    #expect(outcomes[1].body == "<html><p>a page")
  }

  @Test func `a cut compressed body is read as far as it goes`() async throws {
    let (outcomes, _) = try await run("cut-gzip")
    #expect(outcomes[0].resource?.isCutOff == true)
    #expect(outcomes[0].body?.hasPrefix("<p>0<p>1<p>2") == true)
  }

  /// Fetches a fault and then a good page, with a canary listening that nobody may ask.
  private func run(_ fault: String) async throws -> ([Outcome], Duration) {
    let server = try await FaultServer(answer: Faults.answer())
    let canary = try await FaultServer(host: "127.0.0.2") { _, connection in
      try await connection.send(body: Faults.page)
    }
    let site = "http://127.0.0.1:\(server.port)"
    let clock = ContinuousClock()
    let start = clock.now
    let outcomes = try await fetchAll(["\(site)/f/\(fault)", "\(site)/ok"])
    let elapsed = start.duration(to: clock.now)
    #expect(canary.log.all.isEmpty)
    try await server.stop()
    try await canary.stop()
    return (outcomes, elapsed)
  }
}

extension FetchError {
  /// The error without what a message says beyond its kind.
  var kind: FetchError {
    switch self {
    case .malformed: .malformed("")
    case .undecodable: .undecodable("")
    case .insecure: .insecure("")
    default: self
    }
  }
}
