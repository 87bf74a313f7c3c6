internal import ComplianceModel

extension HTMLPage {
  /// Writes every item, folded.
  mutating func writeItems(of report: Report) {
    write(
      """
      <section aria-labelledby="items">
      <h2 id="items" tabindex="-1">\(ReportWords.allItems) \
      <span class="count">\(report.items.count)</span></h2>
      <div class="list">

      """
    )
    for item in report.items { writeItem(item, asOf: report.asOf) }
    write(
      """
      </div>
      <p class="nothing" id="nothing-items" hidden>\(HTMLWords.nothingMatches)</p>
      </section>

      """
    )
  }

  private mutating func writeItem(_ item: ItemResult, asOf day: CalendarDate) {
    write(
      """
      <details class="item s-\(item.status.rawValue)\(item.status.passes ? " done" : "")" id="\(Self.fragment(item.id))" \
      data-status="\(item.status.rawValue)" data-owner="\(item.owner)">
      <summary><span class="pill">\(HTMLIcons.icon(item.status))\(item.status.words)</span>\
      <h3><span class="number">\(item.id)</span> \(item.title)</h3>\
      <span class="owner">\(Self.name(ofOwner: item.owner))</span></summary>
      <div class="body">
      \(Self.paragraph(ReportWords.reason, item.reason, kind: "reason"))\
      \(Self.paragraph(ReportWords.advice, item.advice, kind: "advice"))\
      \(Self.elements(of: item))\(Self.evidence(of: item))<dl class="facts">
      \(Self.row(ReportWords.period, "\(item.period)"))\
      \(Self.row(ReportWords.due, HTMLWords.due(of: item, asOf: day).map { "\($0)" }))\
      \(Self.row(ReportWords.confidence, "\(Self.percent(item.confidence))"))\
      \(Self.row(ReportWords.indicator, "\(item.indicator)"))\
      \(Self.row(ReportWords.requirement, "<span class=\"mono\">\(item.requirement)</span>"))\
      \(Self.row(HTMLWords.deepLink, Self.deepLink(to: item.id), isForScreen: true))\
      </dl>
      </div>
      </details>

      """
    )
  }

  private static func deepLink(to id: String) -> Markup {
    "<a class=\"mono\" href=\"#\(fragment(id))\">#\(fragment(id))</a>"
  }

  /// Writes a confidence as whole per cent.
  static func percent(_ confidence: Double) -> String {
    guard confidence.isFinite else { return "–" }
    return "\(Int((min(max(confidence, 0), 1) * 100).rounded()))%"
  }

  private static func paragraph(
    _ name: LocalizedText,
    _ text: LocalizedText,
    kind: String
  ) -> Markup {
    guard !(text.th.isEmpty && text.en.isEmpty) else { return "" }
    return """
      <div class="\(kind)"><h4>\(name)</h4><p>\(text)</p></div>

      """
  }

  private static func elements(of item: ItemResult) -> Markup {
    guard !item.elements.isEmpty else { return "" }
    return """
      <h4>\(ReportWords.elements)</h4>
      <ul class="elements">
      \(item.elements.map(element))</ul>

      """
  }

  private static func element(_ element: ElementResult) -> Markup {
    let note: Markup = element.note.map { "<p class=\"note\">\($0)</p>" } ?? ""
    let period: Markup =
      element.period.map { "<p class=\"small\">\(ReportWords.elementPeriod): \($0)</p>" } ?? ""
    let place = element.evidence.map { place -> Markup in
      let locator = locator(place.locator)
      let position: Markup = locator.html.isEmpty ? "" : " · \(locator)"
      return "\(quote(place.quote))<p class=\"small\">\(link(to: place.url))\(position)</p>"
    }
    return """
      <li class="o-\(element.outcome.rawValue)"><p><span class="outcome">\
      \(HTMLIcons.icon(element.outcome))\(element.outcome.words)</span> \(element.text)</p>\
      \(note)\(place ?? "")\(period)<p class="small">\(ReportWords.basis): \
      \(source(element.source, element.basis.words))</p></li>

      """
  }

  /// How well a source is evidenced, and the name by which the checklist's list has it.
  static func source(_ id: String, _ words: LocalizedText) -> Markup {
    guard id != ReportWords.recalledSource else { return "\(ReportWords.recalled)" }
    return "\(words) (<span class=\"mono\">\(id)</span>)"
  }

  /// A passage of the site, or nothing if there is none.
  static func quote(_ text: String) -> Markup {
    text.isEmpty ? "" : "<blockquote><p>\(Markup.siteText(text))</p></blockquote>"
  }

  /// Where in a resource a passage stands, or nothing if that is not known.
  static func locator(_ locator: Evidence.Locator) -> Markup {
    let parts = [
      locator.page.map { ReportWords.page($0) }, locator.cell.map { ReportWords.cell($0) },
      locator.heading.map { ReportWords.heading($0) },
    ]
    var markup: Markup = ""
    for part in parts.compactMap({ $0 }) {
      markup += markup.html.isEmpty ? "\(part)" : " · \(part)"
    }
    return markup
  }
}
