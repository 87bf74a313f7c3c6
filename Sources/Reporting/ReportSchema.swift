internal import ComplianceModel

/// The JSON schema of the report, from which the published file is written.
///
/// Types and names are strict. Members that the schema does not know are allowed, because later
/// versions may add some, and a reader that validates must not fail on them.
package enum ReportSchema {
  /// Returns the schema, ending with a line feed.
  package static func json() -> String { schema.text + "\n" }

  private static let schema: JSONValue = [
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": .string(Report.schemaAddress),
    "title": "Report of oitcheck",
    "description": """
    What a checklist of public disclosure found on one site. Members that this schema does not \
    name may be added within the major version.
    """,
    "$ref": "#/$defs/report",
    "$defs": .mapping(
      wholeReport + scoring + items + evidence + elements + findings + values
    ),
  ]

  private static let wholeReport = [
    definition(
      "report",
      "Everything that one run found, complete and ordered.",
      required: [
        ("schema", ["const": .string(Report.schemaAddress)]),
        ("tool", reference("tool")),
        ("source", reference("source")),
        ("checklist", reference("checklist")),
        ("asOf", described("The day on which the site was judged.", reference("date"))),
        ("summary", reference("summary")),
        ("items", described("One for each item, in checklist order.", list(of: reference("item")))),
        (
          "findings",
          described("Ordered by rule and address.", list(of: reference("finding")))
        ),
      ],
      optional: [("rules", reference("rules"))]
    ),
    definition(
      "rules",
      "The rules that the site was judged by.",
      required: [
        (
          "layers",
          described(
            "The packs that they are made of, the lowest first.",
            list(of: reference("layer"))
          )
        )
      ]
    ),
    definition(
      "layer",
      "A pack of rules, and what it changes in those below.",
      required: [
        ("name", text), ("version", text), ("licence", described("An SPDX expression.", text)),
        ("overrides", described("What it replaces.", list(of: reference("override")))),
        ("addedWords", described("Words that it adds to the vocabulary below.", count)),
      ]
    ),
    definition(
      "override",
      "Something of a lower layer that a higher one replaces.",
      required: [("kind", choice(RuleLayer.Override.Kind.allCases.map(\.rawValue))), ("id", text)]
    ),
    definition(
      "tool",
      "The program that made the report.",
      required: [("name", text), ("version", text)]
    ),
    definition(
      "source",
      "Where the facts come from, and how much of it was read.",
      required: [
        ("kind", choice(sourceKinds.map(\.rawValue))),
        ("location", described("As the user named it.", text)),
        ("pages", described("HTML pages that were read.", count)),
        ("documents", described("Other documents that were seen.", count)),
        ("bytes", described("The size of the pages that were read.", count)),
      ],
      optional: [
        ("baseURL", described("The address under which a mirror is published.", text)),
        ("mirror", reference("mirror")),
        ("crawl", reference("crawl")),
      ]
    ),
    definition(
      "crawl",
      "How a live site was fetched.",
      required: [
        ("ending", choice(Report.Crawl.Ending.allCases.map(\.rawValue))),
        ("fetches", described("Fetches that were finished.", count)),
        ("waiting", described("Addresses that were found and neither fetched nor refused.", count)),
        ("refused", described("Addresses that were not fetched, by reason.", counts)),
        ("failed", described("Addresses that were fetched in vain, by reason.", counts)),
      ]
    ),
    definition(
      "mirror",
      "Whether a mirror was taken for complete, and on what grounds.",
      required: [
        ("taken", choice(completeness.map(\.rawValue))),
        ("stated", described("True if the user said so.", ["type": "boolean"])),
        ("resolvedLinks", described("Same-site links that lead to a file.", count)),
        ("sameSiteLinks", described("Distinct same-site links.", count)),
      ]
    ),
    definition(
      "checklist",
      "What the site was judged against.",
      required: [
        ("id", text),
        ("fiscalYear", reference("fiscalYear")),
        ("edition", text),
        ("items", described("The number of items.", count)),
        ("title", reference("localizedText")),
      ],
      optional: [
        ("closes", reference("date")),
        (
          "indicators",
          described("The groups of items, in order.", list(of: reference("indicator")))
        ),
        ("scoring", reference("scoring")),
      ]
    ),
    definition(
      "indicator",
      "A group of items of a checklist.",
      required: [
        ("id", described("The number by which items name it.", text)),
        ("title", reference("localizedText")),
      ]
    ),
    definition(
      "summary",
      "How many items have each status.",
      required: Status.allCases.map { ($0.rawValue, count) }
    ),
  ]

  private static let scoring = [
    definition(
      "scoring",
      "How the items make up a score, and how well that is evidenced.",
      required: [
        ("item", described("What one item is worth.", reference("itemPoints"))),
        ("mean", described("How points become one score.", reference("mean"))),
      ]
    ),
    definition(
      "itemPoints",
      "The points of a disclosed item; others have none.",
      required: [
        ("points", ["type": "integer", "minimum": 1]), ("source", text),
        ("confidence", choice(SourceConfidence.allCases.map(\.rawValue))),
      ]
    ),
    definition(
      "mean",
      "Taken of all items alike, or of sub-indicators and then of indicators.",
      required: [
        ("of", choice(Scoring.Mean.Members.allCases.map(\.rawValue))), ("source", text),
        ("confidence", choice(SourceConfidence.allCases.map(\.rawValue))),
      ]
    ),
  ]

  private static let items = [
    definition(
      "item",
      "The verdict on one item with everything it rests on.",
      required: [
        ("id", described("The number in the checklist, such as o11.", text)),
        ("requirement", described("The identity behind the number.", text)),
        ("title", reference("localizedText")),
        ("indicator", text),
        ("status", reference("status")),
        ("confidence", reference("confidence")),
        ("owner", described("The unit that owes the evidence.", text)),
        ("period", described("The period to be covered.", reference("localizedText"))),
        ("reason", reference("localizedText")),
        ("advice", reference("localizedText")),
        ("evidence", described("Best first.", list(of: reference("evidence")))),
        ("elements", list(of: reference("element"))),
      ],
      optional: [("due", reference("date"))]
    )
  ]

  private static let evidence = [
    definition(
      "evidence",
      "A place in a resource that supports an item.",
      required: [
        ("url", described("An address, a path in the mirror, or a link as written.", text)),
        ("kind", choice(Evidence.Kind.allCases.map(\.rawValue))),
        ("foundOn", described("The page with the link.", text)),
        ("title", text),
        ("locator", reference("locator")),
        ("quote", text),
        ("periods", described("Canonical names, best place first.", list(of: text))),
        ("strength", choice(EvidenceStrength.allCases.map(\.rawValue))),
        ("confidence", reference("confidence")),
        ("state", choice(EvidenceState.allCases.map(\.rawValue))),
      ],
      optional: [
        ("sha256", ["type": "string", "pattern": "^[0-9a-f]{64}$"]),
        (
          "path",
          described(
            "The links from the home page, none for the home page itself.",
            list(of: reference("step"))
          )
        ),
      ]
    ),
    definition(
      "step",
      "One link on the way from the home page to a piece of evidence.",
      required: [
        ("label", described("What the visitor clicks; empty for a link without text.", text)),
        ("url", described("Where the link leads.", text)),
      ],
      optional: [("menu", described("The entry of a menu under which the link stands.", text))]
    ),
    definition(
      "locator",
      "Where in a resource a reader finds the quote.",
      required: [],
      optional: [
        ("page", ["type": "integer", "minimum": 1]), ("heading", text), ("cell", text),
      ]
    ),
  ]

  private static let elements = [
    definition(
      "element",
      "What became of one thing that the evidence must show.",
      required: [
        ("id", text),
        ("outcome", choice(ElementOutcome.allCases.map(\.rawValue))),
        ("text", reference("localizedText")),
        ("source", text),
        ("basis", choice(ElementBasis.allCases.map(\.rawValue))),
      ],
      optional: [
        ("period", described("Where it is not the item's.", reference("localizedText"))),
        ("note", reference("localizedText")), ("evidence", reference("place")),
      ]
    ),
    definition(
      "place",
      "Where an element was seen.",
      required: [("url", text), ("locator", reference("locator")), ("quote", text)]
    ),
  ]

  private static let findings = [
    definition(
      "finding",
      "Something noticed beside the verdicts.",
      required: [
        ("rule", choice(Finding.Rule.allCases.map(\.rawValue))),
        ("severity", choice(Finding.Severity.allCases.map(\.rawValue))),
        ("items", described("The items concerned.", list(of: text))),
        ("url", text),
        ("message", reference("localizedText")),
      ]
    )
  ]

  private static let values = [
    definition(
      "localizedText",
      "A sentence or name in Thai and English.",
      required: [("th", text), ("en", text)]
    ),
    JSONValue.Member(name: "status", value: choice(Status.allCases.map(\.rawValue))),
    JSONValue.Member(
      name: "confidence",
      value: ["type": "number", "minimum": 0, "maximum": 1]
    ),
    JSONValue.Member(
      name: "fiscalYear",
      value: described("A Buddhist year.", ["type": "integer", "minimum": 2400, "maximum": 2700])
    ),
    JSONValue.Member(
      name: "date",
      value: ["type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"]
    ),
  ]

  // These two enumerations do not list their cases.
  private static let sourceKinds: [Report.Source.Kind] = [.directory, .live, .warc]
  private static let completeness: [Report.Mirror.Completeness] = [.complete, .partial]
}

