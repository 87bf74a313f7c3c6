/// Which period the evidence of an item must cover, relative to the checklist's fiscal year.
public enum PeriodClass: String, Sendable, Hashable, CaseIterable, Codable {
  /// The state on the day of the assessment; no period has to be stated.
  case standing
  /// The checklist's fiscal year.
  case fiscalYear = "fiscal-year"
  /// The first six months of the fiscal year, October to March.
  case firstHalf = "first-half"
  /// Each of the first six months on its own.
  case monthsOfFirstHalf = "months-of-first-half"
  /// The whole of the fiscal year before.
  case previousYear = "previous-year"
  /// A range of years that includes the fiscal year.
  case planRange = "plan-range"
  /// No source says which period is meant, so any is accepted and reported.
  case unstated

  /// Those that are spans of days.
  package static let spans = allCases.filter { $0 != .standing && $0 != .unstated }

  /// Returns the days that must be covered, or `nil` where no period has to be stated.
  package func span(for year: FiscalYear) -> DateSpan? {
    switch self {
    case .standing, .unstated: nil
    case .fiscalYear, .planRange: year.span
    case .firstHalf, .monthsOfFirstHalf: year.firstHalf
    case .previousYear: year.previous.span
    }
  }
}
