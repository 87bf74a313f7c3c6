/// The verdict on one item with everything it rests on.
public struct ItemResult: Sendable, Hashable, Codable {
  /// The item's number in its checklist, for example `o11`.
  public var id: String
  /// The requirement behind the number, for example `annual-plan`.
  public var requirement: String
  /// What the checklist calls the item.
  public var title: LocalizedText
  /// The indicator under which the checklist lists the item, for example `9.2`.
  public var indicator: String
  /// The verdict.
  public var status: Status
  /// From 0 to 1; what a figure means is measured on labelled pages.
  public var confidence: Double
  /// The unit that owes the evidence.
  public var owner: String
  /// The day by which the evidence is due, if known.
  public var due: CalendarDate?
  /// The period that the evidence must cover, in words.
  public var period: LocalizedText
  /// Why the verdict is what it is.
  public var reason: LocalizedText
  /// What to do next.
  public var advice: LocalizedText
  /// Best first.
  public var evidence: [Evidence]
  /// In the order of the checklist.
  public var elements: [ElementResult]

  /// Creates the verdict on one item.
  public init(
    id: String,
    requirement: String,
    title: LocalizedText,
    indicator: String,
    status: Status,
    confidence: Double,
    owner: String,
    due: CalendarDate?,
    period: LocalizedText,
    reason: LocalizedText,
    advice: LocalizedText,
    evidence: [Evidence],
    elements: [ElementResult]
  ) {
    self.id = id
    self.requirement = requirement
    self.title = title
    self.indicator = indicator
    self.status = status
    self.confidence = confidence
    self.owner = owner
    self.due = due
    self.period = period
    self.reason = reason
    self.advice = advice
    self.evidence = evidence
    self.elements = elements
  }
}

/// A place in a resource that supports an item.
public struct Evidence: Sendable, Hashable, Codable {
  /// What kind of resource the evidence is.
  public enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
    /// A page of the site.
    case page
    /// A PDF or office file.
    case document
    /// Something that only the link to it tells of.
    case link
  }

  /// Where in the resource a reader finds the quote.
  public struct Locator: Sendable, Hashable, Codable {
    /// The 1-based page of a document.
    public var page: Int?
    /// The heading above the place.
    public var heading: String?
    /// The sheet and cell of a spreadsheet.
    public var cell: String?

    /// Creates a place from what is known of it.
    public init(page: Int? = nil, heading: String? = nil, cell: String? = nil) {
      self.page = page
      self.heading = heading
      self.cell = cell
    }
  }

  /// The address of the evidence; for a link without a target, the address as written.
  public var url: String
  /// What the evidence is.
  public var kind: Kind
  /// The page on which the link to the evidence stands, or the evidence's own address.
  public var foundOn: String
  /// The text by which the evidence was recognised.
  public var title: String
  /// Where the quote stands.
  public var locator: Locator
  /// The text as a reader sees it.
  public var quote: String
  /// The periods that the evidence states, as canonical names, best place first.
  public var periods: [String]
  /// The digest of the resource's bytes, where it was read.
  public var sha256: String?
  /// How the evidence was recognised.
  public var strength: EvidenceStrength
  /// From 0 to 1, as for the verdict.
  public var confidence: Double
  /// What is known of the evidence itself.
  public var state: EvidenceState
  /// The links that a visitor follows from the home page, none for the home page itself; `nil` where
  /// no way is known.
  public var path: [PathStep]?

  /// Creates a piece of evidence.
  public init(
    url: String,
    kind: Kind,
    foundOn: String,
    title: String,
    locator: Locator,
    quote: String,
    periods: [String],
    sha256: String?,
    strength: EvidenceStrength,
    confidence: Double,
    state: EvidenceState,
    path: [PathStep]? = nil
  ) {
    self.url = url
    self.kind = kind
    self.foundOn = foundOn
    self.title = title
    self.locator = locator
    self.quote = quote
    self.periods = periods
    self.sha256 = sha256
    self.strength = strength
    self.confidence = confidence
    self.state = state
    self.path = path
  }
}

/// What became of one element of an item.
public struct ElementResult: Sendable, Hashable, Codable {
  /// Where an element was seen.
  public struct Place: Sendable, Hashable, Codable {
    /// The address of the page or document.
    public var url: String
    /// Where in it the quote stands.
    public var locator: Evidence.Locator
    /// The text that shows the element.
    public var quote: String

    /// Creates a place with the words found there.
    public init(url: String, locator: Evidence.Locator, quote: String) {
      self.url = url
      self.locator = locator
      self.quote = quote
    }
  }

  /// The element's identifier in its requirement.
  public var id: String
  /// What became of it.
  public var outcome: ElementOutcome
  /// What the element demands.
  public var text: LocalizedText
  /// The source of the demand, a key of the checklist's list of sources.
  public var source: String
  /// How well the source is evidenced for this edition.
  public var basis: ElementBasis
  /// The period that this element alone is about, in words; `nil` for that of the item.
  public var period: LocalizedText?
  /// Why the element was not checked, or the question for a person; `nil` otherwise.
  public var note: LocalizedText?
  /// Where the element was seen, or `nil`.
  public var evidence: Place?

  /// Creates the outcome of one element.
  public init(
    id: String,
    outcome: ElementOutcome,
    text: LocalizedText,
    source: String,
    basis: ElementBasis,
    period: LocalizedText? = nil,
    note: LocalizedText?,
    evidence: Place?
  ) {
    self.id = id
    self.outcome = outcome
    self.text = text
    self.source = source
    self.basis = basis
    self.period = period
    self.note = note
    self.evidence = evidence
  }
}

/// How well the source of an element is evidenced for the checklist's year and edition.
public enum ElementBasis: String, Sendable, Hashable, CaseIterable, Codable {
  /// A source of this year and edition states it.
  case evidenced
  /// A source of another year or edition states it.
  case carried
  /// Recalled without a source: it never fails an item alone.
  case recall
}
