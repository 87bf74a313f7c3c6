internal import ComplianceModel
internal import TextMatching

/// Decides whether evidence is of the right period, from the places that name one, best place first.
struct PeriodJudge {
  let required: PeriodClass
  let year: FiscalYear
  /// What is renewed all the time is dated by days.
  let isContinuous: Bool
  private let fit: PeriodFit

  enum Outcome: Sendable, Hashable {
    /// The period is right; `agreed` if more than one place says so.
    case right(agreed: Bool)
    case wrong
    case unknown
  }

  init(required: PeriodClass, year: FiscalYear, isContinuous: Bool) {
    self.required = required
    self.year = year
    self.isContinuous = isContinuous
    fit = PeriodFit(required: required, of: year)
  }

  /// True if the item asks for no period.
  var needsNone: Bool { required == .standing || required == .unstated }

  /// Judges the periods of one piece of evidence.
  func judge(_ periods: [Candidate.PlacedPeriod], isList: Bool) -> Outcome {
    guard !needsNone else { return .right(agreed: false) }
    var outcome: Outcome = .unknown
    var agreeing = 0
    for place in Candidate.PeriodPlace.allCases {
      let stated = periods.filter { $0.place == place }.map(\.period)
      let verdict = judge(stated, at: place, isList: isList)
      switch (outcome, verdict) {
      case (.unknown, .right), (.unknown, .wrong):
        outcome = verdict
        agreeing = verdict == .wrong ? 0 : 1
      case (.right, .right): agreeing += 1
      default: break
      }
    }
    if case .right = outcome { return .right(agreed: agreeing > 1) }
    return outcome
  }

  private func judge(
    _ stated: [StatedPeriod],
    at place: Candidate.PeriodPlace,
    isList: Bool
  ) -> Outcome {
    let telling = telling(stated)
    guard !telling.isEmpty else { return .unknown }
    if telling.contains(where: { isRight($0) }) { return .right(agreed: false) }
    let years = Set(telling.map { FiscalYear(containing: $0.span.last) })
    switch place {
    case .titleBlock, .label, .row: break
    case .body: return .unknown
    case .heading, .pageTitle:
      // The year over a list is that of the assessment, which for a report of last year is not its own.
      if years.contains(year) { return .unknown }
      if isList || required != .previousYear { break }
      if years.contains(year.previous) { return .right(agreed: false) }
    case .fileName, .fragment, .address:
      // A Gregorian year in a file name spans two fiscal years.
      if years.contains(year.previous), required != .previousYear, place != .fragment {
        return .unknown
      }
      if years.contains(year) { return .unknown }
    }
    return .wrong
  }

  /// Days are no periods of reports; they only date what happens on a day.
  private func telling(_ stated: [StatedPeriod]) -> [StatedPeriod] {
    switch required {
    case .previousYear, .planRange:
      return stated.filter { $0.kind != .date && $0.kind != .month }
    case .firstHalf:
      let spans = stated.filter { $0.kind != .date }
      return spans
    case .fiscalYear:
      let spans = stated.filter { $0.kind != .date }
      return spans.isEmpty || isContinuous ? stated : spans
    case .monthsOfFirstHalf, .standing, .unstated: return stated
    }
  }

  private func isRight(_ period: StatedPeriod) -> Bool {
    switch fit.fit(period) {
    case .covers: true
    case .within: required != .planRange && required != .previousYear
    case .overlaps: required == .firstHalf || required == .monthsOfFirstHalf
    case .earlier, .later: false
    }
  }

  /// Tells whether periods name the required one itself, and not only a longer one that holds it.
  ///
  /// Judging whole evidence is less strict: a report of the year may stand for its first half.
  func isNamed(by stated: [StatedPeriod]) -> Bool {
    guard let span = required.span(for: year) else { return true }
    let inside = stated.filter { span.contains($0.span) }
    switch required {
    case .standing, .unstated: return true
    case .planRange: return stated.contains { isRight($0) }
    case .fiscalYear: return !inside.isEmpty
    case .firstHalf, .monthsOfFirstHalf, .previousYear:
      return fit.missingMonths(from: inside).isEmpty
    }
  }

  /// The months of the required period that none of the periods names.
  func missingMonths(_ periods: [StatedPeriod]) -> [DateSpan] {
    guard let span = required.span(for: year) else { return [] }
    let months = (year.previous.months + year.months).filter { span.contains($0) }
    // A year over all reports names no month.
    let named = periods.filter { ![.year, .fiscalYear, .years].contains($0.kind) }
    return months.filter { month in !named.contains { $0.span.overlaps(month) } }
  }
}
