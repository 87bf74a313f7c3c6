internal import ComplianceModel

extension TerminalPage {
  /// Writes which failing items are known from an earlier report, and which got worse.
  mutating func writeBaseline(_ baseline: BaselineSummary) {
    writeHeading(BaselineSummary.heading)
    let lines = baseline.lines
    let columns = columns(ofLongest: lines.map(\.name))
    for line in lines { writeEntry(line.name, line.value, nameColumns: columns) }
  }
}
