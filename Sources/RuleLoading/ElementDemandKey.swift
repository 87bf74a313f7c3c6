internal import ComplianceModel
internal import Yams

/// The keys of an element that an item demands.
enum ElementDemandKey: String, FieldKey {
  case id, text, source, basis

  var field: Field {
    switch self {
    case .id: .required("One of the requirement's elements.", .name(.identifier))
    case .text: .required("The wording of this edition.", .reference(.localizedText))
    case .source: .required("The source of the demand.", .name(.key))
    case .basis: .required("How the demand is evidenced.", .choice(ElementBasis.allCases))
    }
  }
}

extension RuleFileReader {
  /// Reads an element and adds it to the elements that the item demands.
  mutating func elementDemand(
    _ node: Node,
    of requirement: String?,
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
    guard let id, let text, let source, let basis else { return nil }
    return Checklist.ElementDemand(id: id, text: text, source: source, basis: basis)
  }
}
