internal import ComplianceModel
internal import Yams

/// The keys of a window.
enum WindowKey: String, FieldKey {
  case id, opens, closes, source, confidence

  var field: Field {
    switch self {
    case .id: .required("The name by which items use the window.", .name(.identifier))
    case .opens: .required("The first day.", .date)
    case .closes: .required("The last day.", .date)
    case .source: .required("The source that states the days.", .name(.key))
    case .confidence:
      .required("How well the days are evidenced.", .choice(SourceConfidence.allCases))
    }
  }
}

extension RuleFileReader {
  mutating func window(_ node: Node) -> Checklist.Window? {
    guard let fields = fields(node, of: WindowKey.self) else { return nil }
    let id = newName(fields[.id], of: .window)
    let opens = date(fields[.opens])
    let closes = date(fields[.closes])
    let source = usedName(fields[.source], of: .source)
    let confidence = choice(fields[.confidence], among: SourceConfidence.allCases)
    if let opens, let closes, closes < opens, let node = fields[.closes] {
      note(.invalidValue("the window closes on \(closes), before it opens on \(opens)"), at: node)
    }
    guard let id, let opens, let closes, let source, let confidence else { return nil }
    return Checklist.Window(
      id: id,
      opens: opens,
      closes: closes,
      source: source,
      confidence: confidence
    )
  }
}
