/// The last minute of a crawl, from which its pace is told.
struct ProgressWindow: Sendable, Hashable {
  private struct Sample: Sendable, Hashable {
    var time: Duration
    var stepCount: Int
    var waiting: Int
  }

  private static let length = Duration.seconds(60)
  private static let interval = Duration.seconds(1)
  /// Less than this tells no pace.
  private static let minimumTime = Duration.seconds(5)
  private static let minimumSteps = 5
  /// A queue that grows by less than this share of what is fetched counts as stable.
  private static let stableShare = 0.1

  private var samples: [Sample] = []
  private var last: Sample?

  /// Notes how far the crawl is.
  mutating func note(stepCount: Int, waiting: Int, at time: Duration) {
    let sample = Sample(time: time, stepCount: stepCount, waiting: waiting)
    last = sample
    if let newest = samples.last, time - newest.time < Self.interval { return }
    samples.append(sample)
    // The oldest one stays on the far side of the window, so that the window is covered.
    while samples.count > 2, time - samples[1].time >= Self.length { samples.removeFirst() }
  }

  /// Fetches in a second; `nil` as long as that cannot be told.
  ///
  /// - Parameter time: The time now: a crawl in which nothing happens slows down.
  /// - Returns: The rate over the window.
  func rate(at time: Duration) -> Double? {
    guard let first = samples.first, let last, time - first.time >= Self.minimumTime,
      last.stepCount - first.stepCount >= Self.minimumSteps
    else { return nil }
    return Double(last.stepCount - first.stepCount) / ((time - first.time) / .seconds(1))
  }

  /// True if fewer addresses are found than are fetched, or hardly more.
  var isQueueStable: Bool {
    guard let first = samples.first, let last, last.stepCount > first.stepCount else {
      return false
    }
    let growth = Double(last.waiting - first.waiting)
    return growth <= Self.stableShare * Double(last.stepCount - first.stepCount)
  }
}
