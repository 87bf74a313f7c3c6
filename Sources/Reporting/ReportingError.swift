/// A reason why a report could not be rendered.
package enum ReportingError: Error, Hashable {
  /// A value has no representation in the format, for example a number that is not finite in JSON.
  case unrepresentable(String, format: ReportFormat)
  /// What writes the format failed, for the reason in words.
  case unwritable(String, format: ReportFormat)
}

extension ReportingError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unrepresentable(let value, let format):
      "the report cannot be written as \(format.rawValue): \(value) has no representation"
    case .unwritable(let reason, let format):
      "the report cannot be written as \(format.rawValue): \(reason)"
    }
  }
}
