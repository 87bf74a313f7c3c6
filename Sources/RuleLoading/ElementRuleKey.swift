internal import ComplianceModel
internal import Yams

/// The keys of an element of a requirement.
enum ElementRuleKey: String, FieldKey {
  case id, title, when, manual

  /// Exactly one of the two kinds of check.
  static var schema: SchemaValue {
    SchemaValue.mapping(of: Self.self)
      .adding([("oneOf", [["required": ["when"]], ["required": ["manual"]]])])
  }

  var field: Field {
    switch self {
    case .id: .required("The name by which checklists demand the element.", .name(.identifier))
    case .title: .required("What the element is called.", .reference(.localizedText))
    case .when:
      .optional("The condition that a machine tests on the evidence.", .reference(.condition))
    case .manual:
      .optional("The question that only a person can answer.", .reference(.localizedText))
    }
  }
}

extension RuleFileReader {
  mutating func elementRule(_ node: Node) -> ElementRule? {
    guard let fields = fields(node, of: ElementRuleKey.self) else { return nil }
    let id = newName(fields[.id], of: .element)
    let title = localizedText(fields[.title])
    let condition = condition(fields[.when])
    let question = localizedText(fields[.manual])
    if (fields[.when] == nil) == (fields[.manual] == nil) {
      note(.invalidValue("expected either 'when' or 'manual'"), at: node)
    }
    guard let id, let title else { return nil }
    if let condition { return ElementRule(id: id, title: title, check: .when(condition)) }
    if let question { return ElementRule(id: id, title: title, check: .manual(question)) }
    return nil
  }
}
