internal import ComplianceModel
internal import ReportComparison

/// Writes a comparison as one HTML file without a script, in both languages.
struct DiffHTML {
  let language: Language

  func text(of diff: ReportDiff) -> String {
    let groups = diff.counts.filter { $0.count > 0 }.map { kind, count -> Markup in
      let items = diff.items.filter { $0.kind == kind }.map(item)
      return """
        <section><h2>\(kind.mark) \(kind.words) <span class="count">\(count)</span></h2>
        \(items)</section>

        """
    }
    let page: Markup = """
      \(head(of: diff))\(counts(of: diff))\(groups)\
      \(list(diff.newFindings, DiffWords.newFindings))\
      \(list(diff.goneFindings, DiffWords.goneFindings))</main>
      </div>
      </body>
      </html>

      """
    return page.html
  }

  private func head(of diff: ReportDiff) -> Markup {
    let note: Markup =
      diff.matching == .requirement ? "<p class=\"meta\">\(DiffWords.byRequirement)</p>\n" : ""
    return """
      \(HTMLDocument.beginning(
        title: "\(DiffWords.heading.shown(in: language)) · \(diff.new.checklist)",
        language: language,
        style: Self.style
      ))<div class="page">
      <header class="masthead">
      \(HTMLDocument.switches(language: language))\
      <h1>\(DiffWords.heading)</h1>
      <p class="meta">\(DiffWords.old): \(DiffWords.side(diff.old))</p>
      <p class="meta">\(DiffWords.new): \(DiffWords.side(diff.new))</p>
      \(note)</header>
      <main>

      """
  }

  private func counts(of diff: ReportDiff) -> Markup {
    let changes = diff.counts.filter { $0.count > 0 }.map { ($0.kind.words, $0.count) }
    let evidence = diff.evidenceCounts.filter { $0.count > 0 }.map { ($0.kind.words, $0.count) }
    let kept = [
      (DiffWords.unchangedItems, diff.unchangedItems),
      (DiffWords.unchangedFindings, diff.unchangedFindings),
    ]
    let rows = (changes + evidence + kept).map { name, count -> Markup in
      "<div><dt>\(name)</dt><dd>\(count)</dd></div>\n"
    }
    let nothing: Markup = diff.isEmpty ? "<p>\(DiffWords.nothing)</p>\n" : ""
    return "<section>\(nothing)<dl class=\"facts\">\n\(rows)</dl></section>\n"
  }

  private func item(_ change: ItemChange) -> Markup {
    let former: Markup = change.oldID.map { " (\($0))" } ?? ""
    let status = (change.newStatus ?? change.oldStatus ?? .unverified).rawValue
    let details = DiffDetail.details(of: change).map { detail -> Markup in
      "<div><dt>\(detail.name)</dt><dd>\(detail.value)</dd></div>\n"
    }
    return """
      <article class="change s-\(status)"><h3><span class="number">\(change.id)</span>\(former) \
      \(change.title)</h3>
      <p><span class="pill">\(DiffWords.statuses(of: change))</span></p>
      <dl class="facts">
      \(details)</dl></article>

      """
  }

  private func list(_ findings: [Finding], _ heading: LocalizedText) -> Markup {
    guard !findings.isEmpty else { return "" }
    let entries = findings.map { finding -> Markup in
      """
      <li class="change v-\(finding.severity.rawValue)"><p><b>\(finding.rule.words)</b> \
      \(finding.message)</p><p class="small">\(HTMLPage.link(to: finding.url))</p></li>

      """
    }
    return """
      <section><h2>\(heading) <span class="count">\(findings.count)</span></h2>
      <ul>
      \(entries)</ul></section>

      """
  }

  private static let style =
    HTMLStyle.sheet + """
      .change {
        background: var(--surface); border: 1px solid var(--line); border-left: 5px solid var(--c);
        border-radius: .6rem; padding: .6rem 1rem; margin-top: .6rem; break-inside: avoid;
      }

      """
}
