package import ComplianceModel

/// Writes a report for wikis, merge requests and the summary of a workflow's run.
package struct MarkdownReporter: Reporter {
  private let options: ReportOptions
  private var language: Language { options.language }

  /// How many addresses stand for all of a rule unless everything is asked for.
  private static let maximumAddresses = 5

  package init(options: ReportOptions = ReportOptions()) {
    self.options = options
  }

  package func write(
    _ report: Report,
    to output: inout some TextOutputStream
  ) throws(ReportingError) {
    output.write(summary(of: report))
    output.write(table(of: report.items))
    output.write(tasks(for: report.items))
    if options.baseline != nil { output.write(baseline()) }
    output.write(findings(of: report))
  }

  private func words(_ text: LocalizedText) -> String {
    MarkdownText.escaped(text.shown(in: language))
  }

  private func summary(of report: Report) -> String {
    let site = report.source.baseURL ?? report.source.location
    let day = words(DateWords.words(for: report.asOf))
    var lines = """
      # \(words(ReportWords.heading))

      \(words(report.checklist.title)) · \(MarkdownText.escaped(report.checklist.id))

      \(MarkdownText.link(to: site)) · \(words(ReportWords.asOf)) \(day)

      \(rules(of: report))\
      **\(words(ReportWords.passing)) \(report.passingCount) · \
      \(words(ReportWords.failing)) \(report.failingCount) · \
      \(words(Status.unverified.words)) \(report.summary[.unverified])**


      """
    lines += MarkdownText.row([words(ReportWords.status), words(ReportWords.count)])
    lines += "|---|---:|\n"
    for status in Status.allCases where report.summary[status] > 0 {
      lines += MarkdownText.row(
        ["\(status.mark) \(words(status.words))", "\(report.summary[status])"]
      )
    }
    return lines
  }

  /// A paragraph on the rules, or nothing for a report that does not name them.
  private func rules(of report: Report) -> String {
    guard let rules = report.rules else { return "" }
    var line = "\(words(RuleWords.rules)): \(words(RuleWords.packs(of: rules)))"
    if let changes = RuleWords.changes(of: rules) {
      line += "  \n\(words(RuleWords.replaced)): \(words(changes))"
    }
    return line + "\n\n"
  }

  private func table(of items: [ItemResult]) -> String {
    guard !items.isEmpty else { return "" }
    var lines = "\n## \(words(ReportWords.allItems)) (\(items.count))\n\n"
    let headings = [
      ReportWords.number, ReportWords.title, ReportWords.status, ReportWords.owner,
      ReportWords.evidence,
    ]
    lines += MarkdownText.row(headings.map(words)) + "|---|---|---|---|---|\n"
    for item in items {
      lines += MarkdownText.row([
        MarkdownText.escaped(item.id), words(item.title),
        "\(item.status.mark) \(words(item.status.words))", MarkdownText.escaped(item.owner),
        item.evidence.first.map { MarkdownText.link(to: $0.url) } ?? "",
      ])
    }
    return lines
  }

  private func tasks(for items: [ItemResult]) -> String {
    let failing = items.filter { Status.failingByDefault.contains($0.status) }
    var lines = "\n## \(words(ReportWords.nextSteps))\n\n"
    guard !failing.isEmpty else { return lines + words(ReportWords.nothingToMend) + "\n" }
    for (index, group) in Report.grouped(byOwner: failing).enumerated() {
      let owner =
        group.owner.isEmpty ? words(ReportWords.noOwner) : MarkdownText.escaped(group.owner)
      lines += "\(index > 0 ? "\n" : "")### \(owner)\n\n"
      for item in group.items { lines += task(item) }
    }
    return lines
  }

  private func task(_ item: ItemResult) -> String {
    var lines = "- [ ] **\(MarkdownText.escaped(item.id)) \(words(item.title))** – "
    lines += "\(item.status.mark) \(words(item.status.words)): \(words(item.reason))\n"
    if let best = item.evidence.first {
      lines += "  - \(words(ReportWords.evidence)): \(MarkdownText.link(to: best.url))\n"
      if let path = ClickPathText(best).words {
        lines += "  - \(words(ReportWords.path)): \(words(path))\n"
      }
    }
    for element in item.elements where element.outcome == .lacking {
      lines += "  - \(words(ReportWords.lacking)): \(words(element.demand))\n"
    }
    let advice = words(item.advice)
    return advice.isEmpty ? lines : lines + "  - \(words(ReportWords.advice)): \(advice)\n"
  }

  private func baseline() -> String {
    guard let baseline = options.baseline else { return "" }
    let lines = baseline.lines.map { "- \(words($0.name)): \(MarkdownText.escaped($0.value))\n" }
    return "\n## \(words(BaselineSummary.heading))\n\n" + lines.joined()
  }

  private func findings(of report: Report) -> String {
    guard !report.findings.isEmpty else { return "" }
    var lines = "\n## \(words(ReportWords.findings)) (\(report.findings.count))\n\n"
    for (rule, findings) in report.findingsByRule {
      lines += "- **\(words(rule.words))** `\(rule.rawValue)` × \(findings.count)\n"
      let limit = options.isVerbose ? findings.count : Self.maximumAddresses
      for finding in findings.prefix(limit) {
        let items = finding.items.isEmpty ? "" : "(\(finding.items.joined(separator: ", ")))"
        lines += "  - \(MarkdownText.link(to: finding.url))"
        lines += "\(items.isEmpty ? "" : " ")\(MarkdownText.escaped(items)): "
        lines += words(finding.message) + "\n"
      }
      if findings.count > limit {
        lines += "  - \(words(ReportWords.moreAddresses(findings.count - limit)))\n"
      }
    }
    return lines
  }
}
