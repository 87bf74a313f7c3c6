package import ComplianceModel

/// Renders a finished report in a format that is no text.
///
/// What holds for a ``Reporter`` holds here: it decides how a report looks and nothing else.
package protocol BinaryReporter: Sendable {
  /// Returns the bytes of a whole file.
  func bytes(of report: Report) throws(ReportingError) -> [UInt8]
}
