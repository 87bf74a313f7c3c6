/// The JSON schemas of the rule files and of organisations' profiles, for editors and other programs.
package enum RuleSchema: String, CaseIterable, Sendable {
  case pack, vocabulary, weights, patterns, checklist, requirement, profile, measures

  /// The name of the committed file under `Rules/schema`.
  package var fileName: String { "\(rawValue).schema.json" }

  /// Returns a schema in the dialect of draft 2020-12, ending with a line feed.
  package static func json(for schema: RuleSchema) -> String {
    var output = ""
    schema.document.write(to: &output)
    return output + "\n"
  }

  private var document: SchemaValue {
    var members: [(key: String, value: SchemaValue)] = [
      ("$schema", "https://json-schema.org/draft/2020-12/schema"),
      ("title", .text(title)),
      ("description", .text(meaning)),
    ]
    if case .object(let root) = root { members += root }
    let definitions = definitions.map { definition in
      (key: definition.rawValue, value: definition.schema.described(by: definition.meaning))
    }
    if !definitions.isEmpty { members.append(("$defs", .object(definitions))) }
    return .object(members)
  }

  private var root: SchemaValue {
    switch self {
    case .pack: .mapping(of: PackKey.self)
    case .vocabulary: SchemaValue.mapping(of: VocabularyKey.self).adding([("minProperties", 1)])
    case .weights: .mapping(of: WeightName.self)
    case .patterns: .list(of: .mapping(of: PatternKey.self))
    case .checklist: .mapping(of: ChecklistKey.self)
    case .requirement: .mapping(of: RequirementKey.self)
    case .profile: .mapping(of: ProfileKey.self)
    case .measures: .mapping(of: MeasureRegisterKey.self)
    }
  }

  private var definitions: [SchemaDefinition] {
    switch self {
    case .pack, .weights, .patterns, .profile, .measures: []
    case .vocabulary, .checklist: [.localizedText, .phrases]
    case .requirement: [.localizedText, .phrases, .condition, .conditions]
    }
  }

  private var title: String {
    switch self {
    case .pack: "Rule pack"
    case .vocabulary: "Vocabulary of a rule pack"
    case .weights: "Weights of a rule pack"
    case .patterns: "Patterns of a rule pack"
    case .checklist: "Checklist"
    case .requirement: "Requirement"
    case .profile: "Organisation profile"
    case .measures: "Register of measures"
    }
  }

  private var meaning: String {
    switch self {
    case .pack: "What a rule pack is called (pack.yaml)."
    case .vocabulary: "Words that mean the same on every page (vocabulary.yaml)."
    case .weights: "The figures of judging, each with its reason (weights.yaml)."
    case .patterns: "Regular expressions with names and tests (patterns.yaml)."
    case .checklist: "One published list of items: a fiscal year and an edition."
    case .requirement:
      "The stable identity behind an item: how its evidence is recognised and checked."
    case .profile: "What an agency says about itself and its site (oitcheck.yaml)."
    case .measures:
      "What an agency does for integrity in one year, and what became of it (measures.yaml)."
    }
  }
}
