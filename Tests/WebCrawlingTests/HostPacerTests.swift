import SiteSources
import Testing
import WebCrawling

@Suite struct HostPacerTests {
  /// Runs requests in simulated time.
  private static func starts(
    of hosts: [String],
    _ settings: PaceSettings = PaceSettings(),
    lasting: Duration = .zero,
    answer: @escaping @Sendable (Int) -> HostAnswer = { _ in .well },
    numericAddress: String? = nil
  ) async throws -> [Duration] {
    let time = SimulatedTime()
    return try await time.run {
      let pacer = HostPacer(settings: settings, time: time.crawlTime)
      return try await withThrowingTaskGroup(of: (Int, Duration).self) { group in
        for (number, host) in hosts.enumerated() {
          group.addTask {
            try await pacer.admit(host)
            let start = time.elapsed
            try await time.sleep(for: lasting)
            await pacer.release(host, answer: answer(number), numericAddress: numericAddress)
            return (number, start)
          }
        }
        var starts = Array(repeating: Duration.zero, count: hosts.count)
        for try await (number, start) in group { starts[number] = start }
        return starts
      }
    }
  }

  private static func seconds(_ numbers: Int...) -> [Duration] { numbers.map { .seconds($0) } }

  @Test func `begins one request a second, in order`() async throws {
    let starts = try await Self.starts(of: ["a", "a", "b", "a", "b"])
    #expect(starts == Self.seconds(0, 1, 0, 2, 1))
  }

  @Test func `keeps two connections at most`() async throws {
    let starts = try await Self.starts(of: ["a", "a", "a", "a", "b"], lasting: .seconds(10))
    #expect(starts == Self.seconds(0, 1, 10, 11, 0))
  }

  @Test func `leaves a busy host alone for as long as it asks, within a limit`() async throws {
    for (wanted, wait) in [(30, 30), (9_999_999, 120), (0, 1)] {
      let starts = try await Self.starts(
        of: ["a", "a"],
        answer: { _ in .busy(.seconds(wanted)) }
      )
      #expect(starts == Self.seconds(0, wait))
    }
  }

  @Test func `asks a failing host less and less often`() async throws {
    let failing = try await Self.starts(of: Array(repeating: "a", count: 10)) { _ in .failed }
    #expect(failing == Self.seconds(0, 1, 2, 4, 8, 16, 32, 62, 92, 122))
    let better = try await Self.starts(of: Array(repeating: "a", count: 8)) {
      $0 == 3 ? .well : .failed
    }
    #expect(better == Self.seconds(0, 1, 2, 4, 5, 6, 7, 9))
  }

  @Test func `gives names of one machine one budget once it is known`() async throws {
    let time = SimulatedTime()
    let start = try await time.run {
      let pacer = HostPacer(settings: PaceSettings(), time: time.crawlTime)
      for host in ["a", "b"] {
        try await pacer.admit(host)
        await pacer.release(host, answer: .well, numericAddress: "192.0.2.1")
      }
      try await pacer.admit("a")
      await pacer.release("a", answer: .well, numericAddress: "192.0.2.1")
      try await pacer.admit("b")
      return time.elapsed
    }
    #expect(start == .seconds(2))
  }

  @Test func `merges the queues of names that prove to be one machine`() async throws {
    let starts = try await Self.starts(
      of: ["a", "b", "a", "b", "a", "b", "a", "b"],
      lasting: .milliseconds(100),
      numericAddress: "192.0.2.1"
    )
    #expect(starts.sorted() == Self.seconds(0, 0, 1, 2, 3, 4, 5, 6))
  }

  @Test func `lets nobody wait who was cancelled`() async throws {
    let time = SimulatedTime()
    let admittedCount = try await time.run {
      let pacer = HostPacer(settings: PaceSettings(), time: time.crawlTime)
      return await withTaskGroup(of: Bool.self) { group in
        for _ in 0..<20 {
          group.addTask {
            do {
              try await pacer.admit("a")
            } catch {
              return false
            }
            try? await time.sleep(for: .seconds(1_000))
            await pacer.release("a", answer: .well, numericAddress: nil)
            return true
          }
        }
        try? await time.sleep(for: .milliseconds(2_500))
        group.cancelAll()
        return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
      }
    }
    #expect(admittedCount == 2)
    #expect(time.elapsed == .milliseconds(2_500))
  }

  struct Answer: Sendable, CustomTestStringConvertible {
    var status: Int
    var retryAfter: String?
    var expected: HostAnswer
    var testDescription: String { "\(status), \(retryAfter ?? "no header")" }
  }

  /// The answers come at 08:00:00 on 9 September 2001, 1 000 022 400 seconds after 1970.
  @Test(arguments: [
    Answer(status: 200, retryAfter: "9", expected: .well),
    Answer(status: 403, expected: .well),
    Answer(status: 500, expected: .failed),
    Answer(status: 503, expected: .busy(nil)),
    Answer(status: 429, retryAfter: "9", expected: .busy(.seconds(9))),
    Answer(status: 429, retryAfter: " 9", expected: .busy(.seconds(9))),
    Answer(status: 503, retryAfter: "-9", expected: .busy(nil)),
    Answer(status: 503, retryAfter: "soon", expected: .busy(nil)),
    Answer(
      status: 503,
      retryAfter: "Sun, 09 Sep 2001 08:01:30 GMT",
      expected: .busy(.seconds(90))
    ),
    Answer(
      status: 503,
      retryAfter: "Fri, 01 Mar 2002 00:00:00 GMT",
      expected: .busy(.seconds(172 * 86_400 + 16 * 3_600))
    ),
    Answer(status: 503, retryAfter: "Sat, 08 Sep 2001 08:00:00 GMT", expected: .busy(.zero)),
    Answer(status: 503, retryAfter: "Sun, 09 Sep 2001 25:01:30 GMT", expected: .busy(nil)),
  ])
  func `reads from an answer how its host is`(_ answer: Answer) throws {
    let headers = answer.retryAfter.map { [FetchedResource.Header(name: "Retry-After", value: $0)] }
    let exchange = FetchedResource.Exchange(
      address: try #require(SiteAddress("https://ban-mok.example/")),
      requestHead: "",
      status: answer.status,
      reason: "",
      httpVersion: "1.1",
      headers: headers ?? [],
      rawBody: [],
      fetchedAt: 1_000_022_400_000,
      remoteAddress: nil
    )
    let resource = FetchedResource(exchanges: [exchange], body: [], isCutOff: false)
    #expect(HostAnswer(resource, of: "agency.test") == answer.expected)
  }
}
