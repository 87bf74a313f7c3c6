internal import ComplianceModel

/// The files of a pack, each read for itself.
struct RulePackParts {
  let files: RulePackFiles
  var description: ReadFile<PackDescription>
  /// `nil` if there is no such file, which only a pack that is laid over another may lack.
  var vocabulary: ReadFile<Vocabulary>?
  var weights: ReadFile<Weights>?
  var patterns: ReadFile<[NamedPattern]>?
  /// The names of the patterns, or `nil` if they cannot be read.
  var patternNames: Set<String>?
  var checklists: [ReadFile<Checklist>]
  var requirements: [ReadFile<Requirement>]

  init(directory: String) {
    let files = RulePackFiles(directory: directory)
    self.files = files
    description = ReadFile(files.read("pack.yaml")) { $0.packDescription() }
    let vocabulary: ReadFile<Vocabulary>? =
      files.holds("vocabulary.yaml")
      ? ReadFile(files.read("vocabulary.yaml")) { $0.vocabulary() } : nil
    let weights: ReadFile<Weights>? =
      files.holds("weights.yaml") ? ReadFile(files.read("weights.yaml")) { $0.weights() } : nil
    let patterns: ReadFile<[NamedPattern]>? =
      files.holds("patterns.yaml") ? ReadFile(files.read("patterns.yaml")) { $0.patterns() } : nil
    self.vocabulary = vocabulary
    self.weights = weights
    self.patterns = patterns
    if let reader = patterns?.reader, reader.root != nil {
      patternNames = Set(reader.names.names(of: .pattern))
    }
    checklists = files.checklists.map { ReadFile(files.read($0)) { $0.checklist() } }
    requirements = files.requirements.map { ReadFile(files.read($0)) { $0.requirement() } }
  }

  /// The mistakes of each file for itself.
  var mistakes: [RuleFileError] {
    var mistakes = files.mistakes + description.reader.mistakes
    mistakes += vocabulary?.reader.mistakes ?? []
    mistakes += weights?.reader.mistakes ?? []
    mistakes += patterns?.reader.mistakes ?? []
    mistakes += checklists.flatMap(\.reader.mistakes)
    return mistakes + requirements.flatMap(\.reader.mistakes)
  }

  /// What a pack that stands alone must hold and does not.
  var lackingFiles: [RuleFileError] {
    let wanted = [
      ("vocabulary.yaml", vocabulary == nil), ("weights.yaml", weights == nil),
      ("patterns.yaml", patterns == nil),
    ]
    let absent = wanted.filter(\.1).map { name, _ in
      RuleFileError(file: name, position: nil, reason: .unreadable("there is no such file"))
    }
    guard checklists.isEmpty else { return absent }
    let problem =
      "no checklist in '\(files.directory)'; expected files such as th-oit/checklists/NAME.yaml"
    return absent + [RuleFileError(file: "", position: nil, reason: .unreadable(problem))]
  }

  /// A mistake in what `pack.yaml` says about the pack below.
  func mistake(_ problem: String) -> RuleFileError {
    RuleFileError(
      file: "pack.yaml",
      position: description.content?.positionOfExtends,
      reason: .invalidValue(problem)
    )
  }
}
