internal import ComplianceModel
internal import Yams

/// The keys of a follow-up.
enum FollowUpKey: String, FieldKey {
  case cadence, after, days, title, source, confidence

  var field: Field {
    switch self {
    case .cadence: .required("The items that it is for.", .choice(Cadence.allCases))
    case .after:
      .required(
        "The span of the fiscal year at whose end it applies.",
        .choice(Checklist.FollowUp.Span.allCases)
      )
    case .days: .required("The days from the end of the span to the follow-up.", .days)
    case .title: .required("What is looked for.", .reference(.localizedText))
    case .source: .required("The source that states the rule.", .name(.key))
    case .confidence:
      .required("How well the rule is evidenced.", .choice(SourceConfidence.allCases))
    }
  }
}

extension RuleFileReader {
  mutating func followUps(_ node: Node?) -> [Checklist.FollowUp]? {
    var cadences: Set<Cadence> = []
    return list(node) { reader, node in
      let followUp = reader.followUp(node)
      if let followUp, !cadences.insert(followUp.cadence).inserted {
        reader.note(.listedTwice(followUp.cadence.rawValue), at: node)
      }
      return followUp
    }
  }

  private mutating func followUp(_ node: Node) -> Checklist.FollowUp? {
    guard let fields = fields(node, of: FollowUpKey.self) else { return nil }
    let cadence = choice(fields[.cadence], among: Cadence.allCases)
    let after = choice(fields[.after], among: Checklist.FollowUp.Span.allCases)
    let days = dayCount(fields[.days])
    let title = localizedText(fields[.title])
    let source = usedName(fields[.source], of: .source)
    let confidence = choice(fields[.confidence], among: SourceConfidence.allCases)
    guard let cadence, let after, let days, let title, let source, let confidence else {
      return nil
    }
    return Checklist.FollowUp(
      cadence: cadence,
      after: after,
      days: days,
      title: title,
      source: source,
      confidence: confidence
    )
  }

  private mutating func dayCount(_ node: Node?) -> Int? {
    guard let node, let number = number(node, expected: "a number of days") else { return nil }
    guard let days = Int(exactly: number), (0...366).contains(days) else {
      let found = node.scalar?.string ?? ""
      note(.invalidValue("expected a number of days from 0 to 366, found \(found)"), at: node)
      return nil
    }
    return days
  }
}

extension SchemaValue {
  fileprivate static var days: SchemaValue { ["type": "integer", "minimum": 0, "maximum": 366] }
}
