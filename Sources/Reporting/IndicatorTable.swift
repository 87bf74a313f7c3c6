internal import ComplianceModel

/// The table of indicators: how many of their items are done, as numbers and as a bar, and the
/// arithmetic of their scores.
struct IndicatorTable {
  private let standings: [IndicatorStanding]
  private let titles: [String: LocalizedText]
  private let whole: ItemTally
  private let estimate: ScoreEstimate?

  init(report: Report, estimate: ScoreEstimate?) {
    standings = IndicatorStanding.standings(of: report.items)
    whole = ItemTally(report.items.map(\.status))
    let named = (report.checklist.indicators ?? []).map { ($0.id, $0.title) }
    titles = Dictionary(named) { first, _ in first }
    self.estimate = estimate
  }

  var markup: Markup {
    let score: Markup =
      estimate == nil ? "" : "<th scope=\"col\" class=\"figure\">\(HTMLWords.scoreColumn)</th>"
    return """
      <table class="indicators">
      <caption class="away">\(HTMLWords.indicators)</caption>
      <thead><tr><th scope="col">\(HTMLWords.indicator)</th>\
      <th scope="col">\(HTMLWords.doneColumn)</th>\(score)</tr></thead>
      \(standings.map(group))<tfoot>
      \(row(
        "\(HTMLWords.wholeList)",
        whole,
        arithmetic: estimate.map(wholeArithmetic) ?? [],
        score: estimate?.score
      ))</tfoot>
      </table>

      """
  }

  private func group(_ standing: IndicatorStanding) -> Markup {
    let score = estimate?.indicators.first { $0.id == standing.id }
    let parts = standing.parts.map { part -> Markup in
      let points = estimate?.scoring.item.points ?? 0
      let own = score?.parts.first { $0.id == part.id }
      return row(
        heading(part.id),
        part.tally,
        arithmetic: own == nil ? [] : [FigureWords.points(of: part.tally, each: points)],
        score: own?.score
      )
    }
    guard standing.parts.map(\.id) != [standing.id] else {
      return "<tbody>\n\(parts)</tbody>\n"
    }
    let sum = row(
      heading(standing.id),
      standing.tally,
      arithmetic: score.map { arithmetic(of: $0, standing.tally) } ?? [],
      score: score?.score,
      isSum: true
    )
    return "<tbody>\n\(parts)\(sum)</tbody>\n"
  }

  private func heading(_ id: String) -> Markup {
    guard let title = titles[id] else { return "\(HTMLWords.indicator(id))" }
    return "<span class=\"number\">\(id)</span> \(title)"
  }

  private func arithmetic(of indicator: ScoreEstimate.Indicator, _ tally: ItemTally) -> [String] {
    guard let scoring = estimate?.scoring else { return [] }
    switch scoring.mean.of {
    case .items: return [FigureWords.points(of: tally, each: scoring.item.points)]
    case .indicators: return means(of: indicator.parts.map(\.score))
    }
  }

  private func wholeArithmetic(_ estimate: ScoreEstimate) -> [String] {
    switch estimate.scoring.mean.of {
    case .items: [FigureWords.points(of: whole, each: estimate.scoring.item.points)]
    case .indicators: means(of: estimate.indicators.map(\.score))
    }
  }

  /// The lowest and the highest mean, spelt out; one line if they are the same.
  private func means(of scores: [ScoreRange]) -> [String] {
    let low = FigureWords.mean(of: scores.map(\.low))
    let high = FigureWords.mean(of: scores.map(\.high))
    return low == high ? [low] : [low, high]
  }

  private func row(
    _ heading: Markup,
    _ tally: ItemTally,
    arithmetic: [String],
    score: ScoreRange?,
    isSum: Bool = false
  ) -> Markup {
    let others = [
      (ReportWords.failing, tally.failing), (HTMLWords.undecided, tally.undecided),
      (HTMLWords.exempt, tally.exempt),
    ]
    let rest = others.filter { $0.1 > 0 }.map { name, count -> Markup in
      " <span class=\"part\">\(name) \(count)</span>"
    }
    let lines = arithmetic.map { line -> Markup in "<span class=\"sum\">\(line)</span>\n" }
    let figure = score.map { FigureWords.range($0) } ?? "–"
    let cell: Markup = estimate == nil ? "" : "<td class=\"figure\">\(figure)</td>"
    let kind: Markup = isSum ? " class=\"sums\"" : ""
    return """
      <tr\(kind)><th scope="row">\(heading)</th><td><span class="parts">\
      <b>\(HTMLWords.done(tally.done, of: tally.counted))</b>\(rest)</span>\(bar(tally))\
      \(lines)</td>\(cell)</tr>

      """
  }

  /// A bar of what is done, undecided and to be mended; the numbers beside it say the same.
  private func bar(_ tally: ItemTally) -> Markup {
    guard tally.counted > 0 else { return "" }
    let (done, undecided) = (tally.done * 1000, tally.undecided * 1000)
    let (first, second) = (done / tally.counted, (done + undecided) / tally.counted)
    return """
      <svg class="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">\
      <rect class="bar-failing" width="1000" height="10"/>\
      <rect class="bar-undecided" width="\(second)" height="10"/>\
      <rect class="bar-done" width="\(first)" height="10"/></svg>
      """
  }
}
