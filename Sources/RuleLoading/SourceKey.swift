internal import ComplianceModel
internal import Yams

/// The keys of a source.
enum SourceKey: String, FieldKey {
  case id, locator, what, thai

  var field: Field {
    switch self {
    case .id: .required("The name by which statements cite the source.", .name(.key))
    case .locator: .required("The address or place.", .line)
    case .what: .required("What the source says.", .line)
    case .thai: .optional("What the source says, in Thai.", .line)
    }
  }
}

extension RuleFileReader {
  mutating func source(_ node: Node) -> Checklist.Source? {
    guard let fields = fields(node, of: SourceKey.self) else { return nil }
    let id = newName(fields[.id], of: .source, .key)
    let locator = text(fields[.locator])
    let what = text(fields[.what])
    let thai = fields[.thai].flatMap { text($0) }
    guard let id, let locator, let what else { return nil }
    return Checklist.Source(id: id, locator: locator, what: what, thai: thai)
  }
}
