package import ComplianceModel
internal import Reporting

extension PublicationPlan {
  /// Returns all tasks as one table, for spreadsheets.
  ///
  /// - Parameter language: The language of titles and words.
  /// - Returns: A row for each task; days are in ISO 8601.
  package func table(in language: Language) -> PlanTable {
    let columns: [(String, LocalizedText, PlanTable.Kind)] = [
      ("owner", PlanWords.owner, .text), ("due", PlanWords.due, .day),
      ("days-left", PlanWords.daysLeft, .number), ("timing", PlanWords.timing, .text),
      ("item", PlanWords.item, .text), ("requirement", PlanWords.requirement, .text),
      ("indicator", PlanWords.indicator, .text), ("title", PlanWords.title, .text),
      ("status", PlanWords.status, .text), ("effort", PlanWords.effort, .text),
      ("needs", PlanWords.needs, .text), ("reason", PlanWords.reason, .text),
      ("begins", PlanWords.begins, .day), ("evidence", PlanWords.evidence, .address),
      ("found-on", PlanWords.foundOn, .address),
    ]
    return PlanTable(
      columns.map { .init(id: $0.0, title: $0.1.text(in: language), kind: $0.2) },
      rows: tasks.map { task in
        [
          task.owner, task.due.map { "\($0)" } ?? "", task.daysLeft.map { "\($0)" } ?? "",
          task.timing.words.text(in: language), task.item, task.requirement, task.indicator,
          task.title.shown(in: language), task.status.words.text(in: language),
          task.effort.words.text(in: language),
          task.needs.map { $0.shown(in: language) }.joined(separator: " · "),
          task.reason.shown(in: language), task.begins.map { "\($0)" } ?? "",
          task.evidence ?? "", task.foundOn ?? "",
        ]
      }
    )
  }

  /// Returns the months that are owed, each with its own day.
  func months(in language: Language) -> PlanTable {
    let columns: [(String, LocalizedText, PlanTable.Kind)] = [
      ("owner", PlanWords.owner, .text), ("item", PlanWords.item, .text),
      ("title", PlanWords.title, .text), ("month", PlanWords.month, .text),
      ("due", PlanWords.due, .day), ("timing", PlanWords.timing, .text),
    ]
    return PlanTable(
      columns.map { .init(id: $0.0, title: $0.1.text(in: language), kind: $0.2) },
      rows: tasks.flatMap { task in
        task.months.map { month in
          [
            task.owner, task.item, task.title.shown(in: language),
            PlanWords.month(month.month).text(in: language), "\(month.due)",
            month.timing.words.text(in: language),
          ]
        }
      }
    )
  }

  /// Returns the days of the calendar with dates that programs understand.
  func calendarTable(in language: Language) -> PlanTable {
    var table = calendar(in: language).table
    table.columns[0].kind = .day
    for index in table.rows.indices {
      table.rows[index][0] = "\(dates[index].date)"
      // A row of a spreadsheet shows no forty lines; the sheets of tasks have the titles.
      table.rows[index][2] = dates[index].items.joined(separator: " ")
    }
    return table
  }

  func document(in language: Language) -> PlanDocument {
    var sections = owners.map { section(of: $0, in: language) }
    if !dates.isEmpty { sections.append(calendar(in: language)) }
    return PlanDocument(
      language: language.rawValue,
      title: PlanWords.plan.text(in: language),
      facts: facts(in: language),
      notes: notes.map { $0.shown(in: language) },
      sections: sections,
      nothing: PlanWords.nothing.text(in: language),
      colophon: "\(tool.name) \(tool.version) · \(checklist.id) · "
        + DateWords.words(for: asOf).text(in: language)
    )
  }

