/// A mistake in a rule file, with the place where an editor should put the cursor.
package struct RuleFileError: Error, Hashable {
  /// The path below the pack's directory, for example `th-oit/requirements/annual-plan.yaml`; empty
  /// where the mistake is the directory's.
  package var file: String
  /// The place in the file, or `nil` where the mistake is the whole file's.
  package var position: Position?
  package var reason: Reason

  package init(file: String, position: Position?, reason: Reason) {
    self.file = file
    self.position = position
    self.reason = reason
  }

  /// A place in a file, both numbers counted from 1.
  package struct Position: Hashable, Sendable, Comparable {
    package var line: Int
    /// Counted in Unicode scalars.
    package var column: Int

    package init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }

    package static func < (first: Position, second: Position) -> Bool {
      (first.line, first.column) < (second.line, second.column)
    }
  }

  /// Returns the mistake with the path that leads to the file from outside the pack, whose directory
  /// is given as the user named it.
  package func under(_ directory: String) -> RuleFileError {
    guard !file.isEmpty else { return self }
    var located = self
    located.file = directory.hasSuffix("/") ? directory + file : "\(directory)/\(file)"
    return located
  }
}

extension RuleFileError: CustomStringConvertible {
  /// `FILE:LINE:COLUMN: message`, the form that editors and CI annotations parse.
  package var description: String {
    guard !file.isEmpty else { return "\(reason)" }
    let place = position.map { "\(file):\($0.line):\($0.column)" } ?? file
    return "\(place): \(reason)"
  }
}

extension RuleFileError: Comparable {
  /// Orders by file, then by place; a mistake of the whole file comes first.
  package static func < (first: RuleFileError, second: RuleFileError) -> Bool {
    guard first.file == second.file else { return first.file < second.file }
    let start = Position(line: 0, column: 0)
    let places = (first.position ?? start, second.position ?? start)
    guard places.0 == places.1 else { return places.0 < places.1 }
    return first.reason.description < second.reason.description
  }
}