extension ReportSchema {
  private static let text: JSONValue = ["type": "string"]
  private static let count: JSONValue = ["type": "integer", "minimum": 0]
  private static let counts: JSONValue = [
    "type": "object", "additionalProperties": ["type": "integer", "minimum": 0],
  ]

  private static func reference(_ name: String) -> JSONValue { ["$ref": "#/$defs/\(name)"] }

  private static func list(of value: JSONValue) -> JSONValue {
    ["type": "array", "items": value]
  }

  private static func choice(_ names: [String]) -> JSONValue {
    ["type": "string", "enum": .list(names.map { .string($0) })]
  }

  private static func described(_ description: String, _ value: JSONValue) -> JSONValue {
    guard case .mapping(let members) = value else { return value }
    let member = JSONValue.Member(name: "description", value: .string(description))
    return .mapping([member] + members)
  }

  /// A mapping type; an optional member may be absent or null.
  private static func definition(
    _ name: String,
    _ description: String,
    required: [(name: String, value: JSONValue)],
    optional: [(name: String, value: JSONValue)] = []
  ) -> JSONValue.Member {
    let properties =
      required.map { JSONValue.Member(name: $0.name, value: $0.value) }
      + optional.map {
        JSONValue.Member(name: $0.name, value: ["anyOf": [$0.value, ["type": "null"]]])
      }
    return JSONValue.Member(
      name: name,
      value: [
        "description": .string(description),
        "type": "object",
        "required": .list(required.map { .string($0.name) }),
        "properties": .mapping(properties),
      ]
    )
  }
}
