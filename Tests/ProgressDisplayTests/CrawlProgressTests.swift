import ComplianceModel
import ProgressDisplay
import Reporting
import Testing
import WebCrawling

@Suite struct CrawlProgressTests {
  private func coverage(pages: Int, documents: Int = 0) -> CrawlCoverage {
    var coverage = CrawlCoverage()
    coverage.pageCount = pages
    coverage.documentCount = documents
    return coverage
  }

  /// A crawl that fetches one address a second from a queue.
  private func crawl(
    _ language: Language = .thai,
    in place: CrawlProgress.Place = .terminal,
    seconds: Int = 128,
    waiting: (Int) -> Int = { 538 - $0 },
    change: (inout WebCrawling.CrawlSettings.Limits) -> Void = { _ in }
  ) -> (progress: CrawlProgress, outputs: [CrawlProgress.Output]) {
    var limits = WebCrawling.CrawlSettings.Limits()
    change(&limits)
    var progress = CrawlProgress(place: place, language: language, limits: limits)
    progress.settled = SettledItems(21, of: 43)
    var outputs: [CrawlProgress.Output] = []
    for second in 0...seconds {
      let event = CrawlEvent.progress(
        stepCount: second,
        waiting: waiting(second),
        coverage(pages: second * 3 / 4, documents: second / 4)
      )
      outputs += progress.take(event, at: .seconds(second), columns: 200)
    }
    return (progress, outputs)
  }

  private func picture(
    _ progress: CrawlProgress,
    columns: Int,
    at time: Duration = .seconds(129)
  ) -> String? {
    var progress = progress
    guard case .picture(let text) = progress.tick(at: time, columns: columns).first else {
      return nil
    }
    return text
  }

  @Test(arguments: [
    (Language.thai, 200, "หน้า 96 · เอกสาร 32 · รออยู่ 410 · 1.0/วิ · เหลือราว 7 นาที · หลักฐาน 21/43"),
    (.thai, 60, "หน้า 96 · เอกสาร 32 · เหลือราว 7 นาที · หลักฐาน 21/43"),
    (.thai, 40, "หน้า 96 · เหลือราว 7 นาที · หลักฐาน 21/43"),
    (.thai, 12, "หน้า 96"),
    (.thai, 5, "หน้า…"),
    (
      .english, 200,
      "pages 96 · documents 32 · waiting 410 · 1.0/s · about 7 min left · evidence 21/43"
    ),
    (.english, 80, "pages 96 · documents 32 · waiting 410 · about 7 min left · evidence 21/43"),
    (.english, 40, "pages 96 · evidence 21/43"),
  ])
  func `fits its picture to the terminal`(language: Language, columns: Int, text: String) {
    let shown = picture(crawl(language).progress, columns: columns)
    #expect(shown == text)
    #expect(DisplayWidth.columns(of: shown ?? "") < columns)
  }

  @Test(arguments: Array(1...120), Language.allCases)
  func `never takes the last column`(columns: Int, language: Language) throws {
    let shown = try #require(picture(crawl(language).progress, columns: columns))
    #expect(DisplayWidth.columns(of: shown) <= max(1, columns - 1))
  }

  @Test func `shows no items that nobody counts`() throws {
    var progress = crawl().progress
    progress.settled = nil
    #expect(try #require(picture(progress, columns: 200)).hasSuffix("เหลือราว 7 นาที"))
  }

  @Test func `says no time while the queue grows`() throws {
    let growing = crawl(waiting: { $0 * 3 }).progress
    #expect(try !#require(picture(growing, columns: 200)).contains("เหลือ"))
  }

  @Test func `says the time to the limit on pages although the queue grows`() throws {
    let growing = crawl(.english, waiting: { $0 * 3 }) {
      $0.maximumPages = 150
      $0.maximumDocuments = 134
    }.progress
    // 54 pages and 102 documents are left, at one a second.
    #expect(try #require(picture(growing, columns: 200)).contains("about 3 min left"))
  }

  @Test func `says at most the time to the limit on time`() throws {
    let growing = crawl(.english, waiting: { $0 * 3 }) { $0.maximumDuration = .seconds(729) }
      .progress
    #expect(try #require(picture(growing, columns: 200)).contains("at most 10 min left"))
    let short = crawl(.english, change: { $0.maximumDuration = .seconds(149) }).progress
    #expect(try #require(picture(short, columns: 200)).contains("about 20 s left"))
  }

  @Test func `slows down when nothing happens`() throws {
    let progress = crawl(.english).progress
    let later = try #require(picture(progress, columns: 200, at: .seconds(248)))
    #expect(later.contains("0.3/s"))
  }

  @Test func `tells no pace from the first moments, nor from what an earlier run did`() throws {
    var progress = CrawlProgress(place: .terminal, language: .english, limits: .init())
    _ = progress.take(.resumed(stepCount: 5_000), at: .seconds(1))
    for step in 0..<4 {
      _ = progress.take(
        .progress(stepCount: 5_000 + step, waiting: 9, coverage(pages: 4_000 + step)),
        at: .seconds(2 + step)
      )
    }
    #expect(try #require(picture(progress, columns: 200, at: .seconds(9))).contains("/s") == false)
  }

