internal import ComplianceModel

/// The days of a checklist that a planner works towards.
struct PublicationCalendar {
  let checklist: Checklist

  /// A month whose summary is owed, and the day by which.
  struct MonthDuty: Sendable, Hashable {
    var month: DateSpan
    var due: CalendarDate
    /// Whether the checklist judges the month; the others are owed all the same.
    var isJudged: Bool
  }

  /// Returns the months of an item that is renewed monthly, in order; none for other items.
  func months(of item: Checklist.Item) -> [MonthDuty] {
    guard item.cadence == .monthly else { return [] }
    let judged = item.period.span(for: checklist.fiscalYear)
    return checklist.fiscalYear.months.compactMap { month in
      checklist.due(of: item, for: month).map { due in
        MonthDuty(month: month, due: due, isJudged: judged?.contains(month) ?? false)
      }
    }
  }

  /// Returns the days on which a window opens or closes or somebody follows up, in order.
  func dates() -> [PlanDate] {
    var dates = checklist.windows.flatMap { window in
      let items = checklist.items.filter { $0.due == window.id }
      return [
        date(
          window.id,
          window.opens,
          .opens,
          PlanWords.opens,
          items,
          window.source,
          window.confidence
        ),
        date(
          window.id,
          window.closes,
          .closes,
          PlanWords.closes,
          items,
          window.source,
          window.confidence
        ),
      ]
    }
    // After a month of a monthly item its own due date says all.
    for rule in checklist.followUps where rule.cadence != .monthly || rule.after != .month {
      let items = checklist.items.filter { $0.cadence == rule.cadence }
      guard !items.isEmpty else { continue }
      for span in rule.spans(of: checklist.fiscalYear) {
        guard let day = span.last.adding(days: rule.days) else { continue }
        dates.append(
          date(
            rule.cadence.rawValue,
            day,
            .followUp,
            rule.title,
            items,
            rule.source,
            rule.confidence
          )
        )
      }
    }
    return dates.enumerated()
      .sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }
      .map(\.element)
  }

  private func date(
    _ id: String,
    _ date: CalendarDate,
    _ kind: PlanDate.Kind,
    _ title: LocalizedText,
    _ items: [Checklist.Item],
    _ source: String,
    _ confidence: SourceConfidence
  ) -> PlanDate {
    PlanDate(
      id: id,
      date: date,
      kind: kind,
      title: title,
      items: items.map(\.id),
      titles: items.map(\.title),
      source: source,
      confidence: confidence.rawValue
    )
  }
}
