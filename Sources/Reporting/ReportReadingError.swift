/// A reason why a file is no report that this program can read, with what to do about it.
package enum ReportReadingError: Error, Hashable {
  /// The file is no JSON; the reason names line and column where they are known.
  case notJSON(String)
  /// The JSON is of another program, for it does not name the schema of a report.
  case foreign(found: String?)
  /// The report is of a later major version than this program knows.
  case newerVersion(String)
  /// A value is missing or is not what the format allows; the path names the place.
  case damaged(path: String, reason: String)
}

extension ReportReadingError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notJSON(let reason):
      "no JSON: \(reason); name a report that 'oitcheck scan --format json=FILE' wrote"
    case .foreign(let found?):
      "schema: '\(found)' is not a report of this program; "
        + "name a file that 'oitcheck scan --format json=FILE' wrote"
    case .foreign(nil):
      "schema: missing, so this is no report; "
        + "name a file that 'oitcheck scan --format json=FILE' wrote"
    case .newerVersion(let schema):
      "schema: '\(schema)' is newer than this program; update oitcheck, or scan again with this one"
    case .damaged(let path, let reason):
      "\(path.isEmpty ? "the report" : path): \(reason); "
        + "the file was changed or is of a newer version: scan again, or update oitcheck"
    }
  }
}
