/// A reason why a plan could not be written.
package enum PlanError: Error, Hashable {
  /// A value has no representation in JSON.
  case unrepresentable(String)
  /// The workbook could not be made; the reason.
  case noWorkbook(String)
}

extension PlanError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unrepresentable(let problem): "the plan cannot be written as json: \(problem)"
    case .noWorkbook(let problem): "the plan cannot be written as xlsx: \(problem)"
    }
  }
}
