extension ItemResult {
  /// Returns the evidence whose addresses are submitted for the item: the best, and what adds to it.
  ///
  /// Evidence adds to the best if an element was
  /// seen there alone, or if it is about a month of the assessed year that none before it is about;
  /// months are in their order.
  ///
  /// - Parameter year: The year that is assessed.
  /// - Returns: The best first; nothing unless the verdict lets something be submitted.
  package func submittableEvidence(for year: FiscalYear) -> [Evidence] {
    switch status {
    case .disclosed, .declaredNone, .attested, .unverified: break
    case .notApplicable, .notDue, .incomplete, .outdated, .broken, .missing: return []
    }
    guard let best = evidence.first, best.state != .broken else { return [] }
    let places = Set(
      elements.lazy.filter { $0.outcome == .satisfied }.compactMap { $0.evidence?.url }
    )
    let months = Set(
      year.months.map { StatedPeriod.month($0.first.month, year: $0.first.year).name }
    )
    // Reports for a month each; a report of a year may well mention months.
    let isMonthly = best.periods.first.map(months.contains) ?? false
    var known = Set(best.periods)
    var chosen = [best]
    for other in evidence.dropFirst()
    where other.state == best.state && !chosen.contains(where: { $0.url == other.url }) {
      let added = months.intersection(other.periods).subtracting(known)
      guard places.contains(other.url) || (isMonthly && !added.isEmpty) else { continue }
      known.formUnion(other.periods)
      chosen.append(other)
    }
    guard isMonthly else { return chosen }
    return chosen.sorted { ($0.periods.first ?? "") < ($1.periods.first ?? "") }
  }
}