  private func facts(in language: Language) -> [PlanDocument.Fact] {
    func day(_ date: CalendarDate) -> String { DateWords.words(for: date).text(in: language) }
    func fact(_ name: LocalizedText, _ value: String) -> PlanDocument.Fact {
      PlanDocument.Fact(name: name.text(in: language), value: value)
    }
    let timings: [(PlanTask.Timing, Int)] = [
      (.overdue, summary.overdue), (.soon, summary.soon), (.later, summary.later),
      (.undated, summary.undated),
    ]
    let total = timings.reduce(0) { $0 + $1.1 }
    let shares = timings.filter { $0.1 > 0 }
      .map { "\($0.0.words.text(in: language)) \($0.1)" }
    let statuses = Status.allCases.filter { summary.statuses[$0] > 0 }
      .map { "\($0.words.text(in: language)) \(summary.statuses[$0])" }
    let efforts = Effort.allCases.compactMap { effort in
      summary.efforts[effort.rawValue].map { "\(effort.words.text(in: language)) \($0)" }
    }
    let count = PlanWords.count(total).text(in: language)
    var facts = [
      fact(PlanWords.site, site),
      fact(PlanWords.checklist, checklist.title.shown(in: language)),
      fact(PlanWords.asOf, day(asOf)),
      fact(PlanWords.ahead, day(until)),
      fact(PlanWords.tasks, ([count] + shares).joined(separator: " · ")),
    ]
    if total > 0 {
      facts.append(fact(PlanWords.byStatus, statuses.joined(separator: " · ")))
      facts.append(fact(PlanWords.byEffort, efforts.joined(separator: " · ")))
    }
    return facts
  }

  private func section(of owner: Owner, in language: Language) -> PlanDocument.Section {
    let columns: [(String, LocalizedText, PlanTable.Kind)] = [
      ("due", PlanWords.due, .text), ("item", PlanWords.item, .text),
      ("title", PlanWords.title, .text), ("status", PlanWords.status, .text),
      ("effort", PlanWords.effort, .text), ("needs", PlanWords.needs, .text),
      ("begins", PlanWords.begins, .text), ("evidence", PlanWords.evidence, .address),
      ("found-on", PlanWords.foundOn, .address),
    ]
    return PlanDocument.Section(
      heading: owner.owner.isEmpty ? PlanWords.noOwner.text(in: language) : owner.owner,
      layout: .records(headCount: 4),
      table: PlanTable(
        columns.map { .init(id: $0.0, title: $0.1.text(in: language), kind: $0.2) },
        rows: owner.tasks.map { task in
          [
            dueWords(of: task).shown(in: language), task.item, task.title.shown(in: language),
            task.status.words.text(in: language), task.effort.words.text(in: language),
            task.needs.map { $0.shown(in: language) }.joined(separator: "\n"),
            task.begins.map { DateWords.words(for: $0).text(in: language) } ?? "",
            task.evidence ?? "", task.foundOn ?? "",
          ]
        }
      )
    )
  }

  private func dueWords(of task: PlanTask) -> LocalizedText {
    guard let due = task.due, let days = task.daysLeft else { return task.timing.words }
    let (day, left) = (DateWords.words(for: due), PlanWords.left(days))
    return LocalizedText(th: "\(day.th) (\(left.th))", en: "\(day.en) (\(left.en))")
  }

  private func calendar(in language: Language) -> PlanDocument.Section {
    let columns: [(String, LocalizedText)] = [
      ("date", PlanWords.date), ("event", PlanWords.event), ("items", PlanWords.items),
      ("confidence", PlanWords.confidence),
    ]
    return PlanDocument.Section(
      heading: PlanWords.calendar.text(in: language),
      layout: .records(headCount: 2),
      table: PlanTable(
        columns.map { .init(id: $0.0, title: $0.1.text(in: language), kind: .text) },
        rows: dates.map { date in
          [
            DateWords.words(for: date.date).text(in: language), date.title.shown(in: language),
            zip(date.items, date.titles).map { "\($0) \($1.shown(in: language))" }
              .joined(separator: "\n"),
            ConfidenceWords.words(for: date.confidence).text(in: language)
              + " (\(date.source))",
          ]
        }
      )
    )
  }
}
