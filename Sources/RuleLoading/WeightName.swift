internal import ComplianceModel

/// The keys of `weights.yaml`: the names of the weights, each with its meaning.
struct WeightName: FieldKey {
  var weight: Weights.Name

  static let allCases = Weights.Name.allCases.map(WeightName.init(weight:))

  init(weight: Weights.Name) { self.weight = weight }

  init?(rawValue: String) {
    guard let weight = Weights.Name(rawValue: rawValue) else { return nil }
    self.weight = weight
  }

  var rawValue: String { weight.rawValue }

  /// True for numbers of things, false for shares and confidences.
  var isCount: Bool {
    switch weight {
    case .longTitleLetters, .emptyPageLetters, .candidatesRead, .driftItems: true
    case .labelled, .titled, .content, .hintPenalty, .agreement, .disagreement, .unreadPenalty,
      .recognizedPenalty, .damagePenalty, .missingOnePage, .missingManyPages, .shortTitleCoverage,
      .longTitleCoverage,
      .furnitureShare, .completeMirrorShare:
      false
    }
  }

  var field: Field {
    let isCount = isCount
    return .required(meaning, Self.schema(isCount: isCount))
  }

  private static func schema(isCount: Bool) -> SchemaValue {
    [
      "type": "object",
      "additionalProperties": false,
      "required": ["value", "why"],
      "properties": [
        "value": (isCount ? SchemaValue.count : .share)
          .described(by: WeightKey.value.field.meaning),
        "why": WeightKey.why.field.schema().described(by: WeightKey.why.field.meaning),
      ],
    ]
  }

  private var meaning: String {
    switch weight {
    case .labelled: "Confidence in evidence with the right code and the right title."
    case .titled: "Confidence in evidence with the title or a known variant of it."
    case .content: "Confidence in evidence that only its own title block and text support."
    case .hintPenalty: "Subtracted when only a recalled title (a hint) matched."
    case .agreement: "Added for each further place that agrees."
    case .disagreement: "Subtracted when places disagree."
    case .unreadPenalty: "Subtracted when the evidence was not read."
    case .recognizedPenalty: "Subtracted when the evidence was read from pictures."
    case .damagePenalty: "Subtracted when the text layer of the evidence was damaged."
    case .missingOnePage: "Confidence that nothing is there, for a site of one page."
    case .missingManyPages: "Confidence that nothing is there, for a site of many pages."
    case .shortTitleCoverage: "The share of a label that a short title must cover."
    case .longTitleCoverage: "The share of a label that a long title must cover."
    case .longTitleLetters: "The number of letters from which a title is long."
    case .emptyPageLetters: "The letters below which a page counts as empty."
    case .furnitureShare: "The share of sampled pages on which a block recurs as furniture."
    case .completeMirrorShare:
      "The share of same-site links that must resolve for a mirror to be complete."
    case .candidatesRead: "How many candidates of a requirement are read in full."
    case .driftItems: "How many items must be numbered amiss before the list is reported."
    }
  }
}
