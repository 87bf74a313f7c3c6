internal import Yams

/// The keys of `pack.yaml`.
enum PackKey: String, FieldKey {
  case name, version, licence

  var field: Field {
    switch self {
    case .name: .required("The name of the pack, which reports show.", .name(.identifier))
    case .version: .required("The version of the pack, in quotes: \"2026.1\".", .line)
    case .licence: .required("The licence of the pack as an SPDX expression.", .line)
    }
  }
}

/// What `pack.yaml` says.
struct PackDescription {
  var name: String
  var version: String
}

extension RuleFileReader {
  mutating func packDescription() -> PackDescription? {
    guard let fields = fields(root, of: PackKey.self) else { return nil }
    _ = text(fields[.licence])
    guard let name = name(fields[.name], .identifier), let version = text(fields[.version])
    else { return nil }
    return PackDescription(name: name, version: version)
  }
}
