internal import ComplianceModel
internal import ReportComparison

/// Writes a comparison for people at a terminal: what got worse first.
struct DiffTerminalPage {
  let options: ReportOptions

  func text(of diff: ReportDiff) -> String {
    var page = TerminalPage(options: options)
    let language = options.language
    page.writeParagraph(page.words(DiffWords.heading), style: .heading)
    let columns = page.columns(ofLongest: [DiffWords.old, DiffWords.new])
    for (name, side) in [(DiffWords.old, diff.old), (DiffWords.new, diff.new)] {
      page.writeEntry(name, DiffWords.side(side).shown(in: language), nameColumns: columns)
    }
    if diff.matching == .requirement {
      page.writeParagraph(page.words(DiffWords.byRequirement), indent: 2)
    }
    page.writeBlankLine()
    writeCounts(of: diff, on: &page)
    for (kind, count) in diff.counts where count > 0 {
      page.writeHeading(kind.words, count: count)
      for change in diff.items where change.kind == kind { write(change, on: &page) }
    }
    write(diff.newFindings, DiffWords.newFindings, on: &page)
    write(diff.goneFindings, DiffWords.goneFindings, on: &page)
    return page.text
  }

  private func writeCounts(of diff: ReportDiff, on page: inout TerminalPage) {
    if diff.isEmpty { page.writeParagraph(page.words(DiffWords.nothing), style: .heading) }
    let counts =
      diff.counts.map { ($0.kind.words, $0.count) }
      + diff.evidenceCounts.map { ($0.kind.words, $0.count) }
    let shown =
      counts.filter { $0.1 > 0 } + [
        (DiffWords.unchangedItems, diff.unchangedItems),
        (DiffWords.unchangedFindings, diff.unchangedFindings),
      ]
    let columns = page.columns(ofLongest: shown.map(\.0))
    for (name, count) in shown { page.writeEntry(name, "\(count)", nameColumns: columns) }
  }

  private func write(_ change: ItemChange, on page: inout TerminalPage) {
    let language = options.language
    let number = TerminalText.truncated(TerminalText.cleaned(change.id), to: 16)
    let former = change.oldID.map { " (\(TerminalText.cleaned($0)))" } ?? ""
    page.writeParagraph(
      "\(change.title.shown(in: language)) · \(DiffWords.statuses(of: change).shown(in: language))",
      lead: "\(change.kind.mark) \(number)\(former) ",
      leadStyle: (change.newStatus ?? change.oldStatus).map { .status($0) } ?? .plain
    )
    let details = DiffDetail.details(of: change)
    let columns = min(40, page.columns(ofLongest: details.map(\.name)))
    for detail in details {
      page.writeEntry(
        detail.name,
        detail.value.shown(in: language),
        indent: 4,
        nameColumns: columns
      )
    }
  }

  private func write(_ findings: [Finding], _ heading: LocalizedText, on page: inout TerminalPage) {
    guard !findings.isEmpty else { return }
    page.writeHeading(heading, count: findings.count)
    for finding in findings {
      page.writeParagraph(
        "\(page.words(finding.rule.words)): \(finding.message.shown(in: options.language))",
        lead: "\(finding.severity.mark) ",
        leadStyle: .severity(finding.severity)
      )
      page.writeParagraph(ReadableAddress.text(finding.url), indent: 4, style: .faint)
    }
  }
}
