internal import ComplianceModel

/// Compares the evidence of one item.
///
/// Evidence at one address is the same evidence; failing that, evidence with the same bytes is.
enum EvidenceComparison {
  /// Returns what changed, in the order of the new evidence; what is gone follows.
  static func changes(from old: [Evidence], to new: [Evidence]) -> [EvidenceChange] {
    var rest = old
    var partners = [Evidence?](repeating: nil, count: new.count)
    for (index, evidence) in new.enumerated() {
      // One address may be given several times; the one that also has the bytes comes first.
      let place =
        rest.firstIndex { $0.url == evidence.url && $0.sha256 == evidence.sha256 }
        ?? rest.firstIndex { $0.url == evidence.url }
      if let place { partners[index] = rest.remove(at: place) }
    }
    for (index, evidence) in new.enumerated() where partners[index] == nil {
      guard let digest = evidence.sha256 else { continue }
      if let place = rest.firstIndex(where: { $0.sha256 == digest }) {
        partners[index] = rest.remove(at: place)
      }
    }
    let changed = zip(partners, new).compactMap { change(from: $0, to: $1) }
    return changed + rest.compactMap { change(from: $0, to: nil) }
  }

  private static func change(from old: Evidence?, to new: Evidence?) -> EvidenceChange? {
    let kinds = kinds(from: old, to: new)
    guard !kinds.isEmpty else { return nil }
    return EvidenceChange(
      kinds: kinds,
      title: (new ?? old)?.title ?? "",
      oldAddress: old?.url,
      newAddress: new?.url,
      oldDigest: old?.sha256,
      newDigest: new?.sha256,
      oldPeriods: old?.periods ?? [],
      newPeriods: new?.periods ?? [],
      oldState: old?.state,
      newState: new?.state
    )
  }

  private static func kinds(from old: Evidence?, to new: Evidence?) -> [EvidenceChange.Kind] {
    guard let old else { return new == nil ? [] : [.added] }
    guard let new else { return [.removed] }
    var kinds: [EvidenceChange.Kind] = []
    if old.url != new.url { kinds.append(.moved) }
    if let before = old.sha256, let after = new.sha256, before != after { kinds.append(.replaced) }
    if EvidenceYears(of: old.periods).haveRolled(to: EvidenceYears(of: new.periods)) {
      kinds.append(.yearRolled)
    }
    if old.state != new.state { kinds.append(.stateChanged) }
    return kinds
  }
}
