package import ComplianceModel

/// Runs the examples of a pack: small sites with a known outcome.
package struct RuleExampleRunner: Sendable {
  private let pack: RulePack
  private let checkers: [String: ComplianceChecker]

  package init(pack: RulePack) {
    self.pack = pack
    checkers = Dictionary(
      uniqueKeysWithValues: pack.checklists.map {
        ($0.id, ComplianceChecker(pack: pack, checklist: $0))
      }
    )
  }

  /// An example whose outcome is not the expected one.
  package struct Failure: Sendable, Hashable, CustomStringConvertible {
    package var requirement: String
    package var example: String
    package var problem: String

    package var description: String { "\(requirement): “\(example)”: \(problem)" }
  }

  /// Runs all examples of a requirement.
  ///
  /// - Returns: What differs from the expectation, in the order of the examples.
  /// - Throws: `CancellationError` if the task is cancelled.
  package func run(_ requirement: Requirement) async throws -> [Failure] {
    var failures: [Failure] = []
    for example in requirement.examples {
      for problem in try await problems(of: example, requirement) {
        failures.append(
          Failure(requirement: requirement.id, example: example.name, problem: problem)
        )
      }
    }
    return failures
  }

  private func problems(
    of example: RuleExample,
    _ requirement: Requirement
  ) async throws -> [String] {
    let candidates = pack.checklists.filter { checklist in
      checklist.items.contains { $0.requirement == requirement.id }
        && (example.year.map { $0 == checklist.fiscalYear } ?? true)
    }
    guard let checklist = candidates.max(by: { $0.fiscalYear < $1.fiscalYear }),
      let checker = checkers[checklist.id]
    else { return ["no checklist holds the requirement in this year"] }
    var files = ["index.html": Array(example.html.utf8)]
    for file in example.files { files[file.path] = Array(file.html.utf8) }
    for document in example.documents { files[document.path] = Array(document.path.utf8) }
    let later = CalendarDate(year: checklist.fiscalYear.gregorianYear, month: 12, day: 1)
    guard let asOf = example.asOf ?? later else { return ["no day of judging"] }
    let report = try await checker.check(
      MemorySource(files: files),
      configuration: CheckConfiguration(
        location: example.name,
        mirror: example.mirror,
        asOf: asOf,
        jobs: 1,
        version: "example"
      ),
      opener: example.documents.isEmpty ? nil : ExampleDocuments(example.documents)
    )
    let judged = report.items.first {
      $0.requirement == requirement.id && (example.item == nil || $0.id == example.item)
    }
    guard let item = judged else {
      return ["\(checklist.id) has no item \(example.item ?? "") for the requirement"]
    }
    return Self.problems(of: item, in: report, example)
  }

  private static func problems(
    of item: ItemResult,
    in report: Report,
    _ example: RuleExample
  ) -> [String] {
    var problems: [String] = []
    let lacking = item.elements.filter { $0.outcome == .lacking }.map(\.id)
    if item.status != example.expect {
      let elements = item.elements.map { "\($0.id) \($0.outcome.rawValue)" }
      problems.append(
        "expected \(example.expect.rawValue), found \(item.status.rawValue): \(item.reason.en)"
          + " [\(elements.joined(separator: ", "))]"
          + " [\(item.evidence.prefix(3).map { "\($0.url) \($0.state) \($0.periods)" })]"
      )
    }
    if let expected = example.lacking, Set(expected) != Set(lacking) {
      problems.append("expected \(expected) to be lacking, found \(lacking)")
    }
    if let expected = example.evidence, item.evidence.first?.url != expected {
      problems.append(
        "expected \(expected) as best evidence, found \(item.evidence.first?.url ?? "none")"
      )
    }
    for rule in example.findings where !report.findings.contains(where: { $0.rule == rule }) {
      problems.append("expected the finding \(rule.rawValue)")
    }
    return problems
  }
}
