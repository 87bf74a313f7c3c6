package import ComplianceModel

/// Reads a rule pack from a directory.
///
/// A pack is usable as a whole or not at all: a run that judges by half of its rules would report
/// nonsense with confidence.
package struct RulePackLoader: Sendable {
  package init() {}

  /// Reads and checks every rule file of a pack.
  ///
  /// - Parameters:
  ///   - directory: The folder that holds `pack.yaml`.
  ///   - base: The folder of the pack that this one may be laid over; read only if it says so.
  /// - Returns: The pack, its checklists and requirements sorted by identifier.
  /// - Throws: ``RulePackError`` with every mistake of every file.
  package func load(
    directory: String,
    over base: String? = nil
  ) throws(RulePackError) -> RulePack {
    let own = RulePackParts(directory: directory)
    guard own.files.isReadable else { throw RulePackError(errors: own.files.mistakes) }
    guard let description = own.description.content, let extends = description.extends else {
      return try pack(own, layers: [], mistakes: own.mistakes + own.lackingFiles)
    }
    guard let base else {
      throw RulePackError(
        errors: [own.mistake("there is no pack '\(extends)' to lay this one over")]
      )
    }
    let below = RulePackParts(directory: base)
    guard below.files.isReadable else { throw RulePackError(errors: below.files.mistakes) }
    var mistakes = own.mistakes
    mistakes += (below.mistakes + below.lackingFiles).map { $0.under(base) }
    if let found = below.description.content, found.name != extends {
      mistakes.append(own.mistake("the pack below is '\(found.name)', not '\(extends)'"))
    }
    let joint = RulePackJoint(upper: own, lower: below)
    return try pack(
      joint.joined,
      layers: below.description.content.map { [$0.layer] } ?? [],
      overrides: joint.overrides,
      addedWords: own.vocabulary?.content?.wordCount ?? 0,
      mistakes: mistakes + joint.mistakes,
      locate: { joint.filesBelow.contains($0.file) ? $0.under(base) : $0 }
    )
  }

  /// Reads what a pack says of itself, and none of its rules.
  ///
  /// - Parameter directory: The folder that holds `pack.yaml`.
  /// - Returns: `nil` if there is no such file or it has a mistake.
  package func identity(ofPackIn directory: String) -> RuleLayer? {
    var reader = RuleFileReader(file: "pack.yaml", at: "\(directory)/pack.yaml")
    let description = reader.packDescription()
    return reader.mistakes.isEmpty ? description?.layer : nil
  }

  private func pack(
    _ parts: RulePackParts,
    layers: [RuleLayer],
    overrides: [RuleLayer.Override] = [],
    addedWords: Int = 0,
    mistakes known: [RuleFileError],
    locate: (RuleFileError) -> RuleFileError = { $0 }
  ) throws(RulePackError) -> RulePack {
    let check = RulePackCheck(
      patterns: parts.patternNames,
      checklists: parts.checklists,
      requirements: parts.requirements
    )
    let mistakes = known + check.mistakes().map(locate)
    guard mistakes.isEmpty, let description = parts.description.content,
      let vocabulary = parts.vocabulary?.content, let weights = parts.weights?.content,
      let patterns = parts.patterns?.content
    else { throw RulePackError(errors: Set(mistakes).sorted()) }
    var layer = description.layer
    layer.overrides = overrides
    layer.addedWords = addedWords
    return RulePack(
      name: description.name,
      version: description.version,
      layers: layers + [layer],
      checklists: parts.checklists.compactMap(\.content).sorted { $0.id < $1.id },
      requirements: parts.requirements.compactMap(\.content).sorted { $0.id < $1.id },
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
