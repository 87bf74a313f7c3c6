internal import ComplianceModel
internal import Yams

/// The keys of an element that an item demands.
enum ElementDemandKey: String, FieldKey {
  case id, text, source, basis, period

  var field: Field {
    switch self {
    case .id: .required("One of the requirement's elements.", .name(.identifier))
    case .text: .required("The wording of this edition.", .reference(.localizedText))
    case .source: .required("The source of the demand.", .name(.key))
    case .basis: .required("How the demand is evidenced.", .choice(ElementBasis.allCases))
    case .period:
      .optional(
        "The period of this element, where it is not that of the item.",
        .choice(PeriodClass.spans)
      )
    }
  }
}

extension RuleFileReader {
  /// Reads an element and adds it to the elements that the item demands.
  mutating func elementDemand(
    _ node: Node,
    of requirement: String?,
    period itemPeriod: PeriodClass?,
    besides demanded: inout Set<String>
  ) -> Checklist.ElementDemand? {
    guard let fields = fields(node, of: ElementDemandKey.self) else { return nil }
    let id = requirement.flatMap { usedName(fields[.id], of: .element, requirement: $0) }
    if let id, let node = fields[.id], !demanded.insert(id).inserted {
      note(.listedTwice(id), at: node)
    }
    let text = localizedText(fields[.text])
    let source = usedName(fields[.source], of: .source)
    let basis = choice(fields[.basis], among: ElementBasis.allCases)
    let period = choice(fields[.period], among: PeriodClass.spans)
    if let period, period == itemPeriod, let node = fields[.period] {
      note(.invalidValue("'\(period.rawValue)' is the item's own period; leave it out"), at: node)
    }
    guard let id, let text, let source, let basis else { return nil }
    return Checklist.ElementDemand(
      id: id,
      text: text,
      source: source,
      basis: basis,
      period: period
    )
  }
}
