internal import ComplianceModel

extension HTMLPage {
  /// Writes the findings, folded by rule.
  mutating func writeFindings(of report: Report) {
    write(
      """
      <section class="findings" aria-labelledby="findings">
      <h2 id="findings" tabindex="-1">\(ReportWords.findings) <span class="count">\(report.findings.count)</span>\
      </h2>

      """
    )
    if report.findings.isEmpty {
      write("<p class=\"none\">\(HTMLWords.noFindings)</p>\n")
    } else {
      let known = Set(report.items.map(\.id))
      write("<div class=\"list\">\n")
      for (rule, findings) in report.findingsByRule { writeRule(rule, findings, known: known) }
      write(
        """
        </div>
        <p class="nothing" id="nothing-findings" hidden>\(HTMLWords.noFindingMatches)</p>

        """
      )
    }
    write("</section>\n")
  }

  private mutating func writeRule(
    _ rule: Finding.Rule,
    _ findings: [Finding],
    known: Set<String>
  ) {
    // The cases are declared worst first.
    let worst = Finding.Severity.allCases.first { severity in
      findings.contains { $0.severity == severity }
    }
    let severity = worst ?? .note
    let entries = findings.map { finding -> Markup in
      """
      <li><p>\(finding.message)</p><p class="small">\(Self.link(to: finding.url))\
      \(finding.items.map { Self.itemLink($0, isKnown: known.contains($0)) })</p></li>

      """
    }
    write(
      """
      <details class="finding v-\(severity.rawValue)" id="finding-\(rule.rawValue)">
      <summary><span class="pill">\(severity.words)</span>\
      <h3>\(rule.words) <span class="mono">\(rule.rawValue)</span></h3>\
      <span class="count">\(findings.count)</span></summary>
      <ol class="body places">
      \(entries)</ol>
      </details>

      """
    )
  }

  private static func itemLink(_ id: String, isKnown: Bool) -> Markup {
    guard isKnown else { return " <span class=\"tag\">\(id)</span>" }
    return " <a class=\"tag\" href=\"#\(fragment(id))\">\(id)</a>"
  }
}
