internal import ComplianceModel

/// The keys of an organisation's profile.
enum ProfileKey: String, FieldKey {
  case name, edition, year, addresses, owners, exemptions, attestations, crawl
  case failOn = "fail-on"
  case rules

  var field: Field {
    switch self {
    case .name: .required("What the agency is called.", .line)
    case .edition:
      .optional("Whose lists the agency is judged by, such as lao.", .name(.identifier))
    case .year:
      .optional(
        "The fiscal year that is assessed, such as 2566; items of this file have its numbers.",
        .year
      )
    case .addresses:
      .optional(
        "The addresses of the site, the one under which it is published first.",
        .list(of: .webAddress)
      )
    case .owners:
      .optional(
        "The unit that is responsible, by item (o12) or requirement (progress-6m).",
        [
          "type": "object", "minProperties": 1,
          "propertyNames": .name(.identifier),
          "additionalProperties": .line,
        ]
      )
    case .exemptions:
      .optional(
        "What the agency need not publish, and why.",
        .list(of: .mapping(of: ExemptionKey.self))
      )
    case .attestations:
      .optional(
        "What a person vouches for although the program cannot see it.",
        .list(of: .mapping(of: AttestationKey.self))
      )
    case .crawl:
      .optional(
        "How the site is to be fetched.",
        SchemaValue.mapping(of: CrawlKey.self).adding([("minProperties", 1)])
      )
    case .failOn:
      .optional(
        "The statuses that end a run with exit code 1, or none alone.",
        .list(of: ["enum": .list((Status.allCases.map(\.rawValue) + ["none"]).map { .text($0) })])
      )
    case .rules:
      .optional("The directory of a rule pack, seen from this file.", .line)
    }
  }
}

/// The keys of an exemption.
enum ExemptionKey: String, FieldKey {
  case `for`, reason, year

  var field: Field {
    switch self {
    case .for: .required("An item (o12) or a requirement (progress-6m).", .name(.identifier))
    case .reason: .required("Why the agency need not publish it; reports show it.", .line)
    case .year: .optional("The only fiscal year of the exemption; every year if left out.", .year)
    }
  }
}

/// The keys of an attestation.
enum AttestationKey: String, FieldKey {
  case `for`, year, who, reason, evidence, expires

  var field: Field {
    switch self {
    case .for: .required("An item (o12) or a requirement (progress-6m).", .name(.identifier))
    case .year: .required("The fiscal year that is vouched for.", .year)
    case .who: .required("The name and post of the person who vouches.", .line)
    case .reason: .required("What the person saw or knows; reports show it.", .line)
    case .evidence: .optional("The address that the person saw.", .webAddress)
    case .expires:
      .required("The last day on which it counts, such as 2023-09-30.", .date)
    }
  }
}

/// The keys of the settings of fetching.
enum CrawlKey: String, FieldKey {
  case delay, connections, include, exclude, subdomains, contact

  static let maximumDelay = 60.0
  static let maximumConnections = 16

  var field: Field {
    switch self {
    case .delay:
      .optional(
        "Seconds between two requests.",
        ["type": "number", "minimum": 0, "maximum": .number(Int(Self.maximumDelay))]
      )
    case .connections:
      .optional(
        "Requests at a time.",
        ["type": "integer", "minimum": 1, "maximum": .number(Self.maximumConnections)]
      )
    case .include:
      .optional("Beginnings of paths or addresses; only these are fetched.", .pathBeginnings)
    case .exclude:
      .optional("Beginnings of paths or addresses that are never fetched.", .pathBeginnings)
    case .subdomains: .optional("Whether hosts below the site's own belong to it.", .flag)
    case .contact: .optional("An e-mail address or page for the site's administrators.", .line)
    }
  }
}

extension SchemaValue {
  fileprivate static var webAddress: SchemaValue {
    ["type": "string", "pattern": "^https?://[^/\\s]+"]
  }

  fileprivate static var pathBeginnings: SchemaValue {
    list(of: ["type": "string", "pattern": "^(/|https?://)"])
  }

  fileprivate static var flag: SchemaValue { ["type": "boolean"] }
}
