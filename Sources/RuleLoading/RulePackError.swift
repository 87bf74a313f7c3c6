/// All mistakes of a rule pack, sorted by file, line and column.
package struct RulePackError: Error, Hashable {
  /// At least one mistake.
  package var errors: [RuleFileError]

  package init(errors: [RuleFileError]) {
    self.errors = errors
  }
}

extension RulePackError: CustomStringConvertible {
  /// One line for each mistake.
  package var description: String { errors.map(\.description).joined(separator: "\n") }
}
