package import ComplianceModel
internal import Reporting

/// One all-day event of the planner's calendar.
package struct AgendaEntry: Sendable, Hashable {
  /// What the event is, the same in every plan of the checklist: `o21-2022-10`,
  /// `closes-submission`.
  package var key: String
  package var date: CalendarDate
  package var summary: String
  package var details: String
  package var categories: [String]
  /// The address of the evidence that there is, if it may be followed.
  package var address: String?
  /// Whether the day of the event is in the past and the event was moved to the day of the plan.
  package var isLate: Bool
}

extension PlanMaker {
  /// Returns what lies ahead: each open item and month on the day it is due, and the days of the
  /// calendar.
  ///
  /// What is late stands on the day of the plan, for nobody looks at a calendar's past: the items and
  /// months that the plan calls late, and no others.
  ///
  /// - Parameter language: The language of the events.
  /// - Returns: The events by day and then in the order of the checklist.
  package func agenda(in language: Language) -> [AgendaEntry] {
    var entries: [AgendaEntry] = []
    for result in report.items where options.wants(result.owner) {
      entries += months(of: result, in: language)
      let isOpen = Self.gaps.contains(result.status) || result.status == .notDue
      if isOpen, let due = result.due { entries.append(entry(for: result, due, language)) }
    }
    entries += dates(from: options.asOf).map { date in
      AgendaEntry(
        // A window that is moved moves its event; a follow-up recurs, so its day is in its name.
        key: "\(date.kind.rawValue)-\(date.id)" + (date.kind == .followUp ? "-\(date.date)" : ""),
        date: date.date,
        summary: "OIT \(date.title.shown(in: language))",
        details: PlanWords.items.text(in: language) + ": " + date.items.joined(separator: " ")
          + "\n" + PlanWords.confidence.text(in: language) + ": "
          + ConfidenceWords.words(for: date.confidence).text(in: language),
        categories: ["OIT"],
        address: nil,
        isLate: false
      )
    }
    return entries.enumerated()
      .sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }
      .map(\.element)
  }

  private func entry(
    for result: ItemResult,
    _ due: CalendarDate,
    _ language: Language
  ) -> AgendaEntry {
    let isLate = due < options.asOf
    let status = result.status.words.text(in: language)
    let needs = TaskNeeds(result: result, months: []).lines.map { $0.shown(in: language) }
    return AgendaEntry(
      key: result.id,
      date: max(due, options.asOf),
      summary: lead(isLate, language)
        + "\(result.id) \(result.title.shown(in: language)) (\(status))",
      details: details(of: result, due: due, needs: needs, language),
      categories: ["OIT", result.owner, status],
      address: result.evidence.first?.place,
      isLate: isLate
    )
  }

  private func months(of result: ItemResult, in language: Language) -> [AgendaEntry] {
    let late = owedMonths(of: result).filter { $0.timing == .overdue }
    let ahead = openMonths(of: result).filter { $0.due >= options.asOf }.map { duty in
      PlanTask.Month(
        month: duty.month.first,
        due: duty.due,
        timing: options.timing(of: duty.due)
      )
    }
    return (late + ahead).map { owed in
      let isLate = owed.timing == .overdue
      let month = PlanWords.month(owed.month).text(in: language)
      return AgendaEntry(
        key: "\(result.id)-\("\(owed.month)".prefix(7))",
        date: max(owed.due, options.asOf),
        summary: lead(isLate, language)
          + "\(result.id) \(result.title.shown(in: language)) \(month)",
        details: details(
          of: result,
          due: owed.due,
          needs: [PlanWords.publish(owed).text(in: language)],
          language
        ),
        categories: ["OIT", result.owner],
        address: nil,
        isLate: isLate
      )
    }
  }

  private func lead(_ isLate: Bool, _ language: Language) -> String {
    isLate ? "\(PlanWords.late.text(in: language)): " : ""
  }

  private func details(
    of result: ItemResult,
    due: CalendarDate,
    needs: [String],
    _ language: Language
  ) -> String {
    let name = result.owner.isEmpty ? PlanWords.noOwner.text(in: language) : result.owner
    let day = DateWords.words(for: due).text(in: language)
    let lines = [
      "\(PlanWords.owner.text(in: language)): \(name)",
      "\(PlanWords.due.text(in: language)): \(day)",
      "\(PlanWords.effort.text(in: language)): \(effort(for: result).words.text(in: language))",
    ]
    return (lines + needs).joined(separator: "\n")
  }
}
