internal import ComplianceModel

extension PageFacts {
  /// The items that the links of the page name, by the number of the link on the page.
  package func items(by rules: CompiledRules) -> [Int: Set<String>] {
    var items: [Int: Set<String>] = [:]
    for candidate in candidates where candidate.order >= 0 {
      for (index, requirements) in rules.requirementsByItem.enumerated()
      where requirements.first == candidate.requirement {
        items[candidate.order, default: []].insert(rules.checklist.items[index].id)
      }
    }
    return items
  }
}
