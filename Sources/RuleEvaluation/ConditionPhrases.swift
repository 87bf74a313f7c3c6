internal import ComplianceModel
internal import TextMatching

/// The phrases that conditions and "none" statements look for, found in one pass over a text.
struct ConditionPhrases: Sendable {
  private let numbers: [String: Int]
  let index: PhraseIndices

  init(pack: RulePack) {
    var texts: [String] = []
    var numbers: [String: Int] = [:]
    func add(_ phrases: [String]) {
      for phrase in phrases where numbers[phrase] == nil {
        numbers[phrase] = texts.count
        texts.append(phrase)
      }
    }
    func visit(_ condition: Condition) {
      switch condition {
      case .text(let phrases), .heading(let phrases), .linkText(let phrases): add(phrases)
      case .address, .pattern, .holds, .period: break
      case .anyOf(let parts), .allOf(let parts), .atLeast(_, let parts): parts.forEach(visit)
      case .not(let part): visit(part)
      }
    }
    for requirement in pack.requirements {
      add(requirement.declaredNone)
      for element in requirement.elements {
        if case .when(let condition) = element.check { visit(condition) }
      }
    }
    self.numbers = numbers
    index = PhraseIndices(phrases: texts)
  }

  /// The number of a phrase in ``index``.
  func number(of phrase: String) -> Int? { numbers[phrase] }
}
