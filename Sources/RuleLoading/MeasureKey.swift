internal import ComplianceModel
internal import Yams

/// The keys of one measure.
enum MeasureKey: String, FieldKey {
  case item, requirement, question, method, owners, followUp, actions

  var field: Field {
    switch self {
    case .item: .required("The item's number as the report shows it, in quotes.", .line)
    case .requirement:
      .optional("The requirement behind the number, such as annual-plan.", .name(.identifier))
    case .question:
      .optional("The survey's question instead: i20, e5.", .name(.itemCode))
    case .method: .required("What is to be done (วิธีการดำเนินการ).", .line)
    case .owners: .optional("The units in charge (ผู้รับผิดชอบ).", .list(of: .line))
    case .followUp:
      .required(
        "When and how it is followed up (การติดตามผล).",
        .mapping(of: MeasureFollowUpKey.self)
      )
    case .actions:
      .optional(
        "What was done (การดำเนินการ).",
        .list(of: .mapping(of: MeasureActionKey.self))
      )
    }
  }
}

/// The keys of a follow-up rule.
enum MeasureFollowUpKey: String, FieldKey {
  case kind, words

  var field: Field {
    switch self {
    case .kind:
      .required("The rhythm, from which due dates follow.", .choice(MeasureFollowUp.Kind.allCases))
    case .words: .required("The rule as the report words it.", .line)
    }
  }
}

/// The keys of something that was done.
enum MeasureActionKey: String, FieldKey {
  case text, date, evidence

  var field: Field {
    switch self {
    case .text: .required("What was done.", .line)
    case .date:
      .optional("The day, such as 2023-03-31 or, in Buddhist years, 2566-03-31.", .date)
    case .evidence:
      .optional("Addresses of the pages and documents that show it.", .list(of: .line))
    }
  }
}

extension RuleFileReader {
  mutating func measure(_ node: Node, knownRequirements: Set<String>) -> Measure? {
    guard let fields = fields(node, of: MeasureKey.self) else { return nil }
    let item = trimmedText(fields[.item])
    let target = measureTarget(
      requirement: fields[.requirement],
      question: fields[.question],
      known: knownRequirements
    )
    let method = trimmedText(fields[.method])
    let owners = list(fields[.owners]) { reader, node in reader.trimmedText(node) }
    let followUp = followUp(fields[.followUp])
    let actions = list(fields[.actions]) { reader, node in reader.measureAction(node) }
    guard let item, let method, let followUp else { return nil }
    return Measure(
      item: item,
      target: target,
      method: method,
      owners: owners ?? [],
      followUp: followUp,
      actions: actions ?? []
    )
  }

  private mutating func measureTarget(
    requirement: Node?,
    question: Node?,
    known: Set<String>
  ) -> MeasureTarget? {
    if let question {
      if requirement != nil {
        note(.invalidValue("a measure has a requirement or a question, not both"), at: question)
      }
      return name(question, .itemCode).map { .question($0) }
    }
    guard let requirement, let name = name(requirement, .identifier) else { return nil }
    if !known.isEmpty, !known.contains(name) {
      note(.unknownName(name, of: .requirement, known: known.sorted()), at: requirement)
    }
    return .requirement(name)
  }

  private mutating func followUp(_ node: Node?) -> MeasureFollowUp? {
    guard let fields = fields(node, of: MeasureFollowUpKey.self) else { return nil }
    let kind = choice(fields[.kind], among: MeasureFollowUp.Kind.allCases)
    guard let words = trimmedText(fields[.words]), let kind else { return nil }
    return MeasureFollowUp(kind: kind, words: words)
  }

  private mutating func measureAction(_ node: Node) -> MeasureAction? {
    guard let fields = fields(node, of: MeasureActionKey.self) else { return nil }
    let date = eitherEraDate(fields[.date])
    let evidence = list(fields[.evidence]) { reader, node in reader.trimmedText(node) }
    guard let text = trimmedText(fields[.text]) else { return nil }
    return MeasureAction(text: text, date: date, evidence: evidence ?? [])
  }

  /// Reads text whose ends do not count, as the cells of a report do not show them.
  mutating func trimmedText(_ node: Node?) -> String? {
    text(node).map { text in
      let scalars = text.unicodeScalars.drop { $0.properties.isWhitespace }
      let end = scalars.lastIndex { !$0.properties.isWhitespace }
      return end.map { String(scalars[...$0]) } ?? ""
    }
  }

  /// Reads a date whose year may be a Buddhist one.
  private mutating func eitherEraDate(_ node: Node?) -> CalendarDate? {
    guard let node, let text = text(node) else { return nil }
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, text.utf8.count == 10 else {
      note(.invalidValue("expected a date such as 2023-03-31, found '\(text)'"), at: node)
      return nil
    }
    let year = parts[0] >= 2400 ? parts[0] - FiscalYear.offset : parts[0]
    if let date = CalendarDate(year: year, month: parts[1], day: parts[2]) { return date }
    guard (1...12).contains(parts[1]), (1...9999).contains(year) else {
      note(.invalidValue("the calendar has no month \(parts[1]), in '\(text)'"), at: node)
      return nil
    }
    let last = CalendarDate.lastDay(ofMonth: parts[1], year: year).day
    let problem = "there is no day '\(text)': that month ends on day \(last)"
    note(.invalidValue(problem), at: node)
    return nil
  }
}
