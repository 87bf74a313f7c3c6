package import ComplianceModel

/// A candidate in words, for people who look at one page.
package struct CandidateSummary: Sendable, Hashable {
  package var item: String
  package var requirement: String
  package var strength: EvidenceStrength
  package var code: Int?
  package var title: String
  package var quote: String
  package var address: String
  /// Canonical names with the place that states them, best place first.
  package var periods: [String]
}

extension Candidate {
  package func summary(_ rules: CompiledRules) -> CandidateSummary {
    CandidateSummary(
      item: rules.item(ofRequirement: requirement)?.id ?? "",
      requirement: rules.requirements[requirement].id,
      strength: strength,
      code: number,
      title: title,
      quote: quote,
      address: target.fullAddress,
      periods: periods.sorted { $0.place < $1.place }.map { "\($0.period.name) (\($0.place))" }
    )
  }
}
