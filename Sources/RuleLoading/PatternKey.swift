internal import ComplianceModel
internal import Yams

/// The keys of one pattern.
enum PatternKey: String, FieldKey {
  case id, expression, matches, refuses

  var field: Field {
    switch self {
    case .id: .required("The name by which conditions use the pattern.", .name(.identifier))
    case .expression:
      .required(
        "A regular expression in ICU syntax, over text whose Thai digits were made Arabic.",
        .line
      )
    case .matches: .required("Texts that the expression must find.", .list(of: .line))
    case .refuses: .required("Texts in which the expression must find nothing.", .list(of: .line))
    }
  }
}

extension RuleFileReader {
  mutating func patterns() -> [NamedPattern]? {
    list(root) { reader, node in reader.pattern(node) }
  }

  private mutating func pattern(_ node: Node) -> NamedPattern? {
    guard let fields = fields(node, of: PatternKey.self) else { return nil }
    let id = newName(fields[.id], of: .pattern)
    let expression = text(fields[.expression])
    let compiled = expression.flatMap(PatternExpression.init)
    if let node = fields[.expression], expression != nil, compiled == nil {
      note(.invalidValue("the expression does not compile"), at: node)
    }
    let matches = list(fields[.matches]) { reader, node in
      reader.sample(node, of: compiled, isMatch: true)
    }
    let refuses = list(fields[.refuses]) { reader, node in
      reader.sample(node, of: compiled, isMatch: false)
    }
    guard let id, let expression, let matches, let refuses else { return nil }
    return NamedPattern(id: id, expression: expression, matches: matches, refuses: refuses)
  }

  private mutating func sample(
    _ node: Node,
    of expression: PatternExpression?,
    isMatch: Bool
  ) -> String? {
    guard let text = text(node) else { return nil }
    guard let expression, expression.matches(text) != isMatch else { return text }
    let problem = isMatch ? "does not match" : "matches, but must refuse,"
    note(.invalidValue("the expression \(problem) '\(text)'"), at: node)
    return nil
  }
}
