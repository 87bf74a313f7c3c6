package import ComplianceModel

/// What changed from one checklist to another, by requirement: numbers move, requirements do not.
package struct ChecklistComparison: Sendable, Hashable {
  /// What became of one requirement.
  package enum Change: String, Sendable, Hashable, Codable, CaseIterable {
    /// The same number and the same title.
    case same
    /// Another title under the same number.
    case renamed
    /// Another number.
    case renumbered
    /// Its item was taken over by the item of another requirement.
    case merged
    /// Its duty has an item of its own again, or several instead of one.
    case split
    /// No item of the older list held it.
    case new
    /// No item of the newer list holds it.
    case retired
  }

  /// One requirement in both lists.
  package struct Row: Sendable, Hashable {
    package var requirement: String
    package var title: LocalizedText
    package var change: Change
    /// The items that hold the requirement; several where a list split it.
    package var older: [Place]
    package var newer: [Place]
    /// True if the title changed beside the number.
    package var isRenamed: Bool
    /// True if the period that the evidence must cover changed.
    package var changesPeriod: Bool
  }

  /// Where a list holds a requirement.
  package struct Place: Sendable, Hashable {
    package var item: String
    /// True if the item is another requirement's, which took this one over.
    package var isIncluded: Bool
  }

  package var older: String
  package var newer: String
  /// In the order of the newer list, then what it retired in the order of the older one.
  package var rows: [Row]

  /// Compares two lists.
  ///
  /// - Parameters:
  ///   - older: The list of the earlier year.
  ///   - newer: The list of the later year.
  ///   - requirements: What the requirements are called.
  package init(older: Checklist, newer: Checklist, requirements: [Requirement]) {
    self.older = older.id
    self.newer = newer.id
    var titles: [String: LocalizedText] = [:]
    for requirement in requirements { titles[requirement.id] = requirement.title }
    var order: [String] = []
    var seen: Set<String> = []
    for item in newer.items + older.items {
      for requirement in [item.requirement] + item.includes
      where seen.insert(requirement).inserted {
        order.append(requirement)
      }
    }
    rows = order.map { requirement in
      Self.row(requirement, titles[requirement], from: older, to: newer)
    }
    rows = rows.filter { $0.change != .retired } + rows.filter { $0.change == .retired }
  }

  private static func row(
    _ requirement: String,
    _ title: LocalizedText?,
    from older: Checklist,
    to newer: Checklist
  ) -> Row {
    let before = places(of: requirement, in: older)
    let after = places(of: requirement, in: newer)
    let oldItem = older.items.first { $0.requirement == requirement }
    let newItem = newer.items.first { $0.requirement == requirement }
    let isRenamed = oldItem.flatMap { old in newItem.map { $0.title.th != old.title.th } } ?? false
    return Row(
      requirement: requirement,
      title: newItem?.title ?? oldItem?.title ?? title ?? LocalizedText(th: "", en: requirement),
      change: change(before, after, isRenamed: isRenamed),
      older: before,
      newer: after,
      isRenamed: isRenamed,
      changesPeriod: oldItem.flatMap { old in newItem.map { $0.period != old.period } } ?? false
    )
  }

  /// The items that bear a requirement, or else those that took it over.
  private static func places(of requirement: String, in list: Checklist) -> [Place] {
    let own = list.items.filter { $0.requirement == requirement }
    guard own.isEmpty else { return own.map { Place(item: $0.id, isIncluded: false) } }
    return list.items.filter { $0.includes.contains(requirement) }
      .map { Place(item: $0.id, isIncluded: true) }
  }

  private static func change(_ before: [Place], _ after: [Place], isRenamed: Bool) -> Change {
    if before.isEmpty { return .new }
    if after.isEmpty { return .retired }
    let wasOwn = before.contains { !$0.isIncluded }
    let isOwn = after.contains { !$0.isIncluded }
    if wasOwn, !isOwn { return .merged }
    if !wasOwn, isOwn { return .split }
    if before.count < after.count { return .split }
    if before.count > after.count { return .merged }
    if before.map(\.item) != after.map(\.item) { return .renumbered }
    return isRenamed ? .renamed : .same
  }
}
