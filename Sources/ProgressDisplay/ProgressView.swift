internal import Synchronization
package import WebCrawling

/// The progress of a crawl on standard error, or wherever it is written to.
///
/// It may be told of events from any task.
package final class ProgressView: Sendable {
  /// What a view needs to know of the place where it is shown.
  package struct Screen: Sendable {
    /// The width now, in columns.
    package var columns: @Sendable () -> Int
    /// Writes bytes as they are.
    package var write: @Sendable (String) -> Void

    package init(
      columns: @escaping @Sendable () -> Int,
      write: @escaping @Sendable (String) -> Void
    ) {
      self.columns = columns
      self.write = write
    }
  }

  private static let wipe = "\r\u{1B}[K"

  private let progress: Mutex<(progress: CrawlProgress, hasPicture: Bool)>
  private let screen: Screen
  private let elapsed: @Sendable () -> Duration

  /// - Parameters:
  ///   - progress: What is shown.
  ///   - screen: Where it is shown.
  ///   - elapsed: The time since the run began.
  package init(
    _ progress: CrawlProgress,
    on screen: Screen,
    elapsed: @escaping @Sendable () -> Duration
  ) {
    self.progress = Mutex((progress, false))
    self.screen = screen
    self.elapsed = elapsed
  }

  /// Takes what happens, and draws.
  package func take(_ event: CrawlEvent) {
    let (time, columns) = (elapsed(), screen.columns())
    progress.withLock { state in
      let outputs = state.progress.take(event, at: time, columns: columns)
      draw(outputs, hasPicture: &state.hasPicture)
    }
  }

  /// Draws although nothing happens.
  package func tick() {
    let (time, columns) = (elapsed(), screen.columns())
    progress.withLock { state in
      let outputs = state.progress.tick(at: time, columns: columns)
      draw(outputs, hasPicture: &state.hasPicture)
    }
  }

  /// Says how many items need nothing further, from the next drawing on.
  package func settle(_ items: SettledItems) {
    progress.withLock { $0.progress.settled = items }
  }

  /// Wipes the drawn line away, so that something else can be written.
  package func finish() {
    progress.withLock { state in
      if state.hasPicture { screen.write(Self.wipe) }
      state.hasPicture = false
    }
  }

  /// Ticks until the task is cancelled.
  ///
  /// - Parameter interval: The time between two drawings.
  package func keepTicking(every interval: Duration = .seconds(1)) async {
    // Being cancelled is the usual end of this sleep.
    while (try? await Task.sleep(for: interval)) != nil { tick() }
  }

  private func draw(_ outputs: [CrawlProgress.Output], hasPicture: inout Bool) {
    for output in outputs {
      let start = hasPicture ? Self.wipe : ""
      switch output {
      case .line(let text):
        screen.write("\(start)\(text)\n")
        hasPicture = false
      case .picture(let text):
        screen.write("\(start)\(text)")
        hasPicture = true
      }
    }
  }
}
