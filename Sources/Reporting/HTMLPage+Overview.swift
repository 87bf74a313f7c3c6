internal import ComplianceModel

extension HTMLPage {
  /// Writes the totals and the strip with a cell for each item.
  mutating func writeOverview(of report: Report) {
    let cells = report.items.map { item -> Markup in
      """
      <li><a class="cell s-\(item.status.rawValue)" href="#\(Self.fragment(item.id))">\
      <span class="cell-number">\(item.id)</span>\(HTMLIcons.icon(item.status))\
      <span class="away">\(item.status.words): \(item.title)</span></a></li>

      """
    }
    write(
      """
      <section class="overview" aria-labelledby="overview">
      <h2 id="overview" class="away">\(HTMLWords.overview)</h2>
      <ul class="totals">
      \(total(ReportWords.passing, report.passingCount, kind: "passing"))\
      \(total(ReportWords.failing, report.failingCount, kind: "failing"))\
      \(total(Status.unverified.words, report.summary[.unverified], kind: "undecided"))\
      </ul>
      <nav aria-labelledby="strip"><h3 id="strip" class="small">\(HTMLWords.strip)</h3>
      <ol class="strip">
      \(cells)</ol></nav>
      </section>

      """
    )
  }

  /// Returns the fragment by which a deep link names an item.
  static func fragment(_ id: String) -> String {
    String(
      id.unicodeScalars.map { scalar -> Character in
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".": Character(scalar)
        default: "-"
        }
      }
    )
  }

  private func total(_ name: LocalizedText, _ count: Int, kind: String) -> Markup {
    """
    <li class="total \(kind)"><span class="total-count">\(count)</span> \
    <span class="total-name">\(name)</span></li>

    """
  }
}
