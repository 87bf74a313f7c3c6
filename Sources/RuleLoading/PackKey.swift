internal import ComplianceModel
internal import Yams

/// The keys of `pack.yaml`.
enum PackKey: String, FieldKey {
  case name, version, licence, extends, overrides

  var field: Field {
    switch self {
    case .name: .required("The name of the pack, which reports show.", .name(.identifier))
    case .version: .required("The version of the pack, in quotes: \"2026.1\".", .line)
    case .licence: .required("The licence of the pack as an SPDX expression.", .line)
    case .extends:
      .optional("The name of the pack that this one is laid over.", .name(.identifier))
    case .overrides:
      .optional(
        "What this pack replaces in the one below: requirements, checklists, patterns, 'weights'.",
        .names(.identifier)
      )
    }
  }
}

/// What `pack.yaml` says.
struct PackDescription {
  var name: String
  var version: String
  var licence: String
  /// The pack below, or `nil` for a pack that stands alone.
  var extends: String?
  var overrides: [String]
  /// Where the file names the pack below and each of its overrides.
  var positionOfExtends: RuleFileError.Position?
  var positionOfOverrides: RuleFileError.Position?

  /// The pack as reports name it.
  var layer: RuleLayer { RuleLayer(name: name, version: version, licence: licence) }
}

extension RuleFileReader {
  mutating func packDescription() -> PackDescription? {
    guard let fields = fields(root, of: PackKey.self) else { return nil }
    let licence = text(fields[.licence])
    let extends = name(fields[.extends], .identifier)
    let overrides = list(fields[.overrides]) { reader, node in reader.name(node, .identifier) }
    if fields[.extends] == nil, let node = fields[.overrides] {
      note(.invalidValue("there is nothing to override without 'extends'"), at: node)
    }
    guard let name = name(fields[.name], .identifier), let version = text(fields[.version]),
      let licence
    else { return nil }
    return PackDescription(
      name: name,
      version: version,
      licence: licence,
      extends: extends,
      overrides: overrides ?? [],
      positionOfExtends: fields[.extends].map { Self.position(of: $0) },
      positionOfOverrides: fields[.overrides].map { Self.position(of: $0) }
    )
  }
}
