internal import Foundation

/// The addresses that a crawl has yet to fetch, each at most once.
///
/// One loop owns the frontier, so it needs neither an actor nor a lock. Its order depends on nothing
/// but what was put into it: level by level, and within a level by address.
package struct Frontier: Sendable {
  /// Fingerprints of all addresses that ever were in the frontier, or that a redirect led to.
  private var known: Set<UInt64> = []
  /// The levels of waiting addresses, as one number each.
  private var queued: [UInt64: UInt32] = [:]
  /// A target whose level is no longer the one in ``queued`` is left over from a worse way to it.
  private var heaps: [CrawlLevel: TargetHeap] = [:]

  package init() {}

  /// How many addresses wait.
  package var count: Int { queued.count }

  /// Tells whether an address was ever in the frontier.
  package func knows(_ address: String) -> Bool {
    known.contains(AddressText.fingerprint(address))
  }

  /// Tells whether a target is news: never seen, or waiting behind a better place than it had.
  package func wouldTake(_ target: CrawlTarget) -> Bool {
    let key = AddressText.fingerprint(target.address)
    guard known.contains(key) else { return true }
    return queued[key].map { target.level.number < $0 } ?? false
  }

  /// Puts a target in its place, or moves it to a better one.
  ///
  /// - Parameter target: An address that may be known already.
  /// - Returns: True if the frontier has changed.
  @discardableResult
  package mutating func insert(_ target: CrawlTarget) -> Bool {
    guard wouldTake(target) else { return false }
    putBack(target)
    return true
  }

  /// Puts a target in its place though it has been known before.
  package mutating func putBack(_ target: CrawlTarget) {
    let key = AddressText.fingerprint(target.address)
    known.insert(key)
    queued[key] = target.level.number
    heaps[target.level, default: TargetHeap(level: target.level)].insert(target)
  }

  /// Notes an address that need not be fetched any more.
  package mutating func markKnown(_ address: String) {
    let key = AddressText.fingerprint(address)
    known.insert(key)
    queued[key] = nil
  }

  /// Returns the best level of those that are wanted, or `nil` if nothing of them waits.
  package mutating func bestLevel(where isWanted: (CrawlClass) -> Bool) -> CrawlLevel? {
    var empty: [CrawlLevel] = []
    defer { for level in empty { heaps[level] = nil } }
    for level in heaps.keys.sorted() where isWanted(level.rank) {
      dropLeftovers(at: level)
      if heaps[level]?.first != nil { return level }
      empty.append(level)
    }
    return nil
  }

  /// Takes the first target of a level.
  package mutating func popFirst(at level: CrawlLevel) -> CrawlTarget? {
    dropLeftovers(at: level)
    guard let target = heaps[level]?.popFirst() else { return nil }
    queued[AddressText.fingerprint(target.address)] = nil
    return target
  }

  /// The waiting targets in their order.
  package var waiting: [CrawlTarget] {
    var targets: [CrawlTarget] = []
    forEachWaiting { targets.append($0) }
    return targets
  }

  private func forEachWaiting(_ visit: (CrawlTarget) -> Void) {
    for level in heaps.keys.sorted() {
      heaps[level]?.forEach { if isCurrent($0) { visit($0) } }
    }
  }

  private mutating func dropLeftovers(at level: CrawlLevel) {
    while let target = heaps[level]?.first, !isCurrent(target) {
      _ = heaps[level]?.popFirst()
    }
  }

  private func isCurrent(_ target: CrawlTarget) -> Bool {
    queued[AddressText.fingerprint(target.address)] == target.level.number
  }
}

extension CrawlLevel {
  /// A number with the order of the levels; a crawl follows no more than a few thousand links.
  fileprivate var number: UInt32 {
    UInt32(rank.rawValue) << 24 | UInt32(clamping: min(depth, 0xFF_FFFF))
  }
}

extension Frontier: Codable {
  private enum CodingKeys: String, CodingKey {
    case known, waiting
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    var numbers = PackedReader([UInt8](try container.decode(Data.self, forKey: .known)))
    while !numbers.isAtEnd { known.insert(try numbers.wideNumber()) }
    var targets = PackedReader([UInt8](try container.decode(Data.self, forKey: .waiting)))
    var codec = TargetCodec()
    while !targets.isAtEnd { putBack(try codec.read(&targets)) }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    var numbers = PackedWriter()
    for number in known.sorted() { numbers.write(wide: number) }
    try container.encode(Data(numbers.bytes), forKey: .known)
    var targets = PackedWriter()
    var codec = TargetCodec()
    forEachWaiting { codec.write($0, to: &targets) }
    try container.encode(Data(targets.bytes), forKey: .waiting)
  }
}

extension Frontier: Equatable {
  package static func == (first: Frontier, second: Frontier) -> Bool {
    first.known == second.known && first.queued == second.queued
      && first.waiting == second.waiting
  }
}
