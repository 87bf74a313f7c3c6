/// Records that the state of a crawl has taken and that are not stored yet.
///
/// One batch is stored at a time, beside the loop, and what is taken meanwhile makes the next: the
/// faster the answers come, the more of them share one wait for the disk.
struct StorageQueue {
  /// What is stored at once.
  struct Batch: Sendable {
    var records: [CrawlRecord]
    /// The state behind the records, if it is time to save one.
    var state: CrawlState?

    func store(in store: any CrawlStore) async throws {
      try await store.append(records)
      if let state { try await store.save(state) }
    }
  }

  /// Bytes of answers that are in memory because of the queue.
  private(set) var byteCount = 0
  private(set) var isSavingState = false
  private var records: [CrawlRecord] = []
  private var isStoring = false
  private var stepsSinceState = 0
  private var storingByteCount = 0

  var isEmpty: Bool { records.isEmpty && !isStoring }

  mutating func append(_ more: [CrawlRecord]) {
    records += more
    byteCount += more.reduce(0) { $0 + $1.heldByteCount }
  }

  /// Returns the next batch: all that waits.
  ///
  /// - Parameter state: The state behind the last of the records.
  /// - Returns: The batch, or `nil` if one is being stored or nothing waits.
  mutating func next(_ state: CrawlState) -> Batch? {
    guard !isStoring, !records.isEmpty else { return nil }
    isStoring = true
    stepsSinceState += records.count
    storingByteCount = byteCount
    let interval = max(state.settings.minimumStepsPerState, state.waitingCount / 8)
    isSavingState = stepsSinceState >= interval
    if isSavingState { stepsSinceState = 0 }
    defer { records = [] }
    return Batch(records: records, state: isSavingState ? state : nil)
  }

  /// Notes that the batch is stored.
  mutating func finish() {
    isStoring = false
    isSavingState = false
    byteCount -= storingByteCount
    storingByteCount = 0
  }
}
