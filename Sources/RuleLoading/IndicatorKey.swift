internal import ComplianceModel
internal import Yams

/// The keys of an indicator.
enum IndicatorKey: String, FieldKey {
  case id, title

  var field: Field {
    switch self {
    case .id: .required("The number of the indicator, in quotes: \"9.1\".", .name(.key))
    case .title: .required("What the indicator is called.", .reference(.localizedText))
    }
  }
}

extension RuleFileReader {
  mutating func indicator(_ node: Node) -> Checklist.Indicator? {
    guard let fields = fields(node, of: IndicatorKey.self) else { return nil }
    let id = newName(fields[.id], of: .indicator, .key)
    let title = localizedText(fields[.title])
    guard let id, let title else { return nil }
    return Checklist.Indicator(id: id, title: title)
  }
}
