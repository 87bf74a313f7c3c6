import ComplianceModel
import SiteArchives
import SiteSources
import Testing
import WebCrawling

/// What an archive says of the addresses that pages link to.
@Suite struct AddressOutcomeTests {
  private struct Case: Sendable, CustomTestStringConvertible {
    var address: String
    var outcome: AddressOutcome?
    var testDescription: String { address }
  }

  /// An archive with an answer of every kind.
  private static func archive() throws -> TemporaryArchive {
    let archive = try TemporaryArchive()
    var writer = try archive.open()
    try writer.append(
      try answer(
        "https://agency.test/robots.txt",
        type: "text/plain",
        body: "User-agent: *\nDisallow: /inner/"
      )
    )
    try writer.append(try answer("https://agency.test/", body: "home"))
    try writer.append(try answer("https://agency.test/plan", body: "plan"))
    try writer.append(try answer("https://agency.test/photo", type: "image/png", body: "png"))
    try writer.append(try answer("https://files.test/x.pdf", type: "application/pdf", body: "%PDF"))
    try writer.append(try answer("https://files.test/y.pdf", status: 404, body: "no"))
    for (path, status) in [
      ("gone", 410), ("staff", 403), ("down", 503), ("busy", 429), ("tea", 418),
    ] {
      try writer.append(try answer("https://agency.test/\(path)", status: status, body: "no"))
    }
    for (path, target) in [
      ("old", "/plan"), ("away", "https://elsewhere.test/page"), ("lost", "/gone"),
      ("round", "/round"),
    ] {
      try writer.append(
        try answer("https://agency.test/\(path)", status: 302, fields: [("Location", target)])
      )
    }
    let errors: [(String, FetchError)] = [
      ("slow", .timedOut(.firstByte)), ("inner-net", .forbiddenAddress("10.0.0.1")),
      ("certificate", .insecure("expired")), ("bomb", .tooLarge(limit: 1)), ("reset", .reset),
    ]
    for (path, error) in errors {
      let address = try #require(SiteAddress("https://agency.test/\(path)"))
      try writer.append(error, of: address, now: 1_700_000_000_000)
    }
    return archive
  }

  @Test func `each answer means what a visitor would make of it`() throws {
    let archive = try Self.archive()
    let site = try WARCSite(path: archive.path)
    func number(_ path: String) -> Int { site.index.index(ofPath: path) ?? -1 }
    let cases: [Case] = [
      Case(address: "https://agency.test/plan", outcome: .entry(number("plan"))),
      Case(address: "http://www.agency.test/plan?fbclid=1", outcome: .entry(number("plan"))),
      Case(address: "https://agency.test/old", outcome: .entry(number("plan"))),
      Case(
        address: "https://agency.test/away",
        outcome: .elsewhere(address: "https://elsewhere.test/page", host: "elsewhere.test")
      ),
      Case(address: "https://agency.test/lost", outcome: .gone),
      Case(address: "https://agency.test/gone", outcome: .gone),
      Case(address: "https://agency.test/round", outcome: .obstacle(.redirects)),
      Case(address: "https://agency.test/staff", outcome: .obstacle(.forbidden)),
      Case(address: "https://agency.test/down", outcome: .obstacle(.serverError)),
      Case(address: "https://agency.test/busy", outcome: .obstacle(.busy)),
      Case(address: "https://agency.test/tea", outcome: .obstacle(.otherStatus)),
      Case(address: "https://agency.test/slow", outcome: .obstacle(.timeout)),
      Case(address: "https://agency.test/inner-net", outcome: .obstacle(.forbiddenAddress)),
      Case(address: "https://agency.test/certificate", outcome: .obstacle(.insecure)),
      Case(address: "https://agency.test/bomb", outcome: .obstacle(.tooLarge)),
      Case(address: "https://agency.test/reset", outcome: .obstacle(.unreachable)),
      Case(address: "https://agency.test/photo", outcome: .asset),
      Case(address: "https://agency.test/chart.jpg", outcome: .asset),
      Case(address: "https://agency.test/inner/plan", outcome: .obstacle(.robots)),
      Case(address: "https://agency.test/never", outcome: .obstacle(.notFetched)),
      Case(
        address: "https://files.test/x.pdf",
        outcome: .entry(number("https://files.test/x.pdf"))
      ),
      Case(address: "https://files.test/y.pdf", outcome: .gone),
      Case(address: "https://elsewhere.test/", outcome: nil),
    ]
    for one in cases {
      #expect(site.outcome(of: one.address) == one.outcome, "\(one.address)")
    }
    #expect(site.home == number(""))
  }

  @Test func `what was asked for in vain is told of, in order`() throws {
    let archive = try Self.archive()
    let site = try WARCSite(path: archive.path)
    let names = site.faults.map { $0.address.split(separator: "/").last.map(String.init) ?? "" }
    #expect(
      names == [
        "bomb", "busy", "certificate", "down", "inner-net", "reset", "round", "slow", "staff",
        "tea",
      ]
    )
    #expect(site.faults.first { $0.obstacle == .timeout }?.detail == "no answer in time")
    #expect(site.crawl == nil)
  }

  @Test func `the last word about the crawl counts`() throws {
    let archive = try Self.archive()
    let start = try #require(SiteAddress("https://agency.test/"))
    var crawl = Report.Crawl(
      ending: .cancelled,
      fetches: 20,
      waiting: 3,
      refused: ["robots": 1],
      failed: ["timeout": 2]
    )
    for ending in [Report.Crawl.Ending.cancelled, .complete] {
      crawl.ending = ending
      var writer = try archive.open()
      let count = writer.fetchCount
      try writer.append(ArchivedCrawl(crawl), start: start, now: 1_700_000_000_000)
      #expect(try WARCSite(path: archive.path).crawl == crawl)
      // It is no fetch, and it stays when the archive is gone on with.
      #expect(try archive.open().fetchCount == count)
      #expect(try WARCSite(path: archive.path).crawl == crawl)
    }
  }

  @Test func `what lies behind the part that counts is cut off`() throws {
    let archive = try TemporaryArchive()
    var writer = try archive.open()
    try writer.append(try answer("https://agency.test/", body: "home"))
    let whole = writer.byteCount
    try writer.append(try answer("https://agency.test/b", body: "b"))
    #expect(try archive.open(keeping: whole).byteCount == whole)
    #expect(try WARCSite(path: archive.path).index.entries.map(\.path) == ["index.html"])
  }
}
