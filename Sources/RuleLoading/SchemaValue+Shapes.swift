/// The shapes that values of rule files have, as pieces of a JSON schema.
extension SchemaValue {
  /// Text with something in it.
  static var line: SchemaValue { ["type": "string", "pattern": "\\S"] }

  static var date: SchemaValue {
    ["type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"]
  }

  /// A Buddhist or Gregorian year.
  static var year: SchemaValue {
    [
      "type": "integer",
      "anyOf": [["minimum": 2400, "maximum": 2700], ["minimum": 1900, "maximum": 2157]],
    ]
  }

  static var share: SchemaValue { ["type": "number", "minimum": 0, "maximum": 1] }

  static var count: SchemaValue { ["type": "integer", "minimum": 1] }

  static func name(_ grammar: NameGrammar) -> SchemaValue {
    ["type": "string", "pattern": .text(grammar.expression)]
  }

  static func choice<Value: RawRepresentable<String>>(_ values: [Value]) -> SchemaValue {
    ["enum": .list(values.map { .text($0.rawValue) })]
  }

  static func list(of element: SchemaValue) -> SchemaValue {
    ["type": "array", "minItems": 1, "items": element]
  }

  /// A list of names, each once.
  static func names(_ grammar: NameGrammar) -> SchemaValue {
    list(of: name(grammar)).adding([("uniqueItems", true)])
  }

  static var phrases: SchemaValue { reference(.phrases) }

  static func reference(_ definition: SchemaDefinition) -> SchemaValue {
    ["$ref": .text("#/$defs/\(definition.rawValue)")]
  }

  /// A mapping with the keys of an enum and no others.
  static func mapping<Key: FieldKey>(of _: Key.Type) -> SchemaValue {
    let fields = Key.allCases.map { (key: $0.rawValue, field: $0.field) }
    var members: [(key: String, value: SchemaValue)] = [
      ("type", "object"),
      ("additionalProperties", false),
    ]
    let required = fields.filter(\.field.isRequired).map { SchemaValue.text($0.key) }
    if !required.isEmpty { members.append(("required", .list(required))) }
    let properties = fields.map { key, field in
      (key: key, value: field.schema().described(by: field.meaning))
    }
    members.append(("properties", .object(properties)))
    return .object(members)
  }
}

/// A shape that a schema names once and refers to.
enum SchemaDefinition: String, CaseIterable {
  case localizedText, phrases, condition, conditions

  var schema: SchemaValue {
    switch self {
    case .localizedText: .mapping(of: LocalizedTextKey.self)
    case .phrases: .list(of: .line)
    case .condition:
      SchemaValue.mapping(of: ConditionKey.self)
        .adding([("minProperties", 1), ("maxProperties", 1)])
    case .conditions: .list(of: .reference(.condition))
    }
  }

  var meaning: String {
    switch self {
    case .localizedText: "The same wording in Thai and English."
    case .phrases:
      "Phrases in their normal spelling; white space, Thai digits and case need no variants."
    case .condition: "Exactly one test on what the accepted evidence shows."
    case .conditions: "Tests on what the accepted evidence shows."
    }
  }
}
