/// What a task of the crawl comes back with.
enum CrawlArrival: Sendable {
  case finished(number: Int, CrawlRecord)
  /// Cancelled before it was done: the next run fetches it.
  case givenUp
  /// What was handed to the store is kept.
  case stored
  case timeIsUp
}

/// The fetches between those that are stored and those that are only chosen.
struct CrawlWindow {
  private(set) var runningCount = 0
  /// The number of the next target to start; targets are numbered in the order of their choice.
  private var next: Int
  private var arrived: [Int: CrawlRecord] = [:]
  private var arrivedBytes = 0
  private var queue = StorageQueue()

  init(next: Int) {
    self.next = next
  }

  /// Counts the next target as running, if there is one and room for it.
  mutating func start(_ state: CrawlState) -> Int? {
    guard next < state.stepCount + state.chosen.count,
      runningCount < state.settings.maximumConnections
    else { return nil }
    // Answers that wait take memory; the one that they wait for must still be fetched, but nothing
    // that only the disk keeps waiting.
    let limit = state.settings.maximumBufferedBytes
    let hasRoom =
      queue.byteCount < limit / 4
      && (arrivedBytes + queue.byteCount < limit || next == state.stepCount)
    guard hasRoom else { return nil }
    runningCount += 1
    defer { next += 1 }
    return next
  }

  /// Notes what a task came back with.
  ///
  /// - Parameter arrival: What it came back with.
  /// - Returns: False if the time is up.
  mutating func take(_ arrival: CrawlArrival) -> Bool {
    switch arrival {
    case .timeIsUp: return false
    case .givenUp: runningCount -= 1
    case .stored: queue.finish()
    case .finished(let number, let record):
      runningCount -= 1
      arrived[number] = record
      arrivedBytes += record.heldByteCount
    }
    return true
  }

  /// True while anything is fetched, or taken and not yet stored.
  var isBusy: Bool { runningCount > 0 || !queue.isEmpty }

  /// True while the state is written: it must stay as it is until then.
  var isStateBusy: Bool { queue.isSavingState }

  /// Queues records that the state has taken.
  mutating func queue(_ records: [CrawlRecord]) { queue.append(records) }

  /// Returns what to store next, unless something is being stored or nothing waits for it.
  mutating func nextBatch(_ state: CrawlState) -> StorageQueue.Batch? { queue.next(state) }

  /// Takes the record with a number, if it has arrived.
  mutating func pop(_ number: Int) -> CrawlRecord? {
    guard let record = arrived.removeValue(forKey: number) else { return nil }
    arrivedBytes -= record.heldByteCount
    return record
  }
}
