internal import ComplianceModel

extension HTMLPage {
  /// Writes how each indicator stands and, where its rule is known, the estimate of the score.
  mutating func writeIndicators(of report: Report) {
    guard !report.items.isEmpty else { return }
    let estimate = report.scoreEstimate
    let table = IndicatorTable(report: report, estimate: estimate)
    write(
      """
      <section aria-labelledby="score">
      <h2 id="score" tabindex="-1">\(estimate == nil ? HTMLWords.indicators : HTMLWords.score)</h2>
      \(estimate.map(lead) ?? "")\(table.markup)\
      \(estimate.map { notes(on: $0, report: report) } ?? "")\
      </section>

      """
    )
  }

  private func lead(_ estimate: ScoreEstimate) -> Markup {
    """
    <p class="lead">\(HTMLWords.scoreSentence(estimate))</p>

    """
  }

  /// What the estimate rests on and what it leaves open.
  private func notes(on estimate: ScoreEstimate, report: Report) -> Markup {
    let (item, mean) = (estimate.scoring.item, estimate.scoring.mean)
    var notes: [Markup] = ["\(HTMLWords.onlyAnEstimate)"]
    if estimate.tally.undecided > 0 {
      let kinds = [Status.unverified, .notDue].filter { report.summary[$0] > 0 }
      let list = kinds.map { "\($0.words.th) \(report.summary[$0])" }.joined(separator: " · ")
      let english = kinds.map { "\($0.words.en) \(report.summary[$0])" }.joined(separator: " · ")
      let named = LocalizedText(th: list, en: english)
      notes.append("\(HTMLWords.undecidedWidens(estimate.tally.undecided, named))")
    }
    if estimate.tally.exempt > 0 {
      notes.append("\(HTMLWords.exemptIsLeftOut(estimate.tally.exempt))")
    }
    notes.append(
      "\(HTMLWords.allOrNothing(item.points)) \(basis(item.source, item.confidence))"
    )
    notes.append("\(HTMLWords.mean(of: mean.of)) \(basis(mean.source, mean.confidence))")
    let entries = notes.map { note -> Markup in "<li>\(note)</li>\n" }
    return """
      <h3>\(HTMLWords.howItIsReckoned)</h3>
      <ul class="notes">
      \(entries)</ul>

      """
  }

  private func basis(_ source: String, _ confidence: SourceConfidence) -> Markup {
    "<span class=\"small\">(\(ReportWords.basis): \(Self.source(source, confidence.words)))</span>"
  }
}
