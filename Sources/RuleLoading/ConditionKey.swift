internal import ComplianceModel
internal import Yams

/// The keys of a condition, of which each has exactly one.
enum ConditionKey: String, FieldKey {
  case text, heading, linkText, address, pattern, holds, period, anyOf, allOf, atLeast, not

  var field: Field {
    switch self {
    case .text: .optional("The text holds one of the phrases.", .phrases)
    case .heading: .optional("A heading holds one of the phrases.", .phrases)
    case .linkText: .optional("The text of a link holds one of the phrases.", .phrases)
    case .address:
      .optional("The address of a link or frame holds one of the parts.", .phrases)
    case .pattern: .optional("The text matches a pattern of patterns.yaml.", .name(.identifier))
    case .holds:
      .optional("The page holds something of a kind.", .choice(Condition.Thing.allCases))
    case .period:
      .optional("The evidence states a period.", .choice(Condition.PeriodDemand.allCases))
    case .anyOf: .optional("At least one of the conditions holds.", .reference(.conditions))
    case .allOf: .optional("Each of the conditions holds.", .reference(.conditions))
    case .atLeast:
      .optional("So many of the conditions hold.", .mapping(of: AtLeastKey.self))
    case .not: .optional("The condition does not hold.", .reference(.condition))
    }
  }
}

/// The keys of `atLeast`.
enum AtLeastKey: String, FieldKey {
  case count, of

  var field: Field {
    switch self {
    case .count: .required("How many must hold.", .count)
    case .of: .required("The conditions that are counted.", .reference(.conditions))
    }
  }
}

extension RuleFileReader {
  mutating func condition(_ node: Node?) -> Condition? {
    guard let node, let fields = fields(node, of: ConditionKey.self) else { return nil }
    guard fields.values.count + fields.unknownCount == 1 else {
      note(.invalidValue(Self.problem(with: fields)), at: node)
      return nil
    }
    guard let (key, value) = fields.values.first else { return nil }
    switch key {
    case .text: return phrases(value).map(Condition.text)
    case .heading: return phrases(value).map(Condition.heading)
    case .linkText: return phrases(value).map(Condition.linkText)
    case .address: return phrases(value).map(Condition.address)
    case .pattern: return usedName(value, of: .pattern).map(Condition.pattern)
    case .holds: return choice(value, among: Condition.Thing.allCases).map(Condition.holds)
    case .period:
      return choice(value, among: Condition.PeriodDemand.allCases).map(Condition.period)
    case .anyOf: return conditions(value).map(Condition.anyOf)
    case .allOf: return conditions(value).map(Condition.allOf)
    case .atLeast: return atLeast(value)
    case .not: return condition(value).map(Condition.not)
    }
  }

  private mutating func conditions(_ node: Node?) -> [Condition]? {
    list(node) { reader, node in reader.condition(node) }
  }

  private mutating func atLeast(_ node: Node) -> Condition? {
    guard let fields = fields(node, of: AtLeastKey.self) else { return nil }
    let conditions = conditions(fields[.of])
    let listed = fields[.of]?.sequence?.count
    guard let countNode = fields[.count], let number = number(countNode) else { return nil }
    guard let count = Int(exactly: number), count >= 1, count <= listed ?? count else {
      let most = listed.map { "from 1 to \($0)" } ?? "of 1 or more"
      let found = countNode.scalar?.string ?? ""
      note(.invalidValue("expected a whole number \(most), found \(found)"), at: countNode)
      return nil
    }
    guard let conditions else { return nil }
    return .atLeast(count, of: conditions)
  }

  private static func problem(with fields: Fields<ConditionKey>) -> String {
    let found = ConditionKey.allCases.filter { fields[$0] != nil }.map(\.rawValue)
    guard !found.isEmpty else { return "expected exactly one condition, found none" }
    let names = found.joined(separator: ", ")
    return "expected exactly one condition, found \(names); combine them with allOf or anyOf"
  }
}
