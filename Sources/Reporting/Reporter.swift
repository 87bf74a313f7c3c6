package import ComplianceModel

/// Renders a finished report in one format.
///
/// A reporter decides how a report looks and nothing else: what it shows, and in which order, is
/// settled in the ``Report``. Reporters hold no state, write to any stream and know neither the
/// command line nor the terminal; what they need to know about it arrives as a property.
package protocol Reporter: Sendable {
  /// Writes the report, ending with a line feed.
  func write(_ report: Report, to output: inout some TextOutputStream) throws(ReportingError)
}
