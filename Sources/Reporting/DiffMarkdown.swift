internal import ComplianceModel
internal import ReportComparison

/// Writes a comparison as Markdown.
struct DiffMarkdown {
  let language: Language

  func text(of diff: ReportDiff) -> String {
    var lines = "# \(words(DiffWords.heading))\n\n"
    lines += "- \(words(DiffWords.old)): \(words(DiffWords.side(diff.old)))\n"
    lines += "- \(words(DiffWords.new)): \(words(DiffWords.side(diff.new)))\n"
    if diff.matching == .requirement { lines += "\n\(words(DiffWords.byRequirement))\n" }
    lines += "\n" + counts(of: diff)
    for (kind, count) in diff.counts where count > 0 {
      lines += "\n## \(kind.mark) \(words(kind.words)) (\(count))\n\n"
      for change in diff.items where change.kind == kind { lines += item(change) }
    }
    lines += list(diff.newFindings, DiffWords.newFindings)
    return lines + list(diff.goneFindings, DiffWords.goneFindings)
  }

  private func words(_ text: LocalizedText) -> String {
    MarkdownText.escaped(text.shown(in: language))
  }

  private func counts(of diff: ReportDiff) -> String {
    let changes = diff.counts.filter { $0.count > 0 }.map { ($0.kind.words, $0.count) }
    let evidence = diff.evidenceCounts.filter { $0.count > 0 }.map { ($0.kind.words, $0.count) }
    let kept = [
      (DiffWords.unchangedItems, diff.unchangedItems),
      (DiffWords.unchangedFindings, diff.unchangedFindings),
    ]
    let rows = (changes + evidence + kept).map { MarkdownText.row([words($0.0), "\($0.1)"]) }
    let head = diff.isEmpty ? "\(words(DiffWords.nothing))\n\n" : ""
    return head + MarkdownText.row([words(DiffWords.change), words(ReportWords.count)])
      + "|---|---:|\n" + rows.joined()
  }

  private func item(_ change: ItemChange) -> String {
    let former = change.oldID.map { " (\($0))" } ?? ""
    let name = MarkdownText.escaped(change.id + former)
    let head = "- **\(name) \(words(change.title))** – \(words(DiffWords.statuses(of: change)))\n"
    return DiffDetail.details(of: change).reduce(into: head) { lines, detail in
      lines += "  - \(words(detail.name)): \(words(detail.value))\n"
    }
  }

  private func list(_ findings: [Finding], _ heading: LocalizedText) -> String {
    guard !findings.isEmpty else { return "" }
    return findings.reduce(into: "\n## \(words(heading)) (\(findings.count))\n\n") {
      lines,
      finding in
      lines += "- \(words(finding.rule.words)): \(words(finding.message)) "
      lines += "(\(MarkdownText.link(to: finding.url)))\n"
    }
  }
}
