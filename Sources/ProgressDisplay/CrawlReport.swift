package import ComplianceModel
internal import Reporting
package import WebCrawling

/// What a crawl came to, in a few lines for the end of a run.
package struct CrawlReport: Sendable {
  private static let maximumExamples = 3
  private static let maximumPatterns = 5

  private let summary: CrawlSummary
  private let elapsed: Duration
  private let resumeCommand: String?

  /// - Parameters:
  ///   - summary: How the crawl ended, and what it reached.
  ///   - elapsed: The time that the run took.
  ///   - resumeCommand: The command that goes on with the crawl, ready to be typed; `nil` if there is
  ///     none.
  package init(_ summary: CrawlSummary, elapsed: Duration, resumeCommand: String?) {
    self.summary = summary
    self.elapsed = elapsed
    self.resumeCommand = resumeCommand
  }

  /// Returns the report as lines without control characters.
  package func lines(in language: Language) -> [String] {
    let groups = [
      read, unchanged, statuses, refusals(in: language), failures, patterns, ending, resumption,
    ]
    return groups.flatMap { $0 }.map { $0.text(in: language) }
  }

  private var coverage: CrawlCoverage { summary.coverage }

  private var read: [LocalizedText] {
    let span = DurationWords.exact(elapsed)
    let size = Self.size(coverage.byteCount)
    return [
      LocalizedText(
        th:
          "อ่านใน \(span.th): หน้า \(coverage.pageCount) เอกสาร \(coverage.documentCount) (\(size))",
        en:
          "read in \(span.en): pages \(coverage.pageCount), documents \(coverage.documentCount), \(size)"
      )
    ]
  }

  private var unchanged: [LocalizedText] {
    let count = coverage.unchangedCount
    guard count > 0 else { return [] }
    return [
      LocalizedText(
        th: "ไม่เปลี่ยนแปลงตั้งแต่การอ่านครั้งก่อน จึงไม่ได้ส่งมาใหม่: \(count)",
        en: "unchanged since the earlier crawl, and not sent again: \(count)"
      )
    ]
  }

  private var statuses: [LocalizedText] {
    let bad = coverage.statusCounts.filter { $0.key != 2 && $0.value > 0 }.sorted {
      $0.key < $1.key
    }
    guard !bad.isEmpty else { return [] }
    let list = bad.map { "\($0.key)xx × \($0.value)" }.joined(separator: ", ")
    return [
      LocalizedText(th: "คำตอบที่ไม่ใช่ 2xx: \(list)", en: "answers other than 2xx: \(list)")
    ]
  }

  private func refusals(in language: Language) -> [LocalizedText] {
    let counts = coverage.refusalCounts.filter { $0.value > 0 }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard !counts.isEmpty else { return [] }
    let sum = counts.reduce(0) { $0 + $1.value }
    var lines = [
      LocalizedText(th: "ไม่ได้อ่าน \(sum) ที่อยู่", en: "not fetched: \(sum)")
    ]
    for (kind, count) in counts {
      let words = CrawlWords.refusal(kind)
      lines.append(LocalizedText(th: "  \(words.th): \(count)", en: "  \(words.en): \(count)"))
      for example in coverage.examples[kind, default: []].prefix(Self.maximumExamples) {
        let address = TerminalText.cleaned(ReadableAddress.text(example.address))
        // The kind says it all but for a line of robots.txt, which an office can look up.
        let reason = kind == .robots ? " (\(TerminalText.cleaned(example.reason)))" : ""
        lines.append(LocalizedText(th: "    \(address)\(reason)", en: "    \(address)\(reason)"))
      }
    }
    return lines
  }

  private var failures: [LocalizedText] {
    let counts = coverage.failureCounts.filter { $0.value > 0 }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard !counts.isEmpty else { return [] }
    let sum = counts.reduce(0) { $0 + $1.value }
    let th = counts.map { "\(CrawlWords.failure($0.key).th) \($0.value)" }
    let en = counts.map { "\(CrawlWords.failure($0.key).en) \($0.value)" }
    return [
      LocalizedText(
        th: "อ่านไม่สำเร็จ \(sum) ที่อยู่ (\(th.joined(separator: ", ")))",
        en: "fetched in vain: \(sum) (\(en.joined(separator: ", ")))"
      )
    ]
  }

  private var patterns: [LocalizedText] {
    let closed = summary.closedPatterns
    guard !closed.isEmpty else { return [] }
    let lines = closed.prefix(Self.maximumPatterns).map { closed in
      let pattern = TerminalText.cleaned(closed.pattern)
      let reason = CrawlWords.trap(closed.reason)
      return LocalizedText(th: "  \(pattern): \(reason.th)", en: "  \(pattern): \(reason.en)")
    }
    return [
      LocalizedText(
        th: "เลิกตามที่อยู่ \(closed.count) แบบ เพราะไม่มีที่สิ้นสุด",
        en: "no longer followed, as they have no end: \(closed.count)"
      )
    ] + lines
  }

  private var ending: [LocalizedText] {
    let words = CrawlWords.ending(summary.ending)
    guard summary.waitingCount > 0 else { return [words] }
    let count = summary.waitingCount
    return [
      LocalizedText(
        th: "\(words.th) ยังเหลือ \(count) ที่อยู่ที่ไม่ได้อ่าน",
        en: "\(words.en); found and not fetched: \(count)"
      )
    ]
  }

  private var resumption: [LocalizedText] {
    guard let resumeCommand, summary.ending != .complete else { return [] }
    return [
      LocalizedText(th: "ทำต่อด้วยคำสั่ง: \(resumeCommand)", en: "to go on: \(resumeCommand)")
    ]
  }

  private static func size(_ byteCount: Int) -> String {
    guard byteCount >= 1_000_000 else { return "\((byteCount + 999) / 1_000) kB" }
    let tenths = byteCount / 100_000
    return tenths >= 1_000 ? "\(tenths / 10) MB" : "\(tenths / 10).\(tenths % 10) MB"
  }
}
