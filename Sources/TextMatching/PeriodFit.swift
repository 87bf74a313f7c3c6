package import ComplianceModel

/// Compares stated periods with the period that the evidence of an item must cover.
package struct PeriodFit: Sendable, Hashable {
  /// How a stated period lies to the required one.
  package enum Fit: Sendable, Hashable, CaseIterable {
    /// All required days are stated.
    case covers
    /// Some of the required days are stated and no others: a month of the year.
    case within
    /// Some of the required days are stated, and others.
    case overlaps
    /// The stated period ends before the required one.
    case earlier
    /// The stated period starts behind the required one.
    case later
  }

  package let required: PeriodClass
  package let year: FiscalYear

  /// - Parameters:
  ///   - required: The period that the evidence must cover.
  ///   - year: The fiscal year of the checklist.
  package init(required: PeriodClass, of year: FiscalYear) {
    self.required = required
    self.year = year
  }

  /// Tells how a stated period lies to the required one.
  ///
  /// Where no period is required, all cover. A report on six months may well be dated in the second
  /// half of the year, so a single day of the year is within, whichever half is required.
  ///
  /// - Parameter stated: The stated period.
  /// - Returns: The one case that holds.
  package func fit(_ stated: StatedPeriod) -> Fit {
    guard let required = required.span(for: year) else { return .covers }
    let span = stated.span
    if span.contains(required) { return .covers }
    if required.contains(span) { return .within }
    if required.overlaps(span) { return .overlaps }
    let isReportDate = self.required != .previousYear && stated.kind == .date
    if isReportDate, year.span.contains(span) { return .within }
    return span.last < required.first ? .earlier : .later
  }

  /// Returns the required months that no stated period holds whole.
  ///
  /// - Parameter stated: What the evidence states; single days count for nothing.
  /// - Returns: Months from October on; none where no period is required.
  package func missingMonths(from stated: [StatedPeriod]) -> [DateSpan] {
    guard let required = required.span(for: year) else { return [] }
    return FiscalYear(containing: required.first).months.filter { month in
      required.contains(month) && !stated.contains { $0.span.contains(month) }
    }
  }
}
