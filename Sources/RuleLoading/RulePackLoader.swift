package import ComplianceModel

/// Reads a rule pack from a directory.
///
/// A pack is usable as a whole or not at all: a run that judges by half of its rules would report
/// nonsense with confidence.
package struct RulePackLoader: Sendable {
  package init() {}

  /// Reads and checks every rule file of a pack.
  ///
  /// - Parameter directory: The folder that holds `pack.yaml`.
  /// - Returns: The pack, its checklists and requirements sorted by identifier.
  /// - Throws: ``RulePackError`` with every mistake of every file.
  package func load(directory: String) throws(RulePackError) -> RulePack {
    let files = RulePackFiles(directory: directory)
    guard files.isReadable else { throw RulePackError(errors: files.mistakes) }
    let pack = ReadFile(files.read("pack.yaml")) { $0.packDescription() }
    let vocabulary = ReadFile(files.read("vocabulary.yaml")) { $0.vocabulary() }
    let weights = ReadFile(files.read("weights.yaml")) { $0.weights() }
    let patterns = ReadFile(files.read("patterns.yaml")) { $0.patterns() }
    let checklists = files.checklists.map { ReadFile(files.read($0)) { $0.checklist() } }
    let requirements = files.requirements.map { ReadFile(files.read($0)) { $0.requirement() } }

    let check = RulePackCheck(
      patterns: patterns,
      checklists: checklists,
      requirements: requirements
    )
    var mistakes = files.mistakes + check.mistakes()
    mistakes += [pack.reader, vocabulary.reader, weights.reader, patterns.reader]
      .flatMap(\.mistakes)
    mistakes += checklists.flatMap(\.reader.mistakes)
    mistakes += requirements.flatMap(\.reader.mistakes)
    guard mistakes.isEmpty, let description = pack.content, let vocabulary = vocabulary.content,
      let weights = weights.content, let patterns = patterns.content
    else { throw RulePackError(errors: Set(mistakes).sorted()) }
    return RulePack(
      name: description.name,
      version: description.version,
      checklists: checklists.compactMap(\.content).sorted { $0.id < $1.id },
      requirements: requirements.compactMap(\.content).sorted { $0.id < $1.id },
      patterns: patterns,
      vocabulary: vocabulary,
      weights: weights
    )
  }
}

/// What a rule file says, and its reader, which knows the file's names and mistakes.
struct ReadFile<Content> {
  var reader: RuleFileReader
  /// `nil` only if the reader has mistakes.
  var content: Content?

  init(_ reader: RuleFileReader, read: (inout RuleFileReader) -> Content?) {
    var reader = reader
    content = read(&reader)
    self.reader = reader
  }
}
