package import ComplianceModel
internal import TextMatching

/// A checklist with every phrase that recognises its evidence, compiled for a run.
///
/// Immutable and shared by all tasks.
package struct CompiledRules: Sendable {
  /// The pack as the checklist sees it: without the scheme that is the checklist's own.
  package let pack: RulePack
  package let checklist: Checklist
  /// All requirements of the pack: those that the checklist lacks still claim their own titles.
  let requirements: [Requirement]
  /// The number of each requirement's item in the checklist, or `nil`; a requirement that an item
  /// took over from another edition has that item.
  let itemIndex: [Int?]
  /// For each item, its requirement and those that it took over.
  let requirementsByItem: [[Int]]
  /// For each item that shares its requirement with others, what tells it from them.
  let splits: [Int: SplitRequirement]
  /// For each checklist of the pack, the requirement behind each item number.
  let numberings: [Numbering]
  let phrases: [Phrase]
  let index: PhraseIndices
  let conditions: ConditionPhrases
  let schemeAddresses: SchemeAddresses
  package let weights: Weights
  let periodReader: PeriodReader
  let codeReader: ItemCodeReader

  /// The requirements behind the numbers of one checklist.
  struct Numbering: Sendable {
    var checklist: String
    var fiscalYear: FiscalYear
    var requirementByNumber: [Int: Int]
    /// Requirements that the items took over from other editions.
    var includedByNumber: [Int: Set<Int>] = [:]

    /// Tells whether a number is that of a requirement, or of an item that took it over.
    func holds(_ number: Int, for requirement: Int?) -> Bool {
      guard let requirement else { return false }
      return requirementByNumber[number] == requirement
        || includedByNumber[number]?.contains(requirement) == true
    }
  }

  /// How well a title is known.
  enum TitleRank: UInt8, Sendable, Hashable {
    case recalled, seen, official
  }

  /// What a phrase means where it occurs.
  struct Phrase: Sendable {
    enum Role: Sendable, Hashable {
      case title(requirement: Int, rank: TitleRank)
      case trap(requirement: Int)
      case filler, agency, listTitle, criteriaLead, instruction
      case errorNotice, emptyNotice, loadingNotice, loginNotice, templateText, homeLabel
      case scheme(Int), schemeTitle(Int)
    }

    var role: Role
    /// The number of folded letters.
    var letterCount: Int
  }

  package init(pack: RulePack, checklist: Checklist) {
    var pack = pack
    // "i20" is another scheme's number on a list of "o" items, and an item on the list of its own.
    pack.vocabulary.schemes.removeAll { scheme in
      scheme.codes.contains { $0.lowercased() == checklist.codeLetter }
    }
    self.pack = pack
    self.checklist = checklist
    requirements = pack.requirements
    weights = pack.weights
    let numberByID = Dictionary(
      uniqueKeysWithValues: pack.requirements.enumerated().map { ($1.id, $0) }
    )
    var items = [Int?](repeating: nil, count: pack.requirements.count)
    for (index, item) in checklist.items.enumerated() {
      if let number = numberByID[item.requirement] { items[number] = index }
    }
    requirementsByItem = checklist.items.enumerated().map { index, item in
      let included = item.includes.compactMap { numberByID[$0] }.filter { items[$0] == nil }
      for number in included { items[number] = index }
      return (numberByID[item.requirement].map { [$0] } ?? []) + included
    }
    itemIndex = items
    splits = SplitRequirement.splits(of: checklist)
    numberings = pack.checklists
      .filter { $0.edition == checklist.edition && $0.codeLetter == checklist.codeLetter }
      .map { Numbering($0, numberByID: numberByID) }
    var builder = PhraseListBuilder()
    builder.addTitles(of: pack, numberByID: numberByID)
    builder.addVocabulary(pack.vocabulary)
    phrases = builder.phrases
    index = PhraseIndices(phrases: builder.texts)
    conditions = ConditionPhrases(pack: pack)
    schemeAddresses = SchemeAddresses(pack.vocabulary.schemes)
    periodReader = PeriodReader(lawWords: pack.vocabulary.lawWords)
    codeReader = ItemCodeReader(letter: checklist.codeLetter)
  }

  /// Returns the item of the checklist that a requirement stands behind.
  func item(ofRequirement requirement: Int) -> Checklist.Item? {
    itemIndex[requirement].map { checklist.items[$0] }
  }

  /// Tells whether two requirements may share one document.
  func areRelated(_ first: Int, _ second: Int) -> Bool {
    let (one, other) = (requirements[first], requirements[second])
    return one.recognition.related.contains(other.id)
      || other.recognition.related.contains(one.id)
  }

  /// The numbering of the checklist itself.
  var ownNumbering: Numbering? { numberings.first { $0.checklist == checklist.id } }
}

