internal import ComplianceModel
internal import Yams

/// The keys of a requirement.
enum RequirementKey: String, FieldKey {
  case id, title, form, titles, hints, traps, related, addresses, declaredNone, elements, examples

  var field: Field {
    switch self {
    case .id: .required("The name of the requirement and of its file.", .name(.identifier))
    case .title: .required("What the requirement is called.", .reference(.localizedText))
    case .form: .required("What the evidence is.", .choice(Recognition.Form.allCases))
    case .titles:
      .required("Titles seen on real sites; the official titles are added to them.", .phrases)
    case .hints:
      .optional("Titles that are plausible but were not seen: they count for less.", .phrases)
    case .traps: .optional("Words that make a label something else.", .phrases)
    case .related:
      .optional("Requirements that may share one document with this one.", .names(.identifier))
    case .addresses:
      .optional("Hosts or parts of addresses that are evidence by themselves.", .phrases)
    case .declaredNone:
      .optional("Wording that states that there was nothing to disclose.", .phrases)
    case .elements:
      .required("What the evidence can show.", .list(of: ElementRuleKey.schema))
    case .examples:
      .required(
        "Small sites with a known outcome: at least three, one that passes, one that fails.",
        ["type": "array", "minItems": 3, "items": .mapping(of: ExampleKey.self)]
      )
    }
  }
}

extension RuleFileReader {
  mutating func requirement() -> Requirement? {
    guard let fields = fields(root, of: RequirementKey.self) else { return nil }
    let id = fileName(fields[.id], of: .requirement)
    let title = localizedText(fields[.title])
    let recognition = recognition(fields)
    let declaredNone = phrases(fields[.declaredNone]) ?? []
    let elements = list(fields[.elements]) { reader, node in reader.elementRule(node) }
    let examples = examples(fields[.examples])
    if fields[.elements]?.sequence != nil { resolveNames(of: [.element]) }
    guard let id, let title, let recognition, let elements, let examples else { return nil }
    return Requirement(
      id: id,
      title: title,
      recognition: recognition,
      elements: elements,
      declaredNone: declaredNone,
      examples: examples
    )
  }

  private mutating func recognition(_ fields: Fields<RequirementKey>) -> Recognition? {
    let form = choice(fields[.form], among: Recognition.Form.allCases)
    let titles = phrases(fields[.titles])
    let hints = phrases(fields[.hints]) ?? []
    let traps = phrases(fields[.traps]) ?? []
    let related = usedNames(fields[.related], of: .requirement) ?? []
    if related.contains(stem), let node = fields[.related] {
      note(.invalidValue("a requirement cannot be related to itself"), at: node)
    }
    let addresses = phrases(fields[.addresses]) ?? []
    guard let form, let titles else { return nil }
    return Recognition(
      titles: titles,
      hints: hints,
      traps: traps,
      related: related,
      addresses: addresses,
      form: form
    )
  }
}
