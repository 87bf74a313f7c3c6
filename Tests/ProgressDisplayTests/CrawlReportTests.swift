import ComplianceModel
import ComplianceTestSupport
import ProgressDisplay
import Testing
import WebCrawling

@Suite struct CrawlReportTests {
  private func summary(_ ending: CrawlSummary.Ending) -> CrawlSummary {
    var coverage = CrawlCoverage()
    coverage.pageCount = 128
    coverage.documentCount = 34
    coverage.byteCount = 12_345_678
    coverage.statusCounts = [2: 150, 4: 11, 5: 1]
    coverage.failureCounts = [.timeout: 2, .insecure: 1]
    for number in 0..<40 {
      coverage.note(
        .robots(.rule(path: "/private", line: 3)),
        of: "https://agency.test/private/\(number)"
      )
    }
    coverage.note(.outOfScope(.foreignHost("other.test")), of: "https://other.test/%E0%B9%81%0A")
    coverage.note(.trap(.calendar), of: "https://agency.test/\u{1B}[2J")
    return CrawlSummary(
      ending: ending,
      coverage: coverage,
      closedPatterns: [ClosedPattern(pattern: "/calendar?month=#", reason: .calendar)],
      waitingCount: 410,
      stepCount: 165
    )
  }

  @Test(arguments: Language.allCases)
  func `says what was read, what was not and why, and how to go on`(language: Language) throws {
    let command = "oitcheck crawl https://agency.test/ --archive site.warc.gz"
    let report = CrawlReport(
      summary(.cancelled),
      elapsed: .seconds(165),
      resumeCommand: command
    )
    let text = report.lines(in: language).joined(separator: "\n") + "\n"
    try expectGolden(text, named: "interrupted.\(language.rawValue).txt")
  }

  @Test func `says nothing of what there was none of`() {
    let summary = CrawlSummary(
      ending: .complete,
      coverage: CrawlCoverage(),
      closedPatterns: [],
      waitingCount: 0,
      stepCount: 1
    )
    let report = CrawlReport(summary, elapsed: .seconds(3), resumeCommand: "oitcheck crawl")
    #expect(
      report.lines(in: .english) == [
        "read in 3 s: pages 0, documents 0, 0 kB", "everything was read",
      ]
    )
  }

  @Test(arguments: [
    CrawlSummary.Ending.countLimit, .byteLimit, .timeLimit, .gaveUp, .cancelled, .complete,
  ])
  func `says how to go on unless all was read`(ending: CrawlSummary.Ending) {
    let report = CrawlReport(summary(ending), elapsed: .seconds(3), resumeCommand: "again")
    #expect(report.lines(in: .english).contains("to go on: again") == (ending != .complete))
  }
}
