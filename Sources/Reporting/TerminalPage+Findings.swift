internal import ComplianceModel

extension TerminalPage {
  /// How many addresses stand for all of a rule unless everything is asked for.
  private static var maximumAddresses: Int { 3 }

  /// Writes the findings by rule, with the first few addresses of each or all of them.
  mutating func writeFindings(of report: Report, isVerbose: Bool) {
    guard !report.findings.isEmpty else { return }
    writeHeading(ReportWords.findings, count: report.findings.count)
    for (rule, findings) in report.findingsByRule {
      writeRule(rule, findings, limit: isVerbose ? findings.count : Self.maximumAddresses)
    }
  }

  private mutating func writeRule(_ rule: Finding.Rule, _ findings: [Finding], limit: Int) {
    // A rule's mark is that of its worst finding; the cases are declared worst first.
    let worst = Finding.Severity.allCases.first { severity in
      findings.contains { $0.severity == severity }
    }
    let severity = worst ?? .note
    writeParagraph(
      "\(words(rule.words)) (\(rule.rawValue)) × \(findings.count)",
      lead: "\(severity.mark) ",
      leadStyle: .severity(severity)
    )
    var lastMessage = ""
    for finding in findings.prefix(limit) {
      let message = finding.message.shown(in: language)
      if message != lastMessage { writeParagraph(message, indent: 4) }
      lastMessage = message
      let items = finding.items.isEmpty ? "" : " [\(finding.items.joined(separator: ", "))]"
      writeParagraph(ReadableAddress.text(finding.url) + items, indent: 4, style: .faint)
    }
    if findings.count > limit {
      writeParagraph(words(ReportWords.moreAddresses(findings.count - limit)), indent: 4)
    }
  }
}
