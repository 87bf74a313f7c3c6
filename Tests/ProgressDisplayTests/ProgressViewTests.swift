import ComplianceModel
import ProgressDisplay
import Synchronization
import Testing
import WebCrawling

@Suite struct ProgressViewTests {
  /// What was written, as a terminal would show it: the lines, and the one that is drawn over.
  private final class Paper: Sendable {
    private let written = Mutex("")

    var text: String { written.withLock { $0 } }

    var screen: ProgressView.Screen {
      ProgressView.Screen(columns: { 60 }, write: { text in self.written.withLock { $0 += text } })
    }

    /// The text after the terminal's treatment of carriage return and erasure.
    var shown: [String] {
      text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        String(line.split(separator: "\r\u{1B}[K", omittingEmptySubsequences: false).last ?? "")
      }
    }
  }

  private func view(_ place: CrawlProgress.Place, on paper: Paper) -> ProgressView {
    let progress = CrawlProgress(place: place, language: .english, limits: .init())
    return ProgressView(progress, on: paper.screen, elapsed: { .seconds(1) })
  }

  @Test func `keeps lines and draws over its picture`() {
    let paper = Paper()
    let view = view(.terminal, on: paper)
    view.tick()
    #expect(paper.shown == ["pages 0 · documents 0 · waiting 0"])
    view.take(.gaveUp(host: "a.test"))
    let line = "a.test fails too often and is not asked any more"
    #expect(paper.shown == [line, "pages 0 · documents 0 · waiting 0"])
    view.finish()
    #expect(paper.shown == [line, ""])
    view.finish()
    #expect(paper.shown == [line, ""])
  }

  @Test func `writes nothing but lines to a pipe`() {
    let paper = Paper()
    let view = view(.lines, on: paper)
    view.tick()
    view.take(.gaveUp(host: "a.test"))
    view.finish()
    #expect(paper.text == "a.test fails too often and is not asked any more\n")
  }

  @Test func `ticks until it is cancelled`() async {
    let paper = Paper()
    let view = view(.terminal, on: paper)
    let task = Task { await view.keepTicking(every: .milliseconds(1)) }
    while paper.text.isEmpty { await Task.yield() }
    task.cancel()
    await task.value
    #expect(paper.shown == ["pages 0 · documents 0 · waiting 0"])
  }
}
