internal import ComplianceModel
internal import Yams

/// The keys of an item.
enum ItemKey: String, FieldKey {
  case id, requirement, includes, title, titles, indicator, owner, period, cadence, due, confidence,
    sources, note
  case elements

  var field: Field {
    switch self {
    case .id: .required("The list's letter and the item's number.", .name(.itemCode))
    case .requirement:
      .required("The requirement behind the number, the same in every year.", .name(.identifier))
    case .includes:
      .optional(
        "Requirements of other editions whose duty this item took over.",
        .names(.identifier)
      )
    case .title: .required("The title in this edition.", .reference(.localizedText))
    case .titles:
      .optional(
        "Titles of this item alone, where another item of the list has the same requirement.",
        .phrases
      )
    case .indicator: .required("The indicator that the item belongs to.", .name(.key))
    case .owner: .required("The unit that owes the evidence.", .line)
    case .period:
      .required("Which period the evidence must cover.", .choice(PeriodClass.allCases))
    case .cadence: .required("How often the evidence is renewed.", .choice(Cadence.allCases))
    case .due: .required("The window in which the item is due.", .name(.identifier))
    case .confidence:
      .required("How well number and title are evidenced.", .choice(SourceConfidence.allCases))
    case .sources: .required("The sources of number and title.", .names(.key))
    case .note: .optional("What a reader should know about the sources.", .line)
    case .elements:
      .required(
        "What this edition demands; how it is checked stands in the requirement.",
        .list(of: .mapping(of: ElementDemandKey.self))
      )
    }
  }
}

extension RuleFileReader {
  mutating func item(
    _ node: Node,
    codeLetter: String?,
    after lastNumber: inout Int,
    included: inout [Node],
    titled: inout [(requirement: String, node: Node)]
  ) -> Checklist.Item? {
    guard let fields = fields(node, of: ItemKey.self) else { return nil }
    included += fields[.includes]?.sequence ?? []
    let id = itemCode(fields[.id], letter: codeLetter, after: &lastNumber)
    let requirement = usedName(fields[.requirement], of: .requirement)
    let includes = usedNames(fields[.includes], of: .requirement)
    let title = localizedText(fields[.title])
    let titles = phrases(fields[.titles])
    if let requirement, let node = fields[.titles] { titled.append((requirement, node)) }
    let indicator = usedName(fields[.indicator], of: .indicator)
    let owner = text(fields[.owner])
    let period = choice(fields[.period], among: PeriodClass.allCases)
    let cadence = choice(fields[.cadence], among: Cadence.allCases)
    let due = usedName(fields[.due], of: .window)
    let confidence = choice(fields[.confidence], among: SourceConfidence.allCases)
    let sources = usedNames(fields[.sources], of: .source)
    let note = text(fields[.note])
    var demanded: Set<String> = []
    let elements = list(fields[.elements]) { reader, node in
      reader.elementDemand(node, of: requirement, period: period, besides: &demanded)
    }
    guard let id, let requirement, let title, let indicator, let owner, let period, let cadence,
      let due, let confidence, let sources, let elements
    else { return nil }
    return Checklist.Item(
      id: id,
      requirement: requirement,
      includes: includes ?? [],
      title: title,
      titles: titles ?? [],
      indicator: indicator,
      owner: owner,
      period: period,
      cadence: cadence,
      due: due,
      confidence: confidence,
      sources: sources,
      elements: elements,
      note: note
    )
  }

  /// Reads the list's letter and a number that is higher than the one before.
  private mutating func itemCode(
    _ node: Node?,
    letter: String?,
    after lastNumber: inout Int
  ) -> String? {
    guard let node, let code = newName(node, of: .item, .itemCode) else { return nil }
    guard code.first.map(String.init) == letter ?? code.first.map(String.init) else {
      note(.invalidValue("expected '\(letter ?? "")' and a number, found '\(code)'"), at: node)
      return nil
    }
    let number = Int(code.dropFirst()) ?? 0
    guard number != lastNumber else { return code }
    guard number > lastNumber else {
      let last = "\(code.prefix(1))\(lastNumber)"
      note(.invalidValue("'\(code)' is out of order: it stands behind \(last)"), at: node)
      return code
    }
    lastNumber = number
    return code
  }
}
