/// A reason why a plan could not be written.
package enum PlanError: Error, Hashable {
  /// A value has no representation in JSON.
  case unrepresentable(String)
}

extension PlanError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unrepresentable(let problem): "the plan cannot be written as json: \(problem)"
    }
  }
}
