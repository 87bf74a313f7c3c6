import Foundation
import SiteSources
import Testing
import WebCrawling

@Suite struct TrapDetectorTests {
  private static func address(_ path: String) throws -> SiteAddress {
    try #require(SiteAddress("https://ban-mok.example\(path)"))
  }

  @Test(
    arguments: [
      ("/a/b/a/b/a/b", .repeatedSegments), ("/x/a/b/c/a/b/c/a/b/c/y", .repeatedSegments),
      ("/z/z/z/z", .repeatedSegments), ("/a/1/a/2/a/3/a/4/a/5", .repeatedSegments),
      ("/files/1/1/1/plan.pdf", nil), ("/a/b/a/b/c", nil), ("/2566/01/01", nil), ("/", nil),
      ("/" + (1...21).map { "p\($0)" }.joined(separator: "/"), .deepPath),
      ("/" + (1...20).map { "p\($0)" }.joined(separator: "/"), nil),
      ("/?x=" + String(repeating: "y", count: 2_000), .longAddress),
    ] as [(String, Trap?)]
  )
  func `sees from one address that a path has no end`(path: String, trap: Trap?) throws {
    var detector = TrapDetector()
    #expect(detector.admit(try Self.address(path)) == trap)
  }

  struct Series: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var paths: [String]
    /// How many of them are followed, and what stops the rest.
    var admitted: Int
    var reason: Trap?

    init(_ testDescription: String, _ paths: [String], admitted: Int, _ reason: Trap?) {
      self.testDescription = testDescription
      self.paths = paths
      self.admitted = admitted
      self.reason = reason
    }
  }

  @Test(arguments: [
    Series(
      "a calendar by query",
      (0..<300).map { "/events?year=\(2000 + $0 / 12)&month=\($0 % 12 + 1)" },
      admitted: 60,
      .calendar
    ),
    Series(
      "a calendar by path",
      (0..<300).map { "/events/\(2550 + $0 / 12)/\($0 % 12 + 1)" },
      admitted: 60,
      .calendar
    ),
    Series(
      "a calendar by days",
      (0..<300).map { "/events/2024-\($0 / 28 % 12 + 1)-\($0 % 28 + 1)" },
      admitted: 60,
      .calendar
    ),
    Series(
      "news by day and title",
      (0..<300).map { "/2566/\($0 % 12 + 1)/\($0 % 28 + 1)/title-\($0)" },
      admitted: 300,
      nil
    ),
    Series("articles by number", (0..<1_500).map { "/a?id=\($0)" }, admitted: 1_500, nil),
    Series("no end of values", (0..<2_100).map { "/a?q=w\($0)" }, admitted: 2_000, .queryValues),
    Series("no end of names", (0..<100).map { "/a?f\($0)=1" }, admitted: 64, .queryNames),
    Series("pages by number", (0..<3_000).map { "/page/\($0)" }, admitted: 3_000, nil),
    Series("documents by date", (0..<300).map { "/2566/05/plan-\($0).pdf" }, admitted: 300, nil),
  ])
  func `sees from many addresses that a form has no end`(_ series: Series) throws {
    var detector = TrapDetector()
    var refusals: [Trap] = []
    for path in series.paths {
      if let trap = detector.admit(try Self.address(path)) { refusals.append(trap) }
    }
    #expect(refusals.count == series.paths.count - series.admitted)
    #expect(refusals.allSatisfy { $0 == series.reason })
    #expect(detector.closed.map(\.reason) == (series.reason.map { [$0] } ?? []))
  }

  @Test func `stops where many addresses hold the same`() throws {
    var detector = TrapDetector()
    for number in 1...8 {
      detector.observe(contentKey: 7, at: try Self.address("/view?id=\(number)"))
    }
    #expect(detector.closing(try Self.address("/view?id=9")) == nil)
    detector.observe(contentKey: 7, at: try Self.address("/view?id=9"))
    #expect(detector.closing(try Self.address("/view?id=10")) == .sameContent)
    #expect(detector.admit(try Self.address("/view?id=11")) == .sameContent)
    #expect(detector.admit(try Self.address("/view?id=11&page=2")) == nil)
    #expect(
      detector.closed == [
        ClosedPattern(pattern: "ban-mok.example/view?id", reason: .sameContent)
      ]
    )
  }

  @Test func `goes on where each address holds something else`() throws {
    var detector = TrapDetector()
    for number in 1...100 {
      detector.observe(contentKey: UInt64(number), at: try Self.address("/view?id=\(number)"))
    }
    #expect(detector.closed.isEmpty)
  }

  @Test func `lets evidence through a closed form, but not without end`() throws {
    var detector = TrapDetector()
    detector.limits.maximumExceptions = 2
    for number in 1...9 {
      detector.observe(contentKey: 7, at: try Self.address("/view?id=\(number)"))
    }
    #expect(detector.admit(try Self.address("/view?id=21"), isEvidence: true) == nil)
    #expect(detector.admit(try Self.address("/a/b/a/b/a/b"), isEvidence: true) != nil)
    #expect(detector.admit(try Self.address("/view?id=22"), isEvidence: true) == nil)
    #expect(detector.admit(try Self.address("/view?id=23"), isEvidence: true) == .sameContent)
  }

  @Test func `survives being stored`() throws {
    var detector = TrapDetector()
    for number in 0..<100 { _ = detector.admit(try Self.address("/a?f\(number)=1")) }
    let stored = try JSONEncoder().encode(detector)
    #expect(try JSONDecoder().decode(TrapDetector.self, from: stored) == detector)
  }
}
