internal import ComplianceModel

/// The years that a piece of evidence is of, as far as its periods tell.
struct EvidenceYears {
  /// The years of each period, best place first.
  private let years: [Set<Year>]

  private enum Year: Hashable {
    /// A year of the Buddhist era, of the calendar or of the budget.
    case single(Int)
    /// A plan of several years, which is another plan where its years differ.
    case range(DateSpan)
    /// A period of which the name says no year.
    case unknown(String)
  }

  /// - Parameter names: The periods, as evidence names them.
  init(of names: [String]) {
    years = names.map { name in
      guard let period = StatedPeriod(name: name) else { return [.unknown(name)] }
      let (last, fiscal) = (period.span.last, FiscalYear(containing: period.span.last))
      switch period.kind {
      case .years: return [.range(period.span)]
      case .year, .fiscalYear: return [.single(fiscal.buddhistYear)]
      // A day in October lies in one year of the calendar and in the next of the budget.
      case .half, .quarter, .month, .months, .date:
        return [.single(fiscal.buddhistYear), .single(last.year + FiscalYear.offset)]
      }
    }
  }

  /// Tells whether later evidence is of another year: what it names first is of none of the years
  /// that the earlier evidence named.
  func haveRolled(to later: EvidenceYears) -> Bool {
    guard !years.isEmpty, let first = later.years.first else { return false }
    return years.allSatisfy { $0.isDisjoint(with: first) }
  }
}
