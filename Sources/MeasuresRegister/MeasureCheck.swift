package import ComplianceModel

/// A register compared with the report of a scan.
package struct MeasureCheck: Sendable, Hashable {
  package var register: MeasureRegister
  /// The day of the scan.
  package var scanned: CalendarDate
  /// The day against which due dates count.
  package var asOf: CalendarDate
  /// One for each measure, in the order of the register.
  package var results: [Result]

  /// How one measure stands.
  package struct Result: Sendable, Hashable {
    package var measure: Measure
    package var state: MeasureState
    /// The verdict that the state rests on.
    package var item: ItemResult?
    /// The last day by which the measure was due, if that has passed and work is left.
    package var overdueSince: CalendarDate?
    /// The next day by which it is due.
    package var nextDue: CalendarDate?
    /// What the measure is about, as far as any list tells.
    package var title: LocalizedText?
    /// Why the scan says nothing of it; `nil` where it does.
    package var reason: LocalizedText?
  }

  /// Compares.
  ///
  /// - Parameters:
  ///   - register: The register.
  ///   - report: The report of a scan.
  ///   - checklists: The lists that the rules hold; that of the scan tells what its items took over,
  ///     and those of the register's numbering year what is not in the scan.
  ///   - asOf: The day against which due dates count.
  package init(
    register: MeasureRegister,
    report: Report,
    checklists: [Checklist],
    asOf: CalendarDate
  ) {
    self.register = register
    self.asOf = asOf
    scanned = report.asOf
    let checklist = checklists.first { $0.id == report.checklist.id }
    let subjects = MeasureSubjects(register: register, report: report, checklists: checklists)
    results = register.measures.map { measure in
      let item = Self.item(for: measure.target, in: report, checklist)
      let state = MeasureState(status: item?.status, hasAction: !measure.actions.isEmpty)
      var days = measure.followUp.kind.dueDates(in: register.fiscalYear)
      if days.isEmpty, let due = item?.due { days = [due] }
      return Result(
        measure: measure,
        state: state,
        item: item,
        overdueSince: state.isOpen ? days.last { $0 < asOf } : nil,
        nextDue: days.first { $0 >= asOf },
        title: item?.title ?? subjects.title(of: measure.target),
        reason: item == nil ? subjects.reason(for: measure.target) : nil
      )
    }
  }

  /// The verdict on a requirement, or on the item that took its duty over.
  private static func item(
    for target: MeasureTarget?,
    in report: Report,
    _ checklist: Checklist?
  ) -> ItemResult? {
    guard case .requirement(let requirement) = target else { return nil }
    if let item = report.items.first(where: { $0.requirement == requirement }) { return item }
    let holder = checklist?.items.first { $0.includes.contains(requirement) }
    return holder.flatMap { holder in report.items.first { $0.id == holder.id } }
  }

  /// True if a measure needs work that was due, or is claimed and cannot be seen.
  package var hasFailures: Bool {
    results.contains {
      $0.overdueSince != nil || [.notOnSite, .outdated, .incomplete].contains($0.state)
    }
  }

  /// How many measures stand how, in the order of ``MeasureState``.
  package var counts: [(state: MeasureState, count: Int)] {
    MeasureState.allCases.compactMap { state in
      let count = results.count { $0.state == state }
      return count > 0 ? (state, count) : nil
    }
  }
}
