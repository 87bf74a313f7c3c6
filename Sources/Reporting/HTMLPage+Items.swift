internal import ComplianceModel

extension HTMLPage {
  /// Writes the filters and every item, folded.
  mutating func writeItems(_ items: [ItemResult]) {
    write(
      """
      <section aria-labelledby="items">
      <h2 id="items" tabindex="-1">\(ReportWords.allItems)</h2>
      \(filters(for: items))<div class="list">

      """
    )
    for item in items { writeItem(item) }
    write(
      """
      </div>
      <p class="nothing" id="nothing" hidden>\(HTMLWords.nothingMatches)</p>
      </section>

      """
    )
  }

  private func filters(for items: [ItemResult]) -> Markup {
    let counts = StatusCounts(items.map(\.status))
    let chips = Status.allCases.filter { counts[$0] > 0 }.map { status -> Markup in
      """
      <li><label class="chip s-\(status.rawValue)">\
      <input type="checkbox" name="status" value="\(status.rawValue)">\
      \(HTMLIcons.icon(status))<span>\(status.words)</span> <b>\(counts[status])</b></label></li>

      """
    }
    let owners = Report.grouped(byOwner: items).map { group -> Markup in
      let name = group.owner.isEmpty ? HTMLWords.both(ReportWords.noOwner) : group.owner
      return "<option value=\"\(group.owner)\">\(name) (\(group.items.count))</option>\n"
    }
    return """
      <form class="filters" id="filters" autocomplete="off">
      <fieldset><legend class="small"><span class="interactive">\(HTMLWords.filter)</span>\
      <span class="plain">\(HTMLWords.counts)</span></legend>
      <ul class="chips">
      \(chips)</ul></fieldset>
      <div class="tools interactive">
      <label class="owner-filter"><span class="small">\(HTMLWords.filterByOwner)</span>
      <select name="owner"><option value="">\(HTMLWords.both(HTMLWords.everyOwner))</option>
      \(owners)</select></label>
      <button type="reset">\(HTMLWords.clear)</button>
      <button type="button" id="unfold">\(HTMLWords.unfoldAll)</button>
      <button type="button" id="fold">\(HTMLWords.foldAll)</button>
      <output class="small" id="shown">\(HTMLWords.showing) <b>\(items.count)</b> \
      \(HTMLWords.of(items.count))</output>
      </div>
      </form>

      """
  }

  private mutating func writeItem(_ item: ItemResult) {
    let owner = item.owner.isEmpty ? "\(ReportWords.noOwner)" : Markup.siteText(item.owner)
    write(
      """
      <details class="item s-\(item.status.rawValue)" id="\(Self.fragment(item.id))" \
      data-status="\(item.status.rawValue)" data-owner="\(item.owner)">
      <summary><span class="pill">\(HTMLIcons.icon(item.status))\(item.status.words)</span>\
      <h3><span class="number">\(item.id)</span> \(item.title)</h3>\
      <span class="owner">\(owner)</span></summary>
      <div class="body">
      \(Self.paragraph(ReportWords.reason, item.reason, kind: "reason"))\
      \(Self.paragraph(ReportWords.advice, item.advice, kind: "advice"))\
      \(Self.elements(of: item))\(Self.evidence(of: item))<dl class="facts">
      \(Self.row(ReportWords.period, "\(item.period)"))\
      \(Self.row(ReportWords.due, item.due.map { "\(DateWords.words(for: $0))" }))\
      \(Self.row(ReportWords.confidence, "\(Self.percent(item.confidence))"))\
      \(Self.row(ReportWords.indicator, "\(item.indicator)"))\
      \(Self.row(ReportWords.requirement, "<span class=\"mono\">\(item.requirement)</span>"))\
      </dl>
      </div>
      </details>

      """
    )
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
    let place = element.evidence.map { place -> Markup in
      let locator = locator(place.locator)
      let position: Markup = locator.html.isEmpty ? "" : " · \(locator)"
      return "\(quote(place.quote))<p class=\"small\">\(link(to: place.url))\(position)</p>"
    }
    return """
      <li class="o-\(element.outcome.rawValue)"><p><span class="outcome">\
      \(HTMLIcons.icon(element.outcome))\(element.outcome.words)</span> \(element.text)</p>\
      \(note)\(place ?? "")<p class="small">\(ReportWords.basis): \
      <span class="mono">\(element.source)</span> (\(element.basis.words))</p></li>

      """
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