extension CompiledRules.Numbering {
  init(_ checklist: Checklist, numberByID: [String: Int]) {
    self.checklist = checklist.id
    fiscalYear = checklist.fiscalYear
    requirementByNumber = [:]
    for item in checklist.items {
      let digits = item.id.dropFirst(checklist.codeLetter.count)
      guard let number = Int(digits), let requirement = numberByID[item.requirement] else {
        continue
      }
      requirementByNumber[number] = requirement
      let included = item.includes.compactMap { numberByID[$0] }
      if !included.isEmpty { includedByNumber[number] = Set(included) }
    }
  }
}

/// Collects the phrases of a pack with their roles.
private struct PhraseListBuilder {
  var texts: [String] = []
  var phrases: [CompiledRules.Phrase] = []

  mutating func add(_ text: String, _ role: CompiledRules.Phrase.Role) {
    let letters = ThaiText.fold(text).count { ThaiText.isLetter($0) }
    guard letters > 0 else { return }
    texts.append(text)
    phrases.append(CompiledRules.Phrase(role: role, letterCount: letters))
  }

  /// Adds seen titles, recalled titles and the official titles of every edition.
  mutating func addTitles(of pack: RulePack, numberByID: [String: Int]) {
    var official: [Int: [String]] = [:]
    var ofItems: [Int: [String]] = [:]
    for item in pack.checklists.flatMap(\.items) {
      if let number = numberByID[item.requirement] {
        official[number, default: []].append(item.title.th)
        ofItems[number, default: []] += item.titles
      }
    }
    for (number, requirement) in pack.requirements.enumerated() {
      var seen: Set<[UInt8]> = []
      let ranked: [([String], CompiledRules.TitleRank)] = [
        (official[number] ?? [], .official), (requirement.recognition.titles, .seen),
        (requirement.recognition.hints, .recalled), (ofItems[number] ?? [], .seen),
      ]
      for (titles, rank) in ranked {
        for title in titles where seen.insert(ThaiText.fold(title)).inserted {
          add(title, .title(requirement: number, rank: rank))
        }
      }
      for trap in requirement.recognition.traps { add(trap, .trap(requirement: number)) }
    }
  }

  mutating func addVocabulary(_ vocabulary: Vocabulary) {
    let lists: [([String], CompiledRules.Phrase.Role)] = [
      (vocabulary.fillers, .filler), (vocabulary.agencies, .agency),
      (vocabulary.listTitles, .listTitle), (vocabulary.criteriaLeads, .criteriaLead),
      (vocabulary.instructions, .instruction), (vocabulary.errorNotices, .errorNotice),
      (vocabulary.emptyNotices, .emptyNotice), (vocabulary.loadingNotices, .loadingNotice),
      (vocabulary.loginNotices, .loginNotice), (vocabulary.templateTexts, .templateText),
      (vocabulary.homeLabels, .homeLabel),
    ]
    for (texts, role) in lists { for text in texts { add(text, role) } }
    for (number, scheme) in vocabulary.schemes.enumerated() {
      for phrase in scheme.phrases { add(phrase, .scheme(number)) }
      for title in scheme.titles { add(title, .schemeTitle(number)) }
    }
  }
}
