internal import ComplianceModel

/// Lays one pack over another: what both hold is replaced only if the upper one says so.
struct RulePackJoint {
  let joined: RulePackParts
  let mistakes: [RuleFileError]
  /// The files that are taken from the lower pack.
  let filesBelow: Set<String>
  /// What the upper pack replaces, sorted.
  let overrides: [RuleLayer.Override]

  init(upper: RulePackParts, lower: RulePackParts) {
    let named = Set(upper.description.content?.overrides ?? [])
    var mistakes: [RuleFileError] = []
    var replaced: Set<RuleLayer.Override> = []
    func settle(
      _ name: String,
      _ kind: RuleLayer.Override.Kind,
      _ file: String,
      at position: RuleFileError.Position?
    ) {
      replaced.insert(RuleLayer.Override(kind: kind, id: name))
      guard !named.contains(name) else { return }
      let words = kind == .weights ? "file" : kind.rawValue
      let problem =
        "the pack below has the \(words) '\(name)', too;"
        + " to replace it, list it under 'overrides' in pack.yaml"
      mistakes.append(
        RuleFileError(file: file, position: position, reason: .invalidValue(problem))
      )
    }
    var joined = upper
    joined.checklists += Self.rest(of: lower.checklists, besides: upper.checklists) {
      settle($0.stem, .checklist, $0.file, at: $0.start)
    }
    joined.requirements += Self.rest(of: lower.requirements, besides: upper.requirements) {
      settle($0.stem, .requirement, $0.file, at: $0.start)
    }
    if let weights = upper.weights, lower.weights != nil {
      settle("weights", .weights, "weights.yaml", at: weights.reader.start)
    }
    joined.weights = upper.weights ?? lower.weights
    let own = Set(upper.patterns?.content?.map(\.id) ?? [])
    for pattern in lower.patterns?.content ?? [] where own.contains(pattern.id) {
      let place = upper.patterns?.reader.names.place(of: pattern.id, as: .pattern)
      settle(pattern.id, .pattern, "patterns.yaml", at: place)
    }
    if var patterns = lower.patterns {
      let kept = (patterns.content ?? []).filter { !own.contains($0.id) }
      patterns.content = kept + (upper.patterns?.content ?? [])
      joined.patterns = patterns
      joined.patternNames = (upper.patternNames ?? []).union(lower.patternNames ?? [])
    }
    if var vocabulary = lower.vocabulary {
      vocabulary.content?.append(upper.vocabulary?.content)
      joined.vocabulary = vocabulary
    }
    for name in named.subtracting(replaced.map(\.id)).sorted() {
      mistakes.append(
        RuleFileError(
          file: "pack.yaml",
          position: upper.description.content?.positionOfOverrides,
          reason: .invalidValue("'\(name)' replaces nothing: it is not in both packs")
        )
      )
    }
    let ownFiles = Set(
      (upper.checklists.map(\.reader) + upper.requirements.map(\.reader)).map(\.file)
    )
    let all = joined.checklists.map(\.reader.file) + joined.requirements.map(\.reader.file)
    filesBelow = Set(all).subtracting(ownFiles)
    overrides = replaced.sorted()
    self.joined = joined
    self.mistakes = mistakes
  }

  /// Returns the files of the lower pack that the upper one does not replace.
  private static func rest<Content>(
    of lower: [ReadFile<Content>],
    besides upper: [ReadFile<Content>],
    onReplacement: (_ replacement: RuleFileReader) -> Void
  ) -> [ReadFile<Content>] {
    let readers = Dictionary(
      upper.map { ($0.reader.stem, $0.reader) },
      uniquingKeysWith: { first, _ in first }
    )
    return lower.filter { file in
      guard let replacement = readers[file.reader.stem] else { return true }
      onReplacement(replacement)
      return false
    }
  }
}

extension Vocabulary {
  /// The number of words, phrases and schemes.
  var wordCount: Int {
    let lists = [
      fillers, agencies, listTitles, criteriaLeads, instructions, errorNotices, emptyNotices,
      loadingNotices, loginNotices, templateTexts, lawWords, homeLabels, assessorHosts,
    ]
    return lists.reduce(schemes.count) { $0 + $1.count }
  }

  /// Adds the words of a pack that is laid over this one.
  fileprivate mutating func append(_ other: Vocabulary?) {
    guard let other else { return }
    fillers += other.fillers
    agencies += other.agencies
    listTitles += other.listTitles
    criteriaLeads += other.criteriaLeads
    instructions += other.instructions
    errorNotices += other.errorNotices
    emptyNotices += other.emptyNotices
    loadingNotices += other.loadingNotices
    loginNotices += other.loginNotices
    templateTexts += other.templateTexts
    lawWords += other.lawWords
    homeLabels += other.homeLabels
    schemes += other.schemes
    assessorHosts += other.assessorHosts
  }
}
