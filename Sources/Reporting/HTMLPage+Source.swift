internal import ComplianceModel

extension HTMLPage {
  /// Writes where the facts come from, how much was read, and what the statuses mean.
  mutating func writeSource(of report: Report) {
    let (source, checklist) = (report.source, report.checklist)
    let meanings = Status.allCases.map { status -> Markup in
      """
      <div class="s-\(status.rawValue)"><dt><span class="pill">\(HTMLIcons.icon(status))\
      \(status.words)</span></dt><dd>\(status.meaning)</dd></div>

      """
    }
    write(
      """
      <section aria-labelledby="source">
      <h2 id="source">\(ReportWords.sourceAndCoverage)</h2>
      <dl class="facts card">
      \(Self.row(ReportWords.source, "\(source.kind.words) · \(Self.location(of: source))"))\
      \(Self.row(ReportWords.published, source.baseURL.map { Self.link(to: $0) }))\
      \(Self.row(ReportWords.contents, "\(ReportWords.contents(of: source))"))\
      \(Self.row(ReportWords.mirror, source.mirror.map { "\(ReportWords.mirror($0))" }))\
      \(Self.row(
        ReportWords.checklist,
        """
        \(checklist.title) <span class="mono">\(checklist.id)</span> · \
        \(ReportWords.fiscalYear(checklist.fiscalYear)) · \(ReportWords.items(checklist.items))
        """
      ))\
      \(Self.row(ReportWords.asOf, "\(DateWords.words(for: report.asOf))"))\
      \(Self.row(ReportWords.closes, checklist.closes.map { "\(DateWords.words(for: $0))" }))\
      \(Self.row(RuleWords.rules, report.rules.map { "\(RuleWords.packs(of: $0))" }))\
      \(Self.row(
        RuleWords.replaced,
        report.rules.flatMap(RuleWords.changes).map { "\($0)" }
      ))\
      \(Self.row(ReportWords.program, "\(report.tool.name) \(report.tool.version)"))\
      </dl>
      <h2 id="legend">\(HTMLWords.legend)</h2>
      <dl class="legend card">
      \(meanings)</dl>
      </section>

      """
    )
  }
}
