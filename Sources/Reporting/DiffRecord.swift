internal import ReportComparison

/// A comparison as its JSON has it: the changes, and how many there are of each kind.
struct DiffRecord: Encodable {
  private let diff: ReportDiff

  static let schemaAddress = "https://oitcheck.dev/schema/diff-1.json"

  init(_ diff: ReportDiff) {
    self.diff = diff
  }

  private enum Key: String, CodingKey {
    case schema, old, new, matching, summary, items, findings
  }

  private struct Summary: Encodable {
    var items: [String: Int]
    var evidence: [String: Int]
    var regressions: Int
  }

  func encode(to encoder: any Encoder) throws {
    var items = ["unchanged": diff.unchangedItems]
    for (kind, count) in diff.counts { items[kind.rawValue] = count }
    var evidence: [String: Int] = [:]
    for (kind, count) in diff.evidenceCounts { evidence[kind.rawValue] = count }
    let summary = Summary(items: items, evidence: evidence, regressions: diff.regressions.count)
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(Self.schemaAddress, forKey: .schema)
    try container.encode(diff.old, forKey: .old)
    try container.encode(diff.new, forKey: .new)
    try container.encode(diff.matching, forKey: .matching)
    try container.encode(summary, forKey: .summary)
    try container.encode(diff.items, forKey: .items)
    try container.encode(Findings(diff), forKey: .findings)
  }

  private struct Findings: Encodable {
    private let diff: ReportDiff

    init(_ diff: ReportDiff) {
      self.diff = diff
    }

    private enum Key: String, CodingKey {
      case new, gone, unchanged
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(diff.newFindings, forKey: .new)
      try container.encode(diff.goneFindings, forKey: .gone)
      try container.encode(diff.unchangedFindings, forKey: .unchanged)
    }
  }
}
