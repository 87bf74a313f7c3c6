/// A reason why two reports cannot be compared.
package enum ReportComparisonError: Error, Hashable {
  /// The checklists have too few requirements in common to say what changed.
  case differentChecklists(old: String, new: String)
}

extension ReportComparisonError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .differentChecklists(let old, let new):
      "the reports are on different checklists, '\(old)' and '\(new)', with too little in common; "
        + "compare reports on one checklist, or of one edition"
    }
  }
}
