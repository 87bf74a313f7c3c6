extension Finding {
  /// Orders findings by rule, address, items and message, and keeps each once.
  package static func ordered(_ findings: [Finding]) -> [Finding] {
    let rank = Dictionary(uniqueKeysWithValues: Rule.allCases.enumerated().map { ($1, $0) })
    return Set(findings).sorted { first, second in
      let ranks = (rank[first.rule] ?? 0, rank[second.rule] ?? 0)
      if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
      if first.url != second.url { return first.url < second.url }
      if first.items != second.items { return first.items.lexicographicallyPrecedes(second.items) }
      return first.message.en < second.message.en
    }
  }
}
