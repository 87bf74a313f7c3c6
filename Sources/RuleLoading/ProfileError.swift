/// All mistakes of an organisation's profile, sorted by line and column.
package struct ProfileError: Error, Hashable {
  /// At least one mistake.
  package var errors: [RuleFileError]

  package init(errors: [RuleFileError]) {
    self.errors = errors
  }
}

extension ProfileError: CustomStringConvertible {
  /// One line for each mistake.
  package var description: String { errors.map(\.description).joined(separator: "\n") }
}
