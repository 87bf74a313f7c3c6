/// Everything that the program knows about what to look for: checklists, requirements, vocabulary.
package struct RulePack: Sendable, Hashable {
  package var name: String
  package var version: String
  /// The packs that this one is made of, the lowest first and the pack itself last.
  package var layers: [RuleLayer]
  /// Sorted by identifier.
  package var checklists: [Checklist]
  /// Sorted by identifier.
  package var requirements: [Requirement]
  package var patterns: [NamedPattern]
  package var vocabulary: Vocabulary
  package var weights: Weights

  package init(
    name: String,
    version: String,
    layers: [RuleLayer] = [],
    checklists: [Checklist],
    requirements: [Requirement],
    patterns: [NamedPattern],
    vocabulary: Vocabulary,
    weights: Weights
  ) {
    self.name = name
    self.version = version
    self.layers = layers
    self.checklists = checklists
    self.requirements = requirements
    self.patterns = patterns
    self.vocabulary = vocabulary
    self.weights = weights
  }
}

/// A regular expression with a name, and texts that show what it matches.
package struct NamedPattern: Sendable, Hashable {
  package var id: String
  /// In ICU syntax, over text whose Thai digits were made Arabic.
  package var expression: String
  package var matches: [String]
  package var refuses: [String]

  package init(id: String, expression: String, matches: [String], refuses: [String]) {
    self.id = id
    self.expression = expression
    self.matches = matches
    self.refuses = refuses
  }
}

/// Words that mean the same on every page, whatever the requirement.
package struct Vocabulary: Sendable, Hashable {
  /// Words around a title that do not tell one item from another: "annual", "file", "download".
  package var fillers: [String]
  /// Words before an agency's name; the name that follows belongs to them.
  package var agencies: [String]
  /// Words that make a page a list of items: ITA, OIT and their long forms.
  package var listTitles: [String]
  /// Beginnings of sentences by which the official criteria are recognised.
  package var criteriaLeads: [String]
  /// Words that make a statement of "none" an instruction.
  package var instructions: [String]
  /// What a page says that is shown in place of an error.
  package var errorNotices: [String]
  /// What a page says that has nothing to show yet.
  package var emptyNotices: [String]
  /// What a page says before a script fills it.
  package var loadingNotices: [String]
  /// What a page says that asks for a login.
  package var loginNotices: [String]
  /// Texts of templates that were never filled in.
  package var templateTexts: [String]
  /// Words before a year that make it a law's or a standard's, not the evidence's.
  package var lawWords: [String]
  /// Labels of the home page.
  package var homeLabels: [String]
  /// Other schemes whose lists look like this one.
  package var schemes: [Scheme]
  /// Hosts that only assess or survey and are never evidence.
  package var assessorHosts: [String]

  /// A list of another sector.
  package struct Scheme: Sendable, Hashable {
    package var id: String
    package var title: LocalizedText
    /// Letters before the number: `MOIT`, `EB`.
    package var codes: [String]
    /// Parts of addresses that show the scheme.
    package var addresses: [String]
    /// Phrases that only this scheme uses.
    package var phrases: [String]
    /// Phrases that show the scheme only where they stand in the title of a list.
    package var titles: [String]

    package init(
      id: String,
      title: LocalizedText,
      codes: [String],
      addresses: [String],
      phrases: [String],
      titles: [String] = []
    ) {
      self.id = id
      self.title = title
      self.codes = codes
      self.addresses = addresses
      self.phrases = phrases
      self.titles = titles
    }
  }

  package init(
    fillers: [String] = [],
    agencies: [String] = [],
    listTitles: [String] = [],
    criteriaLeads: [String] = [],
    instructions: [String] = [],
    errorNotices: [String] = [],
    emptyNotices: [String] = [],
    loadingNotices: [String] = [],
    loginNotices: [String] = [],
    templateTexts: [String] = [],
    lawWords: [String] = [],
    homeLabels: [String] = [],
    schemes: [Scheme] = [],
    assessorHosts: [String] = []
  ) {
    self.fillers = fillers
    self.agencies = agencies
    self.listTitles = listTitles
    self.criteriaLeads = criteriaLeads
    self.instructions = instructions
    self.errorNotices = errorNotices
    self.emptyNotices = emptyNotices
    self.loadingNotices = loadingNotices
    self.loginNotices = loginNotices
    self.templateTexts = templateTexts
    self.lawWords = lawWords
    self.homeLabels = homeLabels
    self.schemes = schemes
    self.assessorHosts = assessorHosts
  }
}

/// The figures of judging: confidences from 0 to 1 and thresholds.
package struct Weights: Sendable, Hashable {
  /// Names of the figures, as the weights file has them.
  package enum Name: String, Sendable, Hashable, CaseIterable {
    case labelled, titled, content
    /// Subtracted when only a recalled title matched.
    case hintPenalty
    /// Added for each further place that agrees.
    case agreement
    /// Subtracted when places disagree.
    case disagreement
    /// Subtracted when the evidence was not read.
    case unreadPenalty
    /// Subtracted when the evidence was read from pictures.
    case recognizedPenalty
    /// Subtracted when the text layer of the evidence was damaged.
    case damagePenalty
    /// The confidence that nothing is there, for a site of one page and for one of many.
    case missingOnePage, missingManyPages
    /// The share of a label that a short title must cover, and a long one.
    case shortTitleCoverage, longTitleCoverage
    /// The number of letters from which a title is long.
    case longTitleLetters
    /// The letters below which a page counts as empty.
    case emptyPageLetters
    /// The share of sampled pages on which a block must recur to be furniture.
    case furnitureShare
    /// The share of same-site links that must resolve for a mirror to be taken for complete.
    case completeMirrorShare
    /// How many candidates of a requirement are read in full.
    case candidatesRead
    /// How many pages must disagree on a number before drift is reported for the list.
    case driftItems
  }

  private var values: [Name: Double]

  package init(_ values: [Name: Double]) { self.values = values }

  package subscript(name: Name) -> Double { values[name] ?? 0 }
}
