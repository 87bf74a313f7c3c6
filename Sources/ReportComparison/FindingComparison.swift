internal import ComplianceModel

/// Compares the findings of two reports by rule, address and items, whatever their wording.
struct FindingComparison {
  var added: [Finding] = []
  var gone: [Finding] = []
  var unchangedCount = 0

  private struct Key: Hashable {
    var rule: Finding.Rule
    var url: String
    var items: [String]

    init(_ finding: Finding) {
      rule = finding.rule
      url = finding.url
      items = finding.items
    }
  }

  init(from old: [Finding], to new: [Finding]) {
    var counts = Dictionary(old.map { (Key($0), 1) }, uniquingKeysWith: +)
    for finding in new {
      let key = Key(finding)
      if let count = counts[key], count > 0 {
        counts[key] = count - 1
        unchangedCount += 1
      } else {
        added.append(finding)
      }
    }
    // What is left over are the last of their kind, so the list is walked from its end.
    for finding in old.reversed() {
      let key = Key(finding)
      guard let count = counts[key], count > 0 else { continue }
      counts[key] = count - 1
      gone.append(finding)
    }
    gone.reverse()
  }
}
