/// One published list of items: a fiscal year and an edition.
package struct Checklist: Sendable, Hashable {
  /// For example `oit-2566-lao`.
  package var id: String
  package var fiscalYear: FiscalYear
  /// Whose list it is: `lao`.
  package var edition: String
  package var title: LocalizedText
  /// What item codes look like: the letter before the number, `o` for OIT.
  package var codeLetter: String
  package var windows: [Window]
  /// When somebody looks whether evidence is there, by cadence; each cadence at most once.
  package var followUps: [FollowUp]
  /// How the items make up a score, or `nil` if nothing is said of it.
  package var scoring: Scoring?
  package var indicators: [Indicator]
  package var sources: [Source]
  package var items: [Item]

  package init(
    id: String,
    fiscalYear: FiscalYear,
    edition: String,
    title: LocalizedText,
    codeLetter: String,
    windows: [Window],
    followUps: [FollowUp] = [],
    scoring: Scoring? = nil,
    indicators: [Indicator],
    sources: [Source],
    items: [Item]
  ) {
    self.id = id
    self.fiscalYear = fiscalYear
    self.edition = edition
    self.title = title
    self.codeLetter = codeLetter
    self.windows = windows
    self.followUps = followUps
    self.scoring = scoring
    self.indicators = indicators
    self.sources = sources
    self.items = items
  }

  /// A span of days in which evidence is published or submitted.
  package struct Window: Sendable, Hashable {
    package var id: String
    package var opens: CalendarDate
    package var closes: CalendarDate
    /// A key of the checklist's sources.
    package var source: String
    package var confidence: SourceConfidence

    package init(
      id: String,
      opens: CalendarDate,
      closes: CalendarDate,
      source: String,
      confidence: SourceConfidence
    ) {
      self.id = id
      self.opens = opens
      self.closes = closes
      self.source = source
      self.confidence = confidence
    }
  }

  /// A group of items.
  package struct Indicator: Sendable, Hashable {
    package var id: String
    package var title: LocalizedText

    package init(id: String, title: LocalizedText) {
      self.id = id
      self.title = title
    }
  }

  /// Where a statement of the checklist comes from.
  package struct Source: Sendable, Hashable {
    package var id: String
    /// The address or place.
    package var locator: String
    /// What the source says.
    package var what: String
    /// What the source says in Thai, if the checklist has it.
    package var thai: String?

    package init(id: String, locator: String, what: String, thai: String? = nil) {
      self.id = id
      self.locator = locator
      self.what = what
      self.thai = thai
    }
  }

  /// One numbered line.
  package struct Item: Sendable, Hashable {
    /// For example `o11`.
    package var id: String
    /// The identifier of the requirement behind the number.
    package var requirement: String
    /// Requirements of other editions whose duty this item took over, without an item of their own.
    package var includes: [String]
    package var title: LocalizedText
    /// Titles that lead to this item and not to another one with the same requirement; empty where
    /// no other has it.
    package var titles: [String]
    /// A key of the checklist's indicators.
    package var indicator: String
    /// The unit that owes the evidence unless a profile says otherwise.
    package var owner: String
    package var period: PeriodClass
    package var cadence: Cadence
    /// A key of the checklist's windows.
    package var due: String
    /// How well number and title are evidenced.
    package var confidence: SourceConfidence
    package var sources: [String]
    package var elements: [ElementDemand]
    /// What a reader should know about the sources, or `nil`.
    package var note: String?

    package init(
      id: String,
      requirement: String,
      includes: [String] = [],
      title: LocalizedText,
      titles: [String] = [],
      indicator: String,
      owner: String,
      period: PeriodClass,
      cadence: Cadence,
      due: String,
      confidence: SourceConfidence,
      sources: [String],
      elements: [ElementDemand],
      note: String?
    ) {
      self.id = id
      self.requirement = requirement
      self.includes = includes
      self.title = title
      self.titles = titles
      self.indicator = indicator
      self.owner = owner
      self.period = period
      self.cadence = cadence
      self.due = due
      self.confidence = confidence
      self.sources = sources
      self.elements = elements
      self.note = note
    }
  }

  /// An element that an edition demands; how it is checked stands in the requirement.
  package struct ElementDemand: Sendable, Hashable {
    /// The identifier of one of the requirement's elements.
    package var id: String
    /// The wording of this edition.
    package var text: LocalizedText
    /// A key of the checklist's sources.
    package var source: String
    package var basis: ElementBasis
    /// The period that this element alone is about; `nil` for that of the item.
    package var period: PeriodClass?

    package init(
      id: String,
      text: LocalizedText,
      source: String,
      basis: ElementBasis,
      period: PeriodClass? = nil
    ) {
      self.id = id
      self.text = text
      self.period = period
      self.source = source
      self.basis = basis
    }
  }
}

/// How well a statement is evidenced.
public enum SourceConfidence: String, Sendable, Hashable, CaseIterable, Codable {
  case high, medium, low
}

/// How often an item's evidence is renewed.
package enum Cadence: String, Sendable, Hashable, CaseIterable {
  case standing, continuous, monthly, yearly
  case sixMonth = "six-month"
}
