internal import ComplianceModel

extension TerminalPage {
  /// Writes what was judged, against what, and how many items have each status.
  mutating func writeSummary(of report: Report) {
    writeParagraph(words(ReportWords.heading), style: .heading)
    writeParagraph(report.checklist.title.shown(in: language))
    writeBlankLine()
    writeParticulars(of: report)
    writeHeading(ReportWords.summary)
    writeCounts(of: report)
  }

  private mutating func writeParticulars(of report: Report) {
    let (source, checklist) = (report.source, report.checklist)
    let year = words(ReportWords.fiscalYear(checklist.fiscalYear))
    var entries = [
      (
        ReportWords.source, "\(words(source.kind.words)) · \(ReadableAddress.text(source.location))"
      ),
      (ReportWords.published, ReadableAddress.text(source.baseURL ?? "")),
      (
        ReportWords.checklist,
        "\(checklist.id) · \(year) · \(words(ReportWords.items(checklist.items)))"
      ),
      (ReportWords.asOf, words(DateWords.words(for: report.asOf))),
      (ReportWords.closes, checklist.closes.map { words(DateWords.words(for: $0)) } ?? ""),
      (ReportWords.contents, words(ReportWords.contents(of: source))),
    ]
    if let mirror = source.mirror {
      entries.append((ReportWords.mirror, words(ReportWords.mirror(mirror))))
    }
    if let rules = report.rules {
      entries.append((RuleWords.rules, words(RuleWords.packs(of: rules))))
      if let changes = RuleWords.changes(of: rules) {
        entries.append((RuleWords.replaced, words(changes)))
      }
    }
    entries.append((ReportWords.program, "\(report.tool.name) \(report.tool.version)"))
    let nameColumns = columns(ofLongest: entries.map(\.0))
    for (name, value) in entries { writeEntry(name, value, nameColumns: nameColumns) }
  }

  private mutating func writeCounts(of report: Report) {
    let statuses = Status.allCases.filter { report.summary[$0] > 0 }
    let nameColumns = columns(ofLongest: statuses.map(\.words))
    let digits = String(report.items.count).count
    let room = min(40, width - nameColumns - digits - 8)
    for status in statuses {
      let count = report.summary[status]
      let name = TerminalText.fitted(words(status.words), to: nameColumns)
      let number = String(repeating: " ", count: digits - String(count).count) + String(count)
      let share = (count * room + report.items.count - 1) / max(1, report.items.count)
      write(
        ("  ", .plain),
        ("\(status.mark) \(name)", .status(status)),
        ("  \(number)  ", .plain),
        (String(repeating: "━", count: share), .status(status))
      )
    }
    let totals = [
      "\(words(ReportWords.passing)) \(report.passingCount)",
      "\(words(ReportWords.failing)) \(report.failingCount)",
      "\(words(Status.unverified.words)) \(report.summary[.unverified])",
    ]
    writeBlankLine()
    writeParagraph(totals.joined(separator: " · "), indent: 2, style: .heading)
  }
}
