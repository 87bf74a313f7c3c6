internal import ComplianceModel

extension PlanMaker {
  /// Returns the months of a monthly item that no evidence names and that are owed now or soon.
  ///
  /// A month of the past counts only as long as the assessment is open: from then on the verdict on
  /// the item says all. Of months that the checklist does not judge nobody knows whether they are
  /// there, so they only come up when their day comes near.
  func owedMonths(of result: ItemResult) -> [PlanTask.Month] {
    let closes = report.checklist.closes
    return openMonths(of: result).compactMap { duty in
      let timing = options.timing(of: duty.due)
      switch timing {
      case .soon: break
      case .overdue where duty.isJudged && result.status != .unverified:
        guard closes.map({ options.asOf <= $0 }) ?? true else { return nil }
      case .overdue, .later, .undated: return nil
      }
      return PlanTask.Month(month: duty.month.first, due: duty.due, timing: timing)
    }
  }

  /// Returns the months of a monthly item that no evidence names.
  func openMonths(of result: ItemResult) -> [PublicationCalendar.MonthDuty] {
    guard let checklist, let item = item(result), result.status != .notApplicable else { return [] }
    let named = result.evidence.filter { $0.state != .broken }
      .flatMap { $0.periods.compactMap { Self.months(named: $0) } }
    let isSettled = [.disclosed, .declaredNone, .attested].contains(result.status)
    return PublicationCalendar(checklist: checklist).months(of: item).filter { duty in
      if duty.isJudged, isSettled { return false }
      return !named.contains { $0.contains(duty.month) }
    }
  }

  /// Returns the days of a period of months by its canonical name, such as `2565-11`, `2566 Q2`,
  /// `2566 H1` or `2565-10..2566-03`; `nil` for years and days, which name no month.
  static func months(named name: String) -> DateSpan? {
    let ends = name.split(separator: "..", omittingEmptySubsequences: false)
    if ends.count == 2, let first = month(ends[0]), let last = month(ends[1]),
      first.first <= last.first
    {
      return DateSpan(first: first.first, last: last.last)
    }
    let words = name.split(separator: " ")
    if words.count == 2, let year = Int(words[0]).flatMap({ FiscalYear(year: $0) }) {
      switch words[1] {
      case "H1": return year.firstHalf
      case "H2": return year.secondHalf
      case "Q1", "Q2", "Q3", "Q4": return words[1].last?.wholeNumberValue.map { year.quarter($0) }
      default: return nil
      }
    }
    return month(name[...])
  }

  private static func month(_ name: Substring) -> DateSpan? {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      let year = Int(parts[0]), let month = Int(parts[1]), (1...12).contains(month),
      (544...9_999).contains(year)
    else { return nil }
    let gregorian = year - FiscalYear.offset
    return DateSpan(
      first: .firstDay(ofMonth: month, year: gregorian),
      last: .lastDay(ofMonth: month, year: gregorian)
    )
  }
}

/// Orders days, those that are unknown last.
struct CalendarDateKey: Comparable {
  private let date: CalendarDate?

  init(_ date: CalendarDate?) { self.date = date }

  static func < (first: CalendarDateKey, second: CalendarDateKey) -> Bool {
    guard let day = first.date else { return false }
    guard let other = second.date else { return true }
    return day < other
  }
}
