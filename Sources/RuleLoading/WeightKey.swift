internal import ComplianceModel
internal import Yams

/// The keys of one weight.
enum WeightKey: String, FieldKey {
  case value, why

  var field: Field {
    switch self {
    case .value: .required("The figure.", ["type": "number"])
    case .why: .required("Why the figure is what it is.", .line)
    }
  }
}

extension RuleFileReader {
  mutating func weights() -> Weights? {
    guard let fields = fields(root, of: WeightName.self) else { return nil }
    var values: [Weights.Name: Double] = [:]
    for name in WeightName.allCases {
      guard let weight = self.fields(fields[name], of: WeightKey.self) else { continue }
      _ = text(weight[.why])
      values[name.weight] = figure(weight[.value], of: name)
    }
    return Weights(values)
  }

  private mutating func figure(_ node: Node?, of name: WeightName) -> Double? {
    guard let node, let figure = number(node) else { return nil }
    let found = node.scalar?.string ?? ""
    if name.isCount {
      guard figure >= 1, figure.rounded() == figure else {
        note(.invalidValue("expected a whole number of 1 or more, found \(found)"), at: node)
        return nil
      }
    } else if !(0...1).contains(figure) {
      note(.invalidValue("expected a number from 0 to 1, found \(found)"), at: node)
      return nil
    }
    return figure
  }
}
