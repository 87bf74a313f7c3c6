/// Watches whether a host still answers, or has begun to turn the crawl away.
package struct CrawlSafeguard: Sendable, Hashable, Codable {
  package struct Settings: Sendable, Hashable, Codable {
    /// The answers of a host that are looked back on.
    package var window = 50
    /// Answers before which nothing is concluded.
    package var minimumCount = 20
    /// Vain attempts to connect, one after the other, that are enough by themselves: a page may fail
    /// alone, a server that takes no connection fails for all of them.
    package var maximumUnreachable = 6
    /// The share of failures at which the crawl pauses, in percent.
    package var failurePercent = 80
    /// How often it pauses before it gives the host up.
    package var maximumPauses = 1
    package var pause: Duration = .seconds(60)

    package init() {}
  }

  /// What to do about a host.
  package enum Advice: Sendable, Hashable {
    case goOn
    case pause
    case giveUp
  }

  private struct Record: Sendable, Hashable, Codable {
    var failures: [Bool] = []
    var unreachableCount = 0
    var pauseCount = 0
    var isGivenUp = false
  }

  package var settings: Settings
  private var records: [String: Record] = [:]

  package init(settings: Settings = Settings()) {
    self.settings = settings
  }

  package func hasGivenUp(_ host: String) -> Bool {
    records[host]?.isGivenUp ?? false
  }

  /// Notes an answer, or that there was none.
  ///
  /// - Parameters:
  ///   - host: The host that was asked.
  ///   - isFailure: True for no answer, 403, 429 and everything from 500 on.
  ///   - isUnreachable: True if there was no connection.
  /// - Returns: What to do about the host.
  package mutating func note(
    _ host: String,
    isFailure: Bool,
    isUnreachable: Bool = false
  ) -> Advice {
    var record = records[host] ?? Record()
    defer { records[host] = record }
    record.failures.append(isFailure)
    if record.failures.count > settings.window { record.failures.removeFirst() }
    record.unreachableCount = isUnreachable ? record.unreachableCount + 1 : 0
    let failureCount = record.failures.count { $0 }
    let isTurnedAway =
      record.failures.count >= settings.minimumCount
      && failureCount * 100 >= record.failures.count * settings.failurePercent
    let isGone = record.unreachableCount >= settings.maximumUnreachable
    guard isTurnedAway || isGone, !record.isGivenUp else { return .goOn }
    record.failures.removeAll()
    record.unreachableCount = 0
    record.pauseCount += 1
    guard record.pauseCount > settings.maximumPauses else { return .pause }
    record.isGivenUp = true
    return .giveUp
  }

  /// Tries again what was given up, for a crawl that is taken up another day.
  package mutating func forgive() {
    records = records.filter { !$0.value.isGivenUp }
  }
}
