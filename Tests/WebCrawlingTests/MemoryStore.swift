import Foundation
import Synchronization
import WebCrawling

/// Keeps a crawl as a disk would: nothing survives in it but what can be written down.
final class MemoryStore: CrawlStore {
  struct Broken: Error {}

  private struct Content {
    var state: Data?
    var steps: [Data] = []
    var addresses: [String] = []
    var appendCount = 0
    var saveCount = 0
  }

  private let content = Mutex(Content())
  /// The number of steps after which the machine breaks down.
  private let capacity: Int

  init(breakingAfter capacity: Int = .max) {
    self.capacity = capacity
  }

  /// Copies what another store holds, as after a new start of the machine.
  init(copying other: MemoryStore, breakingAfter capacity: Int = .max) {
    self.capacity = capacity
    let copy = other.content.withLock { $0 }
    content.withLock { $0 = copy }
  }

  /// The addresses of what was appended, in order.
  var addresses: [String] { content.withLock { $0.addresses } }
  var saveCount: Int { content.withLock { $0.saveCount } }

  var state: CrawlState? {
    get throws {
      try content.withLock { $0.state }.map { try JSONDecoder().decode(CrawlState.self, from: $0) }
    }
  }

  func restore() async throws -> StoredCrawl? {
    let content = content.withLock { $0 }
    guard let state = content.state else { return nil }
    let decoder = JSONDecoder()
    return StoredCrawl(
      state: try decoder.decode(CrawlState.self, from: state),
      steps: try content.steps.map { try decoder.decode(CrawlStep.self, from: $0) }
    )
  }

  func append(_ records: [CrawlRecord]) async throws {
    for record in records {
      let step = try JSONEncoder().encode(record.step)
      try content.withLock { content in
        guard content.appendCount < capacity else { throw Broken() }
        content.steps.append(step)
        content.addresses.append(record.step.target.address)
        content.appendCount += 1
      }
    }
  }

  func save(_ state: CrawlState) async throws {
    let data = try JSONEncoder().encode(state)
    try content.withLock { content in
      guard content.appendCount < capacity else { throw Broken() }
      content.state = data
      content.steps.removeAll()
      content.saveCount += 1
    }
  }
}
