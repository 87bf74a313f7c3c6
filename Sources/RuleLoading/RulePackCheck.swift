internal import ComplianceModel

/// Checks what one file of a pack says about another.
///
/// A file that is no YAML was reported already; what might stand in it is not missed.
struct RulePackCheck {
  private typealias Reason = RuleFileError.Reason

  private let checklists: [ReadFile<Checklist>]
  private let requirements: [ReadFile<Requirement>]
  /// `nil` if the patterns cannot be read.
  private let patterns: Set<String>?
  /// The first file of each requirement.
  private let requirementFiles: [String: ReadFile<Requirement>]
  /// The requirements that checklists use, or `nil` if that cannot be known.
  private let used: Set<String>?
  /// The fiscal years whose checklists use a requirement.
  private let yearsByRequirement: [String: [String]]

  init(
    patterns: Set<String>?,
    checklists: [ReadFile<Checklist>],
    requirements: [ReadFile<Requirement>]
  ) {
    self.checklists = checklists
    self.requirements = requirements
    self.patterns = patterns
    requirementFiles = Dictionary(
      requirements.map { ($0.reader.stem, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var years: [String: [String]] = [:]
    for checklist in checklists {
      guard let year = checklist.content?.fiscalYear else { continue }
      for name in Self.requirements(usedBy: checklist) {
        years[name, default: []].append("\(year)")
      }
    }
    yearsByRequirement = years
    let areReadable = !checklists.isEmpty && checklists.allSatisfy { $0.reader.root != nil }
    used = areReadable ? Set(checklists.flatMap { Self.requirements(usedBy: $0) }) : nil
  }

  func mistakes() -> [RuleFileError] {
    var mistakes: [RuleFileError] = []
    mistakes += secondFiles(of: .checklist, among: checklists.map(\.reader))
    mistakes += secondFiles(of: .requirement, among: requirements.map(\.reader))
    for reader in checklists.map(\.reader) + requirements.map(\.reader) {
      mistakes += unknownNames(in: reader)
    }
    for requirement in requirements { mistakes += unused(requirement) + wrongYears(requirement) }
    return mistakes
  }

  private static func requirements(usedBy checklist: ReadFile<Checklist>) -> [String] {
    checklist.reader.names.uses.filter { $0.kind == .requirement }.map(\.name)
  }

  /// Notes files of different folders that have the same name.
  private func secondFiles(
    of kind: RuleFileError.NameKind,
    among readers: [RuleFileReader]
  ) -> [RuleFileError] {
    var first: [String: String] = [:]
    return readers.compactMap { reader in
      guard let place = first.updateValue(first[reader.stem] ?? reader.file, forKey: reader.stem)
      else { return nil }
      let reason = Reason.duplicateName(reader.stem, of: kind, firstPlace: place)
      return RuleFileError(file: reader.file, position: nil, reason: reason)
    }
  }

  private func unknownNames(in reader: RuleFileReader) -> [RuleFileError] {
    reader.names.uses.compactMap { use in
      guard let known = knownNames(for: use), !known.contains(use.name) else { return nil }
      let reason = Reason.unknownName(use.name, of: use.kind, known: known.sorted())
      return RuleFileError(file: reader.file, position: use.position, reason: reason)
    }
  }

  /// Returns the names that a use may mean, or `nil` if they are known to the file or to nobody.
  private func knownNames(for use: NameTable.Use) -> Set<String>? {
    switch use.kind {
    case .requirement: Set(requirementFiles.keys)
    case .pattern: patterns
    case .element:
      // An unknown requirement is one mistake, not one for each of its elements.
      use.requirement.flatMap { requirementFiles[$0]?.reader }
        .flatMap { reader in reader.root.map { _ in Set(reader.names.names(of: .element)) } }
    case .checklist, .example, .indicator, .item, .scheme, .source, .window: nil
    }
  }

  private func unused(_ requirement: ReadFile<Requirement>) -> [RuleFileError] {
    let reader = requirement.reader
    guard let used, reader.root != nil, !used.contains(reader.stem) else { return [] }
    let reason = Reason.invalidValue("no checklist uses the requirement '\(reader.stem)'")
    return [RuleFileError(file: reader.file, position: reader.start, reason: reason)]
  }

  /// Notes examples for a year in which no checklist has the requirement.
  private func wrongYears(_ requirement: ReadFile<Requirement>) -> [RuleFileError] {
    let reader = requirement.reader
    let years = reader.names.uses.filter { $0.kind == .checklist }
    guard !years.isEmpty, checklists.allSatisfy({ $0.content != nil }) else { return [] }
    let offered = Set(yearsByRequirement[reader.stem] ?? [])
    // A requirement that no checklist uses was noted as such.
    guard !offered.isEmpty else { return [] }
    return years.filter { !offered.contains($0.name) }.map { year in
      let mend = "there is \(offered.sorted().joined(separator: ", "))"
      let problem = "no checklist of \(year.name) has an item for '\(reader.stem)'; \(mend)"
      return RuleFileError(
        file: reader.file,
        position: year.position,
        reason: .invalidValue(problem)
      )
    }
  }
}
