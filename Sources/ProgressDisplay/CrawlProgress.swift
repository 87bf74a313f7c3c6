package import ComplianceModel
internal import Reporting
package import WebCrawling

/// How far a crawl is, for people to watch: on a terminal a line that is drawn over, and otherwise a
/// few plain lines.
///
/// It is a plain value: it is told what happens and when, and returns what is to be written.
package struct CrawlProgress: Sendable {
  /// Where the progress is shown.
  package enum Place: Sendable, Hashable {
    /// A terminal; one line is drawn over and over.
    case terminal
    /// A file or a pipe; every line stays.
    case lines
  }

  /// What is to be written; neither holds a control character.
  package enum Output: Sendable, Hashable {
    /// A line that stays.
    case line(String)
    /// The line that the next one replaces.
    case picture(String)
  }

  /// A picture is drawn no more often than this.
  private static let pictureInterval = Duration.milliseconds(100)
  /// Plain lines about the count come after so much time, or so many fetches.
  private static let lineInterval = Duration.seconds(15)
  private static let stepsPerLine = 100
  /// And no more often than this, whatever the fetches: a screen holds 24 lines.
  private static let minimumLineInterval = Duration.seconds(5)
  /// Notices in a minute; the rest is counted.
  private static let maximumNotices = 10

  /// Items that need nothing further; not shown if `nil`.
  package var settled: SettledItems?

  private let place: Place
  private let language: Language
  private let limits: WebCrawling.CrawlSettings.Limits
  private var coverage = CrawlCoverage()
  private var stepCount = 0
  private var waiting = 0
  private var address: String?
  private var window = ProgressWindow()
  private var lastPicture: Duration?
  private var lastLine = (time: Duration.zero, stepCount: 0)
  private var noticed: Set<String> = []
  private var noticeTimes: [Duration] = []
  private var withheldCount = 0

  /// - Parameters:
  ///   - place: Where the progress is shown.
  ///   - language: The language of the words.
  ///   - limits: Where the crawl ends, by which the time that is left is told.
  package init(place: Place, language: Language, limits: WebCrawling.CrawlSettings.Limits) {
    self.place = place
    self.language = language
    self.limits = limits
  }

  /// Takes what happens.
  ///
  /// - Parameters:
  ///   - event: What happens.
  ///   - time: The time since the run began.
  ///   - columns: The width of the terminal.
  /// - Returns: What is to be written now, in this order.
  package mutating func take(
    _ event: CrawlEvent,
    at time: Duration,
    columns: Int = 80
  ) -> [Output] {
    switch event {
    case .resumed(let count):
      stepCount = count
      lastLine.stepCount = count
    case .fetched(let target, _, _): address = target.address
    case .progress(let count, let waiting, let coverage):
      stepCount = count
      self.waiting = waiting
      self.coverage = coverage
      window.note(stepCount: count, waiting: waiting, at: time)
    default: break
    }
    let notices = notice(event, at: time).map { [Output.line($0)] } ?? []
    // A line that stays wipes the picture away, so it is drawn again.
    if !notices.isEmpty { lastPicture = nil }
    return notices + show(at: time, columns: columns)
  }

  /// Shows that time passes although nothing happens.
  ///
  /// - Parameters:
  ///   - time: The time since the run began.
  ///   - columns: The width of the terminal.
  /// - Returns: What is to be written now.
  package mutating func tick(at time: Duration, columns: Int = 80) -> [Output] {
    show(at: time, columns: columns)
  }

  private mutating func show(at time: Duration, columns: Int) -> [Output] {
    switch place {
    case .terminal:
      if let lastPicture, time - lastPicture < Self.pictureInterval { return [] }
      lastPicture = time
      // The last column stays free: some terminals break the line there.
      return [.picture(line(at: time).text(in: language, columns: max(1, columns - 1)))]
    case .lines:
      let passed = time - lastLine.time
      let isDue =
        passed >= Self.lineInterval
        || stepCount - lastLine.stepCount >= Self.stepsPerLine && passed >= Self.minimumLineInterval
      guard isDue else { return [] }
      lastLine = (time, stepCount)
      var line = line(at: time)
      line.address = nil
      return [.line(line.text(in: language, columns: .max / 2))]
    }
  }

  private func line(at time: Duration) -> ProgressLine {
    ProgressLine(
      pageCount: coverage.pageCount,
      documentCount: coverage.documentCount,
      waiting: waiting,
      rate: window.rate(at: time),
      left: TimeLeft(
        waiting: waiting,
        coverage: coverage,
        limits: limits,
        window: window,
        at: time
      ),
      settled: settled,
      address: address
    )
  }

  private mutating func notice(_ event: CrawlEvent, at time: Duration) -> String? {
    guard let notice = CrawlNotice(event), noticed.insert(notice.subject).inserted else {
      return nil
    }
    noticeTimes.removeAll { time - $0 >= .seconds(60) }
    guard noticeTimes.count < Self.maximumNotices else {
      withheldCount += 1
      return nil
    }
    noticeTimes.append(time)
    defer { withheldCount = 0 }
    guard withheldCount > 0 else { return notice.words.text(in: language) }
    let more = LocalizedText(
      th: " (และอีก \(withheldCount) เรื่องก่อนหน้านี้)",
      en: " (and \(withheldCount) more before this)"
    )
    return notice.words.text(in: language) + more.text(in: language)
  }
}