  @Test func `draws no more than ten pictures in a second`() {
    var progress = CrawlProgress(place: .terminal, language: .thai, limits: .init())
    let outputs = (0..<1_000).flatMap { step in
      progress.take(
        .progress(stepCount: step, waiting: 1, coverage(pages: step)),
        at: .milliseconds(step)
      )
    }
    #expect(outputs.count == 10)
  }

  @Test func `writes a line every 15 seconds, or 100 fetches, and no picture`() {
    let slow = crawl(.english, in: .lines).outputs
    #expect(slow.count == 8)
    #expect(
      slow.first
        == .line("pages 11 · documents 3 · waiting 523 · 1.0/s · about 9 min left · evidence 21/43")
    )
    var fast = CrawlProgress(place: .lines, language: .english, limits: .init())
    let outputs = (0..<60_000).flatMap { step in
      fast.take(
        .progress(stepCount: step, waiting: 1, coverage(pages: step)),
        at: .milliseconds(step)
      )
    }
    #expect((10...12).contains(outputs.count))
  }

  @Test func `writes no more than a screenful a minute, whatever happens`() {
    var progress = CrawlProgress(place: .lines, language: .english, limits: .init())
    var outputs: [CrawlProgress.Output] = []
    for step in 0..<60_000 {
      outputs += progress.take(.gaveUp(host: "h\(step).test"), at: .milliseconds(step))
      let event = CrawlEvent.progress(stepCount: step, waiting: 1, coverage(pages: step))
      outputs += progress.take(event, at: .milliseconds(step))
    }
    #expect(outputs.count <= 24)
    let next = progress.take(.gaveUp(host: "last.test"), at: .seconds(61))
    let words = "last.test fails too often and is not asked any more (and 59990 more before this)"
    #expect(next.contains(.line(words)))
  }

  static let notices: [(CrawlEvent, String, String)] = [
    (
      .paused(host: "a.test", .seconds(90)),
      "a.test ตอบไม่ได้หลายครั้ง พัก 1 นาที 30 วินาที",
      "a.test fails repeatedly and is left alone for 1 min 30 s"
    ),
    (
      .crawlDelay(host: "a.test", asked: .seconds(60), used: .milliseconds(7_500)),
      "a.test ขอให้เว้น 60 วินาทีต่อครั้ง ใช้จริง 7.5 วินาที",
      "a.test asks for 60 s between requests and gets 7.5 s"
    ),
    (
      .closed(ClosedPattern(pattern: "/cal?d=#", reason: .calendar)),
      "เลิกตามที่อยู่แบบ /cal?d=#: ปฏิทินไม่มีที่สิ้นสุด",
      "addresses such as /cal?d=# are no longer followed: a calendar without an end"
    ),
    (
      .robots(origin: "https://a.test", .nothing),
      "อ่าน robots.txt ของ https://a.test ไม่ได้ จึงไม่อ่านเว็บนี้",
      "robots.txt of https://a.test could not be read, so nothing is fetched there"
    ),
    (
      .resumed(stepCount: 12),
      "ทำต่อจากครั้งก่อน ซึ่งอ่านไว้แล้ว 12 ที่อยู่",
      "going on behind 12 fetches of an earlier run"
    ),
  ]

  @Test(arguments: notices)
  func `says once what a person should know of`(event: CrawlEvent, thai: String, english: String) {
    for (language, words) in [(Language.thai, thai), (.english, english)] {
      var progress = CrawlProgress(place: .lines, language: language, limits: .init())
      #expect(progress.take(event, at: .seconds(1)) == [.line(words)])
      #expect(progress.take(event, at: .seconds(2)) == [])
    }
  }

  @Test func `says once that robots.txt disallows something, with an example`() {
    var coverage = CrawlCoverage()
    for number in 0..<3 {
      coverage.note(.robots(.rule(path: "/x", line: 3)), of: "https://a.test/x/\(number)")
    }
    var progress = CrawlProgress(place: .lines, language: .english, limits: .init())
    let event = CrawlEvent.progress(stepCount: 1, waiting: 1, coverage)
    let words =
      "robots.txt of a.test disallows some addresses, which are left out, such as https://a.test/x/0"
    #expect(progress.take(event, at: .seconds(1)) == [.line(words)])
    #expect(progress.take(event, at: .seconds(2)) == [])
  }

  @Test func `draws its picture again below a line that stays`() {
    var progress = CrawlProgress(place: .terminal, language: .english, limits: .init())
    _ = progress.tick(at: .seconds(1))
    let outputs = progress.take(.gaveUp(host: "a.test"), at: .milliseconds(1_001))
    #expect(outputs.count == 2)
  }

  @Test func `lets no control character through`() {
    var progress = CrawlProgress(place: .terminal, language: .english, limits: .init())
    let evil = "a\u{1B}[2J\r\n\u{202E}b"
    var outputs = progress.take(.gaveUp(host: evil), at: .seconds(1), columns: 200)
    let target = CrawlTarget(address: "http://a.test/\(evil)", rank: .page, depth: 1)
    outputs += progress.take(
      .fetched(target, status: 200, byteCount: 1),
      at: .seconds(2),
      columns: 200
    )
    #expect(outputs.count == 3)
    for case .line(let text) in outputs { #expect(isPlain(text)) }
    for case .picture(let text) in outputs { #expect(isPlain(text)) }
  }

  private func isPlain(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F && $0.value != 0x202E }
  }
}
