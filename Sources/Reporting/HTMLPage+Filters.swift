internal import ComplianceModel

extension HTMLPage {
  /// Writes the form that searches and filters; without a script, the counts that it holds.
  mutating func writeFilters(for items: [ItemResult]) {
    write(
      """
      <section class="finder" aria-labelledby="finder">
      <h2 id="finder"><span class="interactive">\(HTMLWords.finder)</span>\
      <span class="plain">\(HTMLWords.counts)</span></h2>
      <form class="filters" id="filters" role="search" aria-labelledby="finder" autocomplete="off">
      <div class="tools interactive">
      <label class="query"><span class="small">\(HTMLWords.search)</span>
      <input type="search" name="query" id="query" aria-keyshortcuts="/" aria-describedby="query-hint"\
       autocapitalize="none" spellcheck="false"></label>
      <label class="owner-filter"><span class="small">\(ReportWords.owner)</span>
      \(owners(of: items))</label>
      </div>
      \(statuses(of: items))<div class="tools interactive">
      <button type="reset">\(HTMLWords.clear)</button>
      <button type="button" id="unfold">\(HTMLWords.unfoldAll)</button>
      <button type="button" id="fold">\(HTMLWords.foldAll)</button>
      <label class="small shortcut"><input type="checkbox" id="shortcut" checked> \
      \(HTMLWords.shortcut)</label>
      <output class="small" id="shown">\(HTMLWords.showing) <b>\(items.count)</b> \
      \(HTMLWords.of(items.count))</output>
      </div>
      <p class="small interactive" id="query-hint">\(HTMLWords.searchHint)</p>
      </form>
      </section>

      """
    )
  }

  private func statuses(of items: [ItemResult]) -> Markup {
    let counts = StatusCounts(items.map(\.status))
    let chips = Status.allCases.filter { counts[$0] > 0 }.map { status -> Markup in
      """
      <li><label class="chip s-\(status.rawValue)">\
      <input type="checkbox" name="status" value="\(status.rawValue)">\
      \(HTMLIcons.icon(status))<span>\(status.words)</span> <b>\(counts[status])</b></label></li>

      """
    }
    return """
      <fieldset class="statuses"><legend class="small">\(ReportWords.status)</legend>
      <ul class="chips">
      \(chips)</ul></fieldset>

      """
  }

  private func owners(of items: [ItemResult]) -> Markup {
    let options = Report.grouped(byOwner: items).map { group -> Markup in
      let name = group.owner.isEmpty ? HTMLWords.both(ReportWords.noOwner) : group.owner
      return "<option value=\"\(group.owner)\">\(name) (\(group.items.count))</option>\n"
    }
    return """
      <select name="owner"><option value="">\(HTMLWords.both(HTMLWords.everyOwner))</option>
      \(options)</select>
      """
  }
}
