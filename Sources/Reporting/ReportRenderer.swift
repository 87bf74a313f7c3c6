package import ComplianceModel

/// What draws a report in one format, by what the format consists of.
package enum ReportRenderer: Sendable {
  case text(any Reporter)
  case binary(any BinaryReporter)

  /// Returns the report as bytes, for a file.
  package func bytes(of report: Report) throws(ReportingError) -> [UInt8] {
    switch self {
    case .text(let reporter):
      var text = ""
      try reporter.write(report, to: &text)
      return Array(text.utf8)
    case .binary(let reporter):
      return try reporter.bytes(of: report)
    }
  }
}
