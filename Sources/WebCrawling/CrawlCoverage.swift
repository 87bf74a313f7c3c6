/// What a crawl has reached, and what it has not.
package struct CrawlCoverage: Sendable, Hashable, Codable {
  /// Answers to requests for pages, whatever their status.
  package var pageCount = 0
  package var documentCount = 0
  /// Bytes of bodies as they arrived, of all answers.
  package var byteCount = 0
  /// Pages and documents that have not changed since an earlier crawl, and were not sent again.
  package var unchangedCount = 0
  /// Answers by the first digit of their status.
  package var statusCounts: [Int: Int] = [:]
  /// Addresses that were fetched in vain, by reason.
  package var failureCounts: [FetchFailure.Kind: Int] = [:]
  /// Addresses that were not fetched, by reason.
  package var refusalCounts: [RefusalKind: Int] = [:]
  /// A few refused addresses of each kind, with the reason in words.
  package var examples: [RefusalKind: [Example]] = [:]

  /// One address that was not fetched.
  package struct Example: Sendable, Hashable, Codable {
    package var address: String
    package var reason: String
  }

  private static let maximumExamples = 10
  private static let maximumExampleLength = 500

  package init() {}

  mutating func note(_ step: CrawlStep) {
    byteCount += step.byteCount
    let purpose = step.target.rank.purpose
    guard purpose == .page || purpose == .document else { return }
    if let failure = step.failure {
      failureCounts[failure.kind, default: 0] += 1
      return
    }
    if purpose == .page { pageCount += 1 } else { documentCount += 1 }
    if step.isUnchanged == true { unchangedCount += 1 }
    if let status = step.status { statusCounts[status / 100, default: 0] += 1 }
  }

  /// Counts an address that is not fetched, and keeps a few as examples.
  package mutating func note(_ refusal: Refusal, of address: String) {
    refusalCounts[refusal.kind, default: 0] += 1
    guard examples[refusal.kind, default: []].count < Self.maximumExamples else { return }
    let example = Example(address: Self.shown(address), reason: "\(refusal)")
    examples[refusal.kind, default: []].append(example)
  }

  private static func shown(_ address: String) -> String {
    String(decoding: address.utf8.prefix(maximumExampleLength), as: UTF8.self)
  }

  /// Takes a refusal back: a better way to the address was found.
  mutating func takeBack(_ kind: RefusalKind, of address: String) {
    refusalCounts[kind] = refusalCounts[kind].flatMap { $0 > 1 ? $0 - 1 : nil }
    let shown = Self.shown(address)
    examples[kind]?.removeAll { $0.address == shown }
    if examples[kind]?.isEmpty == true { examples[kind] = nil }
  }
}
