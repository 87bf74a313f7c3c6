internal import ComplianceModel

extension HTMLPage {
  /// Writes the verdict in a sentence, the totals and the strip with a cell for each item.
  mutating func writeOverview(of report: Report) {
    let cells = report.items.map { item -> Markup in
      """
      <li><a class="cell s-\(item.status.rawValue)" href="#\(Self.fragment(item.id))">\
      <span class="cell-number">\(item.id)</span>\(HTMLIcons.icon(item.status))\
      <span class="away">\(item.status.words): \(item.title)</span></a></li>

      """
    }
    let postponed = [Status.notDue, .notApplicable].filter { report.summary[$0] > 0 }
    let unverified = report.summary[.unverified]
    write(
      """
      <section class="overview" aria-labelledby="overview">
      <h2 id="overview" class="away">\(HTMLWords.overview)</h2>
      <p class="verdict">\(HTMLWords.verdict(of: report))</p>
      <ul class="totals">
      \(total(ReportWords.passing, "\(report.passingCount)", kind: "done", note: postponed.map {
        "\(HTMLWords.including($0.words, report.summary[$0]))"
      }))\
      \(total(ReportWords.failing, "\(report.failingCount)", kind: "failing"))\
      \(total(Status.unverified.words, "\(unverified)", kind: "undecided"))\
      \(report.scoreEstimate.map(scoreTotal) ?? "")\
      </ul>
      <nav aria-labelledby="strip"><h3 id="strip" class="small">\(HTMLWords.strip)</h3>
      <ol class="strip">
      \(cells)</ol></nav>
      </section>

      """
    )
  }

  private func scoreTotal(_ estimate: ScoreEstimate) -> Markup {
    total(
      HTMLWords.estimate,
      FigureWords.range(estimate.score),
      kind: "estimate",
      note: [
        "\(HTMLWords.outOf(estimate.scoring.item.points))",
        "<a href=\"#score\">\(HTMLWords.arithmetic)</a>",
      ]
    )
  }

  private func total(
    _ name: LocalizedText,
    _ figure: String,
    kind: String,
    note: [Markup] = []
  ) -> Markup {
    let notes = note.map { part -> Markup in "<span class=\"small\">\(part)</span>\n" }
    return """
      <li class="total t-\(kind)"><span class="total-count">\(figure)</span> \
      <span class="total-name">\(name)</span>
      \(notes)</li>

      """
  }
}
