import Foundation
import RuleLoading
import Testing

@Suite struct RuleSchemaTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(path: "../..").standardized

  @Test(arguments: RuleSchema.allCases)
  func `the committed schema is fresh`(_ schema: RuleSchema) throws {
    let file = Self.root.appending(path: "Rules/schema/\(schema.fileName)")
    let committed = try? String(contentsOf: file, encoding: .utf8)
    let isFresh = committed == RuleSchema.json(for: schema)
    #expect(isFresh, "run: oitcheck rules schema --write Rules/schema")
  }

  @Test(arguments: RuleSchema.allCases)
  func `a schema is JSON of draft 2020-12`(_ schema: RuleSchema) throws {
    let text = RuleSchema.json(for: schema)
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let dialect = value?["$schema"] as? String
    #expect(dialect == "https://json-schema.org/draft/2020-12/schema")
    #expect(text.hasSuffix("}\n"))
    for name in text.matches(of: #/"#\/\$defs\/([A-Za-z]+)"/#).map(\.1) {
      let definitions = try #require(value?["$defs"] as? [String: Any])
      #expect(definitions[String(name)] != nil, "no definition of \(name)")
    }
  }

  @Test func `a condition has exactly one key`() throws {
    let text = RuleSchema.json(for: .requirement)
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let definitions = value?["$defs"] as? [String: Any]
    let condition = try #require(definitions?["condition"] as? [String: Any])
    #expect(condition["minProperties"] as? Int == 1)
    #expect(condition["maxProperties"] as? Int == 1)
    #expect(condition["additionalProperties"] as? Bool == false)
  }

  @Test(arguments: RuleSchema.allCases)
  func `the reference names every key`(_ schema: RuleSchema) throws {
    let name =
      switch schema {
      case .profile: "Profile.md"
      case .measures: "Measures.md"
      case .pack, .vocabulary, .weights, .patterns, .checklist, .requirement: "Rule-format.md"
      }
    let file = Self.root.appending(path: "Documentation/\(name)")
    let reference = try String(contentsOf: file, encoding: .utf8)
    let value = try JSONSerialization.jsonObject(with: Data(RuleSchema.json(for: schema).utf8))
    let missing = propertyNames(in: value).filter { !reference.contains("`\($0)`") }
    #expect(missing.isEmpty, "Documentation/\(name) does not explain \(missing)")
  }

  /// Returns the keys that a schema describes, at any depth.
  private func propertyNames(in value: Any) -> [String] {
    if let list = value as? [Any] { return list.flatMap(propertyNames) }
    guard let object = value as? [String: Any] else { return [] }
    let named = (object["properties"] as? [String: Any])?.keys.sorted() ?? []
    return named + object.values.flatMap(propertyNames)
  }
}
