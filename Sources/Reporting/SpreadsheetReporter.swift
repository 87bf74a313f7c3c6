package import ComplianceModel
internal import SpreadsheetWriting

/// Writes a report as a workbook with four sheets: summary, items, evidence, findings.
package struct SpreadsheetReporter: BinaryReporter {
  private let language: Language

  package init(language: Language = .thai) {
    self.language = language
  }

  package func bytes(of report: Report) throws(ReportingError) -> [UInt8] {
    do throws(SpreadsheetError) {
      return try WorkbookWriter().bytes(of: workbook(of: report))
    } catch {
      throw .unwritable("\(error)", format: .xlsx)
    }
  }

  private func workbook(of report: Report) -> Workbook {
    var sheets = [
      summary(of: report), items(of: report), evidence(of: report), findings(of: report),
    ]
    for index in sheets.indices {
      sheets[index].rows = sheets[index].rows.map { $0.map(\.cleaned) }
    }
    return Workbook(
      title: TerminalText.cleaned("\(words(ReportWords.heading)) \(report.checklist.id)"),
      author: TerminalText.cleaned("\(report.tool.name) \(report.tool.version)"),
      created: report.asOf.secondsSince1970,
      sheets: sheets
    )
  }

  private func words(_ text: LocalizedText) -> String { text.shown(in: language) }

  private func column(_ heading: LocalizedText, _ width: Int) -> Sheet.Column {
    Sheet.Column(words(heading), width: width)
  }

  private func summary(of report: Report) -> Sheet {
    let source = report.source
    let particulars: [(LocalizedText, Cell)] = [
      (ReportWords.checklist, .text(words(report.checklist.title))),
      (ReportWords.checklist, .text(report.checklist.id)),
      (
        ReportWords.source,
        source.kind == .live ? .address(source.location) : .text(source.location)
      ),
      (ReportWords.published, source.baseURL.map { .address($0) } ?? .empty),
      (ReportWords.asOf, .text("\(report.asOf)")),
      (ReportWords.closes, .text(report.checklist.closes.map { "\($0)" } ?? "")),
      (ReportWords.contents, .text(words(ReportWords.contents(of: source)))),
      (ReportWords.mirror, .text(source.mirror.map { words(ReportWords.mirror($0)) } ?? "")),
      (RuleWords.rules, .text(report.rules.map { words(RuleWords.packs(of: $0)) } ?? "")),
      (
        RuleWords.replaced,
        .text(report.rules.flatMap(RuleWords.changes).map { words($0) } ?? "")
      ),
      (ReportWords.program, .text("\(report.tool.name) \(report.tool.version)")),
      (ReportWords.passing, .number(Double(report.passingCount))),
      (ReportWords.failing, .number(Double(report.failingCount))),
    ]
    let counts = Status.allCases.map { status -> [Cell] in
      [.text("\(status.mark) \(words(status.words))"), .number(Double(report.summary[status]))]
    }
    return Sheet(
      name: "summary",
      columns: [column(TableWords.particular, 28), column(TableWords.value, 70)],
      rows: particulars.map { [.text(words($0.0)), $0.1] } + counts
    )
  }

  private func items(of report: Report) -> Sheet {
    let table = ItemTable(language: language)
    return Sheet(
      name: "items",
      columns: table.columns,
      rows: report.items.map(table.row),
      printedColumns: ItemTable.printedColumns
    )
  }

  private func evidence(of report: Report) -> Sheet {
    let rows = report.items.flatMap { item in
      item.evidence.enumerated().map { number, evidence -> [Cell] in
        [
          .text(item.id), .number(Double(number + 1)), .address(evidence.url),
          .text(words(evidence.kind.words)), .text(words(evidence.state.words)),
          .text(words(evidence.strength.words)), .text(evidence.title),
          .text(evidence.locator.words(in: language)), .text(evidence.quote),
          .text(words(PeriodWords.list(evidence.periods, separator: "; "))),
          .number(evidence.confidence),
          evidence.linkingPage.map { .address($0) } ?? .empty, .text(evidence.sha256 ?? ""),
        ]
      }
    }
    return Sheet(
      name: "evidence",
      columns: [
        column(ReportWords.number, 8), column(TableWords.rank, 8), column(TableWords.address, 50),
        column(TableWords.kind, 12), column(TableWords.state, 14),
        column(ReportWords.recognised, 18), column(TableWords.evidenceTitle, 30),
        column(ReportWords.place, 24), column(TableWords.quote, 50),
        column(ReportWords.statedPeriods, 16), column(ReportWords.confidence, 12),
        column(ReportWords.foundOn, 40), column(ReportWords.digest, 30),
      ],
      rows: rows,
      // Up to the periods.
      printedColumns: 10
    )
  }

  private func findings(of report: Report) -> Sheet {
    let rows = report.findings.map { finding -> [Cell] in
      [
        .text(finding.rule.rawValue), .text(words(finding.rule.words)),
        .text(words(finding.severity.words)), .text(finding.items.joined(separator: ", ")),
        .address(finding.url), .text(words(finding.message)),
      ]
    }
    return Sheet(
      name: "findings",
      columns: [
        column(TableWords.finding, 24), column(TableWords.finding, 28),
        column(TableWords.severity, 12), column(ReportWords.number, 14),
        column(TableWords.address, 50), column(TableWords.message, 70),
      ],
      rows: rows
    )
  }
}
