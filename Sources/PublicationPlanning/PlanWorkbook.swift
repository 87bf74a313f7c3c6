package import ComplianceModel
internal import Reporting
package import SpreadsheetWriting

/// Puts plans and roll-ups into workbooks that a planner filters, sorts by day and prints.
package struct PlanWorkbook: Sendable {
  private let language: Language

  package init(language: Language) { self.language = language }

  /// Returns a workbook with all tasks by day, one sheet for each unit, the months that are owed and
  /// the calendar.
  package func workbook(of plan: PublicationPlan) -> Workbook {
    let table = plan.table(in: language)
    var sheets = [sheet(summary: plan.document(in: language))]
    if !table.rows.isEmpty {
      sheets.append(sheet(named: words(PlanWords.allTasks), sorted(table)))
      for owner in plan.owners {
        let name = owner.owner.isEmpty ? words(PlanWords.noOwner) : owner.owner
        var own = table
        own.rows.removeAll { $0[0] != owner.owner }
        sheets.append(sheet(named: name, own.keeping(Self.printedColumns)))
      }
    }
    let months = plan.months(in: language)
    if !months.rows.isEmpty { sheets.append(sheet(named: words(PlanWords.owedMonths), months)) }
    let calendar = plan.calendarTable(in: language)
    if !calendar.rows.isEmpty { sheets.append(sheet(named: words(PlanWords.calendar), calendar)) }
    return workbook(
      of: sheets,
      title: "\(words(PlanWords.plan)) \(plan.checklist.id)",
      author: "\(plan.tool.name) \(plan.tool.version)",
      day: plan.asOf
    )
  }

  /// Returns a workbook with the tables of the roll-up and one row for each item of each report.
  package func workbook(of rollUp: RollUp) -> Workbook {
    let document = rollUp.document(in: language)
    var sheets = [sheet(summary: document)]
    sheets += document.sections.map { sheet(named: $0.heading, $0.table) }
    sheets.append(sheet(named: words(PlanWords.allItems), rollUp.table(in: language)))
    return workbook(
      of: sheets,
      title: document.title,
      author: document.colophon,
      day: rollUp.sources.map(\.asOf).max()
    )
  }

  private func workbook(
    of sheets: [Sheet],
    title: String,
    author: String,
    day: CalendarDate?
  ) -> Workbook {
    var names = SheetNames()
    return Workbook(
      title: TerminalText.cleaned(title),
      author: TerminalText.cleaned(author),
      created: day?.secondsSince1970 ?? 0,
      // The Thai calendar counts Buddhist years; the cells hold days all the same.
      dateFormat: language == .thai ? "[$-107041E]d mmm yyyy" : "yyyy-mm-dd",
      sheets: sheets.map { sheet in
        var sheet = sheet
        sheet.name = names.name(for: sheet.name)
        return sheet
      }
    )
  }

  private func words(_ text: LocalizedText) -> String { text.text(in: language) }

  private func sheet(summary document: PlanDocument) -> Sheet {
    let facts = document.facts.map { [cell($0.name, .text), cell($0.value, .text)] }
    let notes = document.notes.map { [cell(words(PlanWords.note), .text), cell($0, .text)] }
    let empty = document.sections.isEmpty ? [[Cell.empty, cell(document.nothing, .text)]] : []
    return Sheet(
      name: words(PlanWords.summary),
      columns: [
        Sheet.Column(words(PlanWords.particular), width: 24),
        Sheet.Column(document.title, width: 90),
      ],
      rows: facts + notes + empty
    )
  }

  private func sheet(named name: String, _ table: PlanTable) -> Sheet {
    Sheet(
      name: name,
      columns: table.columns.map { Sheet.Column($0.title, width: Self.width(of: $0)) },
      rows: table.rows.map { row in zip(row, table.columns).map { cell($0, $1.kind) } }
    )
  }

  private func cell(_ content: String, _ kind: PlanTable.Kind) -> Cell {
    let cell: Cell =
      switch kind {
      case .text, .status: .text(content)
      case .address: content.isEmpty ? .empty : .address(content)
      case .number: Double(content).map { .number($0) } ?? .text(content)
      case .day: Self.day(content)
      }
    return cell.cleaned
  }

  private static func day(_ content: String) -> Cell {
    guard let date = CalendarDate(content) else { return .text(content) }
    return .date(year: date.year, month: date.month, day: date.day)
  }

  private func sorted(_ table: PlanTable) -> PlanTable {
    guard let due = table.columns.firstIndex(where: { $0.id == "due" }) else { return table }
    var table = table
    table.rows = table.rows.enumerated().sorted { first, second in
      let days = [first.element[due], second.element[due]]
      // What has no day comes last.
      return (days[0].isEmpty ? 1 : 0, days[0], first.offset)
        < (days[1].isEmpty ? 1 : 0, days[1], second.offset)
    }.map(\.element)
    return table
  }

  /// What a unit needs on paper; the sheet of all tasks has the rest.
  private static let printedColumns: Set = [
    "due", "days-left", "item", "title", "status", "effort", "needs", "evidence",
  ]

  /// In widths of a digit.
  private static func width(of column: PlanTable.Column) -> Int {
    switch column.id {
    case "title", "reason", "event": 36
    case "needs", "site": 56
    case "evidence", "found-on", "items", "report": 32
    case "name": 36
    case "owner", "effort", "status", "requirement": 18
    case "item", "days-left", "indicator", "number", "failing", "passing", "unverified", "all": 9
    default: 14
    }
  }
}
