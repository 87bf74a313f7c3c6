package import ComplianceModel

/// Writes a report as the results of tests, one for each item, as build servers read them.
///
/// The file follows both schemas in use: that of the Ant task and that of Jenkins.
package struct JUnitReporter: Reporter {
  package init() {}

  package func write(
    _ report: Report,
    to output: inout some TextOutputStream
  ) throws(ReportingError) {
    let name = XMLText.escaped(report.checklist.id)
    let skipped = report.items.count { $0.status == .unverified }
    let failed = report.items.count { Status.failingByDefault.contains($0.status) }
    output.write(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites>
        <testsuite id="0" package="oitcheck" name="\(name.isEmpty ? "oitcheck" : name)" \
      hostname="localhost" timestamp="\(report.asOf)T00:00:00" tests="\(report.items.count)" \
      failures="\(failed)" errors="0" skipped="\(skipped)" time="0">
          <properties>

      """
    )
    for (name, value) in Self.properties(of: report) {
      let value = XMLText.escaped(value)
      output.write("      <property name=\"\(name)\" value=\"\(value)\"/>\n")
    }
    output.write("    </properties>\n")
    for item in report.items { output.write(Self.testCase(item, of: name)) }
    output.write("    <system-out>")
    for finding in report.findings { output.write("\n" + XMLText.escaped(Self.line(finding))) }
    output.write("</system-out>\n    <system-err></system-err>\n  </testsuite>\n</testsuites>\n")
  }

  private static func properties(of report: Report) -> [(String, String)] {
    [
      ("tool", "\(report.tool.name) \(report.tool.version)"),
      ("rules", report.rules.map { RuleWords.packs(of: $0).shown(in: .english) } ?? ""),
      (
        "rulesReplacedOrAdded",
        report.rules.flatMap(RuleWords.changes).map { $0.shown(in: .english) } ?? ""
      ),
      ("source", report.source.location),
      ("baseURL", report.source.baseURL ?? ""),
      ("asOf", "\(report.asOf)"),
      ("fiscalYear", "\(report.checklist.fiscalYear)"),
      ("edition", report.checklist.edition),
    ]
    .filter { !$0.1.isEmpty }
  }

  private static func testCase(_ item: ItemResult, of checklist: String) -> String {
    let name = XMLText.escaped("\(item.id) \(item.title.shown(in: .thai))")
    let head = "    <testcase classname=\"\(checklist)\" name=\"\(name)\" time=\"0\""
    let message = XMLText.escaped(item.reason.both)
    if item.status == .unverified {
      return "\(head)>\n      <skipped message=\"\(message)\"/>\n    </testcase>\n"
    }
    guard Status.failingByDefault.contains(item.status) else { return head + "/>\n" }
    let lines = details(of: item).map { "\n" + XMLText.escaped($0) }.joined()
    return """
      \(head)>
            <failure type="\(item.status.rawValue)" message="\(message)">\(lines)</failure>
          </testcase>

      """
  }

  /// What a reader of a failed test needs beside the reason.
  private static func details(of item: ItemResult) -> [String] {
    let lacking = item.elements.filter { $0.outcome == .lacking }
    let advice = item.advice.both
    return (advice.isEmpty ? [] : ["\(ReportWords.advice.both): \(advice)"])
      + lacking.map { "\(ReportWords.lacking.both): \($0.text.both)" }
      + item.evidence.map { evidence in
        "\(ReportWords.evidence.both): \(ReadableAddress.text(evidence.url)) "
          + "(\(evidence.state.rawValue))"
      }
  }

  private static func line(_ finding: Finding) -> String {
    let items = finding.items.isEmpty ? "" : " [\(finding.items.joined(separator: ", "))]"
    let address = ReadableAddress.text(finding.url)
    return "\(finding.severity.rawValue): \(finding.rule.rawValue)\(items) \(address): "
      + finding.message.both
  }
}
