package import ComplianceModel

/// Writes a report in the Static Analysis Results Interchange Format 2.1.0, for code scanning.
///
/// What fails is a result of level error or warning; what a person must look at is a result of kind
/// "review". Results keep their fingerprints from run to run, whatever the wording.
package struct SARIFReporter: Reporter {
  package init() {}

  package func write(
    _ report: Report,
    to output: inout some TextOutputStream
  ) throws(ReportingError) {
    let results = SARIFResults(report)
    let driver: JSONValue = [
      "name": .string(report.tool.name.isEmpty ? "oitcheck" : report.tool.name),
      "semanticVersion": .string(report.tool.version),
      "informationUri": "https://oitcheck.dev/",
      "rules": .list(SARIFRule.rules(for: report).map(\.json)),
    ]
    let log: JSONValue = [
      "$schema":
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
      "version": "2.1.0",
      "runs": [
        [
          "tool": ["driver": driver],
          "automationDetails": ["id": .string("oitcheck/\(report.checklist.id)/")],
          "columnKind": "unicodeCodePoints",
          "properties": [
            "checklist": .string(report.checklist.id),
            "fiscalYear": .integer(report.checklist.fiscalYear.buddhistYear),
            "asOf": .string("\(report.asOf)"),
          ],
          "results": .list(results.json),
        ]
      ],
    ]
    output.write(log.text + "\n")
  }
}
