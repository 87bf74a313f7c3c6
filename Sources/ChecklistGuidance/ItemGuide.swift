package import ComplianceModel

/// What an item asks for, in words for the people who must publish it.
package struct ItemGuide: Sendable, Hashable {
  /// An element with where its demand comes from.
  package struct Element: Sendable, Hashable {
    package var id: String
    package var text: LocalizedText
    package var source: String
    package var basis: ElementBasis
    /// The period that the element alone is about; `nil` for that of the item.
    package var period: PeriodClass?
    /// The question to a person, where no machine can tell.
    package var question: LocalizedText?
    /// Words by which a machine recognises it, at most a few.
    package var signs: [String]
  }

  /// The item's number in another year.
  package struct OtherYear: Sendable, Hashable {
    package var fiscalYear: FiscalYear
    package var item: String
    /// True if the duty is a part of another requirement's item there.
    package var isIncluded: Bool
  }

  package var checklist: Checklist
  package var item: Checklist.Item
  package var requirement: Requirement
  package var elements: [Element]
  package var otherYears: [OtherYear]
  /// Requirements of other years that the item took over.
  package var included: [LocalizedText]
  package var sources: [Checklist.Source]
  package var window: Checklist.Window?
  /// The days that the evidence must cover; `nil` where the item names no span.
  package var span: DateSpan?
  /// An example of the rule that passes: what good evidence looks like.
  package var goodExample: RuleExample?
  /// Examples of the rule that fail, each with what is wrong.
  package var mistakes: [RuleExample]

  /// Gathers what is known of an item; `nil` if the pack lacks its requirement.
  ///
  /// - Parameters:
  ///   - item: An item of the checklist.
  ///   - checklist: The checklist.
  ///   - pack: The rules and the lists of the other years.
  package init?(item: Checklist.Item, of checklist: Checklist, in pack: RulePack) {
    guard let requirement = pack.requirements.first(where: { $0.id == item.requirement }) else {
      return nil
    }
    self.checklist = checklist
    self.item = item
    self.requirement = requirement
    elements = item.elements.map { demand in
      let element = requirement.elements.first { $0.id == demand.id }
      return Element(demand, element)
    }
    otherYears = Self.otherYears(of: item.requirement, besides: checklist, in: pack)
    included = item.includes.compactMap { id in
      pack.requirements.first { $0.id == id }?.title
    }
    let keys = Set(item.sources + item.elements.map(\.source))
    sources = checklist.sources.filter { keys.contains($0.id) }
    window = checklist.windows.first { $0.id == item.due }
    span = item.period.span(for: checklist.fiscalYear)
    // Where the list splits the requirement, each example is of one of the items.
    let first = checklist.items.first { $0.requirement == item.requirement }
    let examples = requirement.examples.filter { ($0.item ?? first?.id) == item.id }
    let year = checklist.fiscalYear
    let known = examples.filter { $0.year == nil || $0.year == year }
    // Good evidence of another year shows more than nothing.
    goodExample =
      [known, examples].lazy.compactMap { list in
        list.first { $0.expect == .disclosed } ?? list.first { $0.expect == .declaredNone }
      }.first
    let failing = [known, examples].map { list in
      list.filter { Status.failingByDefault.contains($0.expect) }
    }
    mistakes = failing[0].isEmpty ? failing[1] : failing[0]
  }

  private static func otherYears(
    of requirement: String,
    besides checklist: Checklist,
    in pack: RulePack
  ) -> [OtherYear] {
    let lists = pack.checklists.filter {
      $0.edition == checklist.edition && $0.codeLetter == checklist.codeLetter
        && $0.id != checklist.id
    }
    return lists.sorted { $0.fiscalYear < $1.fiscalYear }.flatMap { list in
      let own = list.items.filter { $0.requirement == requirement }
      let places = own.isEmpty ? list.items.filter { $0.includes.contains(requirement) } : own
      return places.map {
        OtherYear(fiscalYear: list.fiscalYear, item: $0.id, isIncluded: own.isEmpty)
      }
    }
  }
}

extension ItemGuide.Element {
  private static let maximumSigns = 5

  init(_ demand: Checklist.ElementDemand, _ element: ElementRule?) {
    id = demand.id
    text = demand.text
    source = demand.source
    basis = demand.basis
    period = demand.period
    question = nil
    signs = []
    switch element?.check {
    case .manual(let question): self.question = question
    case .when(let condition): signs = Array(Self.phrases(of: condition).prefix(Self.maximumSigns))
    case nil: break
    }
  }

  private static func phrases(of condition: Condition) -> [String] {
    switch condition {
    case .text(let phrases), .heading(let phrases), .linkText(let phrases): phrases
    case .anyOf(let parts), .allOf(let parts), .atLeast(_, let parts):
      parts.flatMap { phrases(of: $0) }
    case .address, .pattern, .holds, .period, .not: []
    }
  }
}
