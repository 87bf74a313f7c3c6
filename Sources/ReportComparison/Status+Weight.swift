internal import ComplianceModel

extension Status {
  /// How far the agency is from having disclosed the item; larger is worse.
  var weight: Int {
    switch self {
    case .disclosed, .declaredNone, .attested, .notApplicable, .notDue: 0
    case .unverified: 1
    case .incomplete: 2
    case .outdated: 3
    // A link to nothing and no link at all give a visitor the same.
    case .broken, .missing: 4
    }
  }
}
