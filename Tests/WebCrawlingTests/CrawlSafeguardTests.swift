import Testing
import WebCrawling

@Suite struct CrawlSafeguardTests {
  private static func advice(_ outcomes: [Bool]) -> [CrawlSafeguard.Advice] {
    var safeguard = CrawlSafeguard()
    return outcomes.map { safeguard.note("ban-mok.example", isFailure: $0) }
  }

  @Test func `pauses at twenty failures and gives up at twenty more`() {
    let advice = Self.advice(Array(repeating: true, count: 41))
    #expect(advice[..<19].allSatisfy { $0 == .goOn })
    #expect(advice[19] == .pause)
    #expect(advice[20..<39].allSatisfy { $0 == .goOn })
    #expect(advice[39] == .giveUp)
    #expect(advice[40] == .goOn)
  }

  @Test func `needs no more than six vain attempts to connect`() {
    var safeguard = CrawlSafeguard()
    func note(_ isUnreachable: Bool) -> CrawlSafeguard.Advice {
      safeguard.note("ban-mok.example", isFailure: true, isUnreachable: isUnreachable)
    }
    // Five, and one that is reached and fails, are a page in trouble and not a host.
    let interrupted = (0..<5).map { _ in note(true) } + [note(false)]
    #expect(interrupted.allSatisfy { $0 == .goOn })
    #expect((0..<6).map { _ in note(true) }.last == .pause)
    #expect((0..<6).map { _ in note(true) }.last == .giveUp)
    #expect(safeguard.hasGivenUp("ban-mok.example"))
  }

  @Test(arguments: [(3, false), (4, false), (5, true), (6, true)])
  func `minds the share of failures`(oneWellIn: Int, pauses: Bool) {
    let outcomes = (0..<200).map { $0 % oneWellIn != 0 }
    #expect(Self.advice(outcomes).contains(.pause) == pauses)
  }

  @Test func `minds the last answers only, and each host by itself`() {
    #expect(
      !Self.advice(Array(repeating: false, count: 50) + Array(repeating: true, count: 39)).contains(
        .pause
      )
    )
    #expect(
      Self.advice(Array(repeating: false, count: 50) + Array(repeating: true, count: 40)).contains(
        .pause
      )
    )
    var safeguard = CrawlSafeguard()
    for _ in 0..<60 { _ = safeguard.note("ban-mok.example", isFailure: true) }
    #expect(safeguard.hasGivenUp("ban-mok.example"))
    #expect(!safeguard.hasGivenUp("files.example"))
    safeguard.forgive()
    #expect(!safeguard.hasGivenUp("ban-mok.example"))
  }
}
