/// When and how a measure is followed up.
package struct MeasureFollowUp: Sendable, Hashable {
  /// The usual rhythms of following up.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case monthly
    /// After the first six months of the fiscal year.
    case sixMonths = "six-months"
    /// At the end of the fiscal year.
    case endOfYear = "end-of-year"
    case continuous
    /// Whatever the words say.
    case other
  }

  package var kind: Kind
  /// The rule as the agency worded it.
  package var words: String

  package init(kind: Kind, words: String) {
    self.kind = kind
    self.words = words
  }
}

extension MeasureFollowUp.Kind {
  /// Returns the days by which something is due, in order.
  ///
  /// - Parameter year: The fiscal year of the measures.
  /// - Returns: The last day of each period; none for a rhythm without days.
  package func dueDates(in year: FiscalYear) -> [CalendarDate] {
    switch self {
    case .monthly: year.months.map(\.last)
    case .sixMonths: [year.firstHalf.last]
    case .endOfYear: [year.span.last]
    case .continuous, .other: []
    }
  }
}
