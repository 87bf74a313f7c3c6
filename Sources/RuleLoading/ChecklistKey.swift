internal import ComplianceModel
internal import Yams

/// The keys of a checklist.
enum ChecklistKey: String, FieldKey {
  case id, fiscalYear, edition, title, codeLetter, windows, followUps, scoring, indicators,
    sources, items

  var field: Field {
    switch self {
    case .id: .required("The name of the checklist and of its file.", .name(.identifier))
    case .fiscalYear: .required("The fiscal year, such as 2566.", .year)
    case .edition: .required("Whose list it is, such as lao.", .name(.identifier))
    case .title: .required("What the list is called.", .reference(.localizedText))
    case .codeLetter: .required("The letter before an item's number.", .name(.codeLetter))
    case .windows:
      .required(
        "The spans of days in which evidence is published or submitted.",
        .list(of: .mapping(of: WindowKey.self))
      )
    case .followUps:
      .optional(
        "When somebody looks whether evidence is there, for each cadence at most once.",
        .list(of: .mapping(of: FollowUpKey.self))
      )
    case .scoring:
      .optional("How the items make up a score.", .mapping(of: ScoringKey.self))
    case .indicators:
      .required("The groups of items.", .list(of: .mapping(of: IndicatorKey.self)))
    case .sources:
      .required(
        "Where the statements of the checklist come from.",
        .list(of: .mapping(of: SourceKey.self))
      )
    case .items:
      .required("The items in the order of the list.", .list(of: .mapping(of: ItemKey.self)))
    }
  }
}

extension RuleFileReader {
  mutating func checklist() -> Checklist? {
    guard let fields = fields(root, of: ChecklistKey.self) else { return nil }
    let id = fileName(fields[.id], of: .checklist)
    let year = fiscalYear(fields[.fiscalYear])
    let edition = name(fields[.edition], .identifier)
    let title = localizedText(fields[.title])
    let letter = name(fields[.codeLetter], .codeLetter)
    let windows = list(fields[.windows]) { reader, node in reader.window(node) }
    let followUps = followUps(fields[.followUps])
    let scoring = scoring(fields[.scoring])
    let indicators = list(fields[.indicators]) { reader, node in reader.indicator(node) }
    let sources = list(fields[.sources]) { reader, node in reader.source(node) }
    var lastNumber = 0
    var included: [Node] = []
    var titled: [(requirement: String, node: Node)] = []
    let items = list(fields[.items]) { reader, node in
      reader.item(
        node,
        codeLetter: letter,
        after: &lastNumber,
        included: &included,
        titled: &titled
      )
    }
    noteNeedless(included, besides: items ?? [])
    for (requirement, node) in titled
    where items?.count(where: { $0.requirement == requirement }) == 1 {
      let mend = "list the titles in the requirement"
      note(.invalidValue("no other item has the requirement '\(requirement)'; \(mend)"), at: node)
    }
    let sections = [
      (kind: RuleFileError.NameKind.window, node: fields[.windows]),
      (.indicator, fields[.indicators]),
      (.source, fields[.sources]),
    ]
    // A section that is missing is one mistake, not one for each name that belongs to it.
    resolveNames(of: Set(sections.filter { $0.node?.sequence != nil }.map(\.kind)))
    guard let id, let year, let edition, let title, let letter, let windows, let indicators,
      let sources, let items
    else { return nil }
    return Checklist(
      id: id,
      fiscalYear: year,
      edition: edition,
      title: title,
      codeLetter: letter,
      windows: windows,
      followUps: followUps ?? [],
      scoring: scoring,
      indicators: indicators,
      sources: sources,
      items: items
    )
  }

  /// Notes requirements that an item takes over although the list has an item for them.
  private mutating func noteNeedless(_ included: [Node], besides items: [Checklist.Item]) {
    for node in included {
      guard let name = node.scalar?.string,
        let item = items.first(where: { $0.requirement == name })
      else { continue }
      note(.invalidValue("'\(name)' has an item of its own, \(item.id); leave it out"), at: node)
    }
  }

  /// Reads a name that has to be the file's name too.
  mutating func fileName(_ node: Node?, of kind: RuleFileError.NameKind) -> String? {
    guard let node, let name = newName(node, of: kind) else { return nil }
    guard name == stem else {
      note(.invalidValue("the file of '\(name)' must be named \(name).yaml"), at: node)
      return nil
    }
    return name
  }
}
