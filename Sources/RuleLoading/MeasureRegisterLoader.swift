package import ComplianceModel

/// Reads a register of measures from a YAML file.
package struct MeasureRegisterLoader: Sendable {
  /// The requirements that a measure may name; any if empty.
  private let knownRequirements: Set<String>

  /// Creates a loader.
  ///
  /// - Parameter knownRequirements: The requirements that a measure may name; any if empty.
  package init(knownRequirements: Set<String> = []) {
    self.knownRequirements = knownRequirements
  }

  /// A register, with the place of each of its measures.
  package struct Loaded: Sendable {
    package var register: MeasureRegister
    /// In the order of ``MeasureRegister/measures``.
    package var places: [RuleFileError.Position]
  }

  /// Reads a file.
  ///
  /// - Parameter path: The file.
  /// - Returns: The register and where its measures stand.
  /// - Throws: ``RulePackError`` with every mistake of the file.
  package func load(_ path: String) throws(RulePackError) -> Loaded {
    try load(RuleFileReader(file: path, at: path))
  }

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - text: The file's text.
  ///   - file: What mistakes call the file.
  /// - Returns: The register and where its measures stand.
  /// - Throws: ``RulePackError`` with every mistake of the text.
  package func load(text: String, file: String) throws(RulePackError) -> Loaded {
    try load(RuleFileReader(file: file, text: text))
  }

  private func load(_ reader: RuleFileReader) throws(RulePackError) -> Loaded {
    let read = ReadFile(reader) { $0.measureRegister(knownRequirements: knownRequirements) }
    guard read.reader.mistakes.isEmpty, let register = read.content else {
      throw RulePackError(errors: read.reader.mistakes.sorted())
    }
    return Loaded(register: register, places: read.reader.measurePlaces)
  }
}
