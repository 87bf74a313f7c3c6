package import ComplianceModel

/// Compares two reports, the older with the newer.
package struct ReportComparison: Sendable {
  private let failing: Set<Status>

  /// - Parameter failing: The statuses that count as failing.
  package init(failing: Set<Status> = Status.failingByDefault) {
    self.failing = failing
  }

  /// Returns what changed.
  ///
  /// Reports on one checklist are compared by the numbers of their items. Reports of one edition but
  /// different years are compared by requirement, if at least half of the shorter list is in both.
  ///
  /// - Parameters:
  ///   - old: The earlier report.
  ///   - new: The later report.
  /// - Returns: The changes, in the order of the new report.
  /// - Throws: ``ReportComparisonError`` if the checklists have too little in common.
  package func diff(
    from old: Report,
    to new: Report
  ) throws(ReportComparisonError) -> ReportDiff {
    let matching = try matching(of: old, and: new)
    let oldKeys = Self.keys(of: old.items, by: matching)
    let newKeys = Self.keys(of: new.items, by: matching)
    let oldItems = Dictionary(zip(oldKeys, old.items)) { first, _ in first }
    let kept = Set(newKeys)
    var changes: [ItemChange] = []
    var unchanged = 0
    for (key, item) in zip(newKeys, new.items) {
      guard let before = oldItems[key] else {
        changes.append(added(item))
        continue
      }
      if let change = change(from: before, to: item) {
        changes.append(change)
      } else {
        unchanged += 1
      }
    }
    for (key, item) in zip(oldKeys, old.items) where !kept.contains(key) {
      changes.append(Self.removed(item))
    }
    let findings = FindingComparison(from: old.findings, to: new.findings)
    return ReportDiff(
      old: Self.side(of: old),
      new: Self.side(of: new),
      matching: matching,
      items: changes,
      unchangedItems: unchanged,
      newFindings: findings.added,
      goneFindings: findings.gone,
      unchangedFindings: findings.unchangedCount
    )
  }

  private func matching(
    of old: Report,
    and new: Report
  ) throws(ReportComparisonError) -> ReportDiff.Matching {
    guard old.checklist.id != new.checklist.id else { return .item }
    let requirements = (Set(old.items.map(\.requirement)), Set(new.items.map(\.requirement)))
    let common = requirements.0.intersection(requirements.1).count
    let shorter = min(requirements.0.count, requirements.1.count)
    guard old.checklist.edition == new.checklist.edition, common > 0, common * 2 >= shorter else {
      throw .differentChecklists(old: old.checklist.id, new: new.checklist.id)
    }
    return .requirement
  }

  /// What tells an item from all others of its report.
  private struct Key: Hashable {
    var name: String
    /// A list may name one requirement twice; the second is matched with the second.
    var occurrence: Int
  }

  private static func keys(of items: [ItemResult], by matching: ReportDiff.Matching) -> [Key] {
    var occurrences: [String: Int] = [:]
    return items.map { item in
      let name =
        switch matching {
        case .item: item.id
        case .requirement: item.requirement
        }
      defer { occurrences[name, default: 0] += 1 }
      return Key(name: name, occurrence: occurrences[name, default: 0])
    }
  }

  private static func side(of report: Report) -> ReportDiff.Side {
    ReportDiff.Side(
      checklist: report.checklist.id,
      fiscalYear: report.checklist.fiscalYear,
      asOf: report.asOf,
      site: report.source.baseURL ?? report.source.location
    )
  }

  private func change(from old: ItemResult, to new: ItemResult) -> ItemChange? {
    let elements = ElementComparison.changes(from: old.elements, to: new.elements)
    let evidence = EvidenceComparison.changes(from: old.evidence, to: new.evidence)
    let kind = kind(from: old.status, to: new.status, elements: elements)
    let hasRolled = old.period != new.period
    guard kind != .sameVerdict || hasRolled || !elements.isEmpty || !evidence.isEmpty else {
      return nil
    }
    return ItemChange(
      id: new.id,
      oldID: old.id == new.id ? nil : old.id,
      requirement: new.requirement,
      title: new.title,
      owner: new.owner,
      kind: kind,
      oldStatus: old.status,
      newStatus: new.status,
      reason: new.reason,
      advice: new.advice,
      period: hasRolled ? ItemChange.Pair(old: old.period, new: new.period) : nil,
      elements: elements,
      evidence: evidence
    )
  }

  private func kind(
    from old: Status,
    to new: Status,
    elements: [ElementChange]
  ) -> ItemChange.Kind {
    let fails = failing.contains(new)
    let failed = failing.contains(old)
    // What fails by the caller's choice alone has still not got worse if it weighs less than before.
    if fails, new.weight > old.weight || !failed && new.weight == old.weight { return .regressed }
    // The same verdict on worse grounds: an item that lacks more than it did.
    if fails, new == old, elements.contains(where: \.isRegression) { return .regressed }
    if old == new { return .sameVerdict }
    if new.weight < old.weight { return failed && new.weight == 0 ? .fixed : .improved }
    return new.weight > old.weight ? .weakened : .changed
  }

  private func added(_ item: ItemResult) -> ItemChange {
    ItemChange(
      id: item.id,
      oldID: nil,
      requirement: item.requirement,
      title: item.title,
      owner: item.owner,
      kind: failing.contains(item.status) ? .newFailure : .added,
      oldStatus: nil,
      newStatus: item.status,
      reason: item.reason,
      advice: item.advice,
      period: nil,
      elements: [],
      evidence: []
    )
  }

  private static func removed(_ item: ItemResult) -> ItemChange {
    ItemChange(
      id: item.id,
      oldID: nil,
      requirement: item.requirement,
      title: item.title,
      owner: item.owner,
      kind: .removed,
      oldStatus: item.status,
      newStatus: nil,
      reason: nil,
      advice: nil,
      period: nil,
      elements: [],
      evidence: []
    )
  }
}
