package import ComplianceModel
internal import Reporting

/// Makes a plan of a report.
package struct PlanMaker {
  let report: Report
  let checklist: Checklist?
  let options: PlanOptions
  private let findings: [String: Set<Finding.Rule>]

  /// Gaps are worked on whenever they are due; other items only when their day comes near.
  static let gaps: Set<Status> = Status.failingByDefault.union([.unverified])

  /// - Parameters:
  ///   - report: What a scan found.
  ///   - checklist: The checklist of the report; without it months and follow-ups are unknown.
  ///   - options: What is wanted.
  package init(report: Report, checklist: Checklist?, options: PlanOptions) {
    self.report = report
    self.checklist = checklist
    self.options = options
    var findings: [String: Set<Finding.Rule>] = [:]
    for finding in report.findings {
      for item in finding.items { findings[item, default: []].insert(finding.rule) }
    }
    self.findings = findings
  }

  package func plan() -> PublicationPlan {
    let tasks = report.items.filter { options.wants($0.owner) }.compactMap { task(for: $0) }
    let sorted = tasks.enumerated()
      .sorted { Self.order($0) < Self.order($1) }
      .map(\.element)
    var owners: [PublicationPlan.Owner] = []
    for item in report.items where !owners.contains(where: { $0.owner == item.owner }) {
      let own = sorted.filter { $0.owner == item.owner }
      if !own.isEmpty { owners.append(.init(owner: item.owner, tasks: own)) }
    }
    return PublicationPlan(
      schema: PublicationPlan.schemaAddress,
      tool: report.tool,
      site: report.source.baseURL ?? report.source.location,
      checklist: report.checklist,
      asOf: options.asOf,
      judged: report.asOf,
      until: options.until,
      summary: Self.summary(of: tasks),
      owners: owners,
      dates: dates(from: options.asOf).filter { $0.date <= options.until },
      notes: notes
    )
  }

  /// Returns the days of the calendar from a day on that concern the wanted units.
  func dates(from day: CalendarDate) -> [PlanDate] {
    guard let checklist else { return [] }
    let owned = Set(report.items.filter { options.wants($0.owner) }.map(\.id))
    return PublicationCalendar(checklist: checklist).dates().compactMap { date in
      var date = date
      let kept = date.items.indices.filter { owned.contains(date.items[$0]) }
      date.titles = kept.map { date.titles[$0] }
      date.items = kept.map { date.items[$0] }
      return date.date >= day && !date.items.isEmpty ? date : nil
    }
  }

  func item(_ result: ItemResult) -> Checklist.Item? {
    checklist?.items.first { $0.id == result.id && $0.requirement == result.requirement }
  }

  func effort(for result: ItemResult) -> Effort {
    EffortRule.effort(for: result, item: item(result), findings: findings[result.id] ?? [])
  }

  private func task(for result: ItemResult) -> PlanTask? {
    let item = item(result)
    let isGap = Self.gaps.contains(result.status)
    let isNear = result.status == .notDue && options.timing(of: result.due) != .later
    let months = owedMonths(of: result)
    guard isGap || isNear || !months.isEmpty else { return nil }
    let days = months.map(\.due) + (isGap || isNear ? [result.due].compactMap(\.self) : [])
    let due = days.min()
    let begins = item.flatMap { checklist?.begins($0) }
    let best = result.evidence.first
    return PlanTask(
      item: result.id,
      requirement: result.requirement,
      title: result.title,
      indicator: result.indicator,
      owner: result.owner,
      status: result.status,
      timing: options.timing(of: due),
      due: due,
      daysLeft: due.map { options.asOf.days(until: $0) },
      begins: months.isEmpty ? begins.flatMap { $0 > options.asOf ? $0 : nil } : nil,
      period: result.period,
      effort: effort(for: result),
      reason: result.reason,
      needs: TaskNeeds(result: result, months: months).lines,
      months: months,
      evidence: best?.place,
      foundOn: best.flatMap { $0.foundOn == $0.place ? nil : $0.foundOn }
    )
  }

  private static func order(_ task: (offset: Int, element: PlanTask)) -> (Int, CalendarDateKey, Int)
  {
    let due = task.element.due
    return (due == nil ? 1 : 0, CalendarDateKey(due), task.offset)
  }

  private static func summary(of tasks: [PlanTask]) -> PublicationPlan.Summary {
    func count(_ timing: PlanTask.Timing) -> Int { tasks.count { $0.timing == timing } }
    var efforts: [String: Int] = [:]
    for task in tasks { efforts[task.effort.rawValue, default: 0] += 1 }
    return PublicationPlan.Summary(
      statuses: StatusCounts(tasks.map(\.status)),
      overdue: count(.overdue),
      soon: count(.soon),
      later: count(.later),
      undated: count(.undated),
      efforts: efforts
    )
  }

  private var notes: [LocalizedText] {
    var notes: [LocalizedText] = []
    if report.asOf != options.asOf { notes.append(PlanWords.judgedOn(report.asOf)) }
    if checklist == nil { notes.append(PlanWords.unknownChecklist(report.checklist.id)) }
    let isUncertain = checklist.map { checklist in
      checklist.windows.contains { $0.confidence == .low }
        || checklist.followUps.contains { $0.confidence == .low }
    }
    if isUncertain == true { notes.append(PlanWords.uncertainDays) }
    return notes
  }
}
