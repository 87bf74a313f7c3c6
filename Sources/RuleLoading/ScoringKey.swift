internal import ComplianceModel
internal import Yams

/// The keys of the rule by which items make up a score.
enum ScoringKey: String, FieldKey {
  case item, mean

  var field: Field {
    switch self {
    case .item: .required("What one item is worth.", .mapping(of: ItemPointsKey.self))
    case .mean:
      .required("How the points of the items become one score.", .mapping(of: MeanKey.self))
    }
  }
}

/// The keys of what one item is worth.
enum ItemPointsKey: String, FieldKey {
  case points, source, confidence

  var field: Field {
    switch self {
    case .points: .required("The points of a disclosed item; others have none.", .points)
    case .source: .required("The source that states the points.", .name(.key))
    case .confidence:
      .required("How well the points are evidenced.", .choice(SourceConfidence.allCases))
    }
  }
}

/// The keys of how points become one score.
enum MeanKey: String, FieldKey {
  case of, source, confidence

  var field: Field {
    switch self {
    case .of:
      .required(
        "What the mean is taken of: all items, or sub-indicators and then indicators.",
        .choice(Scoring.Mean.Members.allCases)
      )
    case .source: .required("The source that states how the mean is taken.", .name(.key))
    case .confidence:
      .required("How well the mean is evidenced.", .choice(SourceConfidence.allCases))
    }
  }
}

extension RuleFileReader {
  mutating func scoring(_ node: Node?) -> Scoring? {
    guard let node, let fields = fields(node, of: ScoringKey.self) else { return nil }
    let item = itemPoints(fields[.item])
    let mean = mean(fields[.mean])
    guard let item, let mean else { return nil }
    return Scoring(item: item, mean: mean)
  }

  private mutating func itemPoints(_ node: Node?) -> Scoring.Item? {
    guard let node, let fields = fields(node, of: ItemPointsKey.self) else { return nil }
    let points = pointCount(fields[.points])
    let source = usedName(fields[.source], of: .source)
    let confidence = choice(fields[.confidence], among: SourceConfidence.allCases)
    guard let points, let source, let confidence else { return nil }
    return Scoring.Item(points: points, source: source, confidence: confidence)
  }

  private mutating func mean(_ node: Node?) -> Scoring.Mean? {
    guard let node, let fields = fields(node, of: MeanKey.self) else { return nil }
    let members = choice(fields[.of], among: Scoring.Mean.Members.allCases)
    let source = usedName(fields[.source], of: .source)
    let confidence = choice(fields[.confidence], among: SourceConfidence.allCases)
    guard let members, let source, let confidence else { return nil }
    return Scoring.Mean(of: members, source: source, confidence: confidence)
  }

  private mutating func pointCount(_ node: Node?) -> Int? {
    guard let node, let number = number(node, expected: "a number of points") else { return nil }
    guard let points = Int(exactly: number), (1...1000).contains(points) else {
      let found = node.scalar?.string ?? ""
      note(.invalidValue("expected a number of points from 1 to 1000, found \(found)"), at: node)
      return nil
    }
    return points
  }
}

extension SchemaValue {
  fileprivate static var points: SchemaValue { ["type": "integer", "minimum": 1, "maximum": 1000] }
}
