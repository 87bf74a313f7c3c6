extension Checklist {
  /// Returns the window in which an item is due.
  package func window(of item: Item) -> Window? { windows.first { $0.id == item.due } }

  /// Returns the first day on which lacking evidence is due: its period is over, its window open.
  ///
  /// - Parameter item: An item of the checklist.
  /// - Returns: `nil` if the item asks for no period, so that it is due at any time.
  package func begins(_ item: Item) -> CalendarDate? {
    guard let opens = window(of: item)?.opens else { return nil }
    switch item.period {
    case .standing, .unstated: return nil
    case .fiscalYear, .planRange: return opens
    case .firstHalf, .monthsOfFirstHalf, .previousYear:
      let ended = item.period.span(for: fiscalYear)?.last.adding(days: 1)
      return ended.map { max($0, opens) } ?? opens
    }
  }

  /// Returns the day by which the evidence of one month has to be there.
  ///
  /// It is the day of the follow-up, but for a month that the item is judged by never later than
  /// the window closes.
  ///
  /// - Parameters:
  ///   - item: An item of the checklist.
  ///   - month: A month of an item that is renewed monthly.
  /// - Returns: `nil` if no follow-up is for the months of such items.
  package func due(of item: Item, for month: DateSpan) -> CalendarDate? {
    let rule = followUps.first { $0.cadence == item.cadence && $0.after == .month }
    guard let rule, let day = month.last.adding(days: rule.days) else { return nil }
    let isJudged = item.period.span(for: fiscalYear)?.contains(month) ?? false
    guard isJudged, let closes = window(of: item)?.closes, month.last <= closes else { return day }
    return min(day, closes)
  }
}
