import Foundation

/// Checks JSON against the keywords of JSON Schema that the report's schema uses.
///
/// It is stricter than the standard in two ways: a keyword that it does not know and a member that
/// the schema does not name are failures, so nothing passes because nobody looked.
struct SchemaCheck {
  private let root: [String: Any]
  private static let annotations: Set = ["$schema", "$id", "$defs", "title", "description"]

  init(schema: String) throws {
    let value = try JSONSerialization.jsonObject(with: Data(schema.utf8))
    root = value as? [String: Any] ?? [:]
  }

  /// The places that do not fit, each with what was expected.
  func failures(in json: String) throws -> [String] {
    failures(try JSONSerialization.jsonObject(with: Data(json.utf8)), root, at: "$")
  }

  private func failures(_ value: Any, _ schema: [String: Any], at path: String) -> [String] {
    var failures: [String] = []
    for (keyword, demand) in schema where !Self.annotations.contains(keyword) {
      failures += self.failures(value, keyword, demand, schema, at: path)
    }
    return failures.sorted()
  }

  private func failures(
    _ value: Any,
    _ keyword: String,
    _ demand: Any,
    _ schema: [String: Any],
    at path: String
  ) -> [String] {
    let fits: Bool
    switch (keyword, demand) {
    case ("$ref", let reference as String):
      let name = reference.split(separator: "/").last.map(String.init) ?? ""
      guard let definition = (root["$defs"] as? [String: Any])?[name] as? [String: Any] else {
        return ["\(path): no definition \(reference)"]
      }
      return failures(value, definition, at: path)
    case ("anyOf", let choices as [[String: Any]]):
      let results = choices.map { failures(value, $0, at: path) }
      return results.contains(where: \.isEmpty) ? [] : results.first ?? []
    case ("type", let type as String): fits = Self.isType(type, value)
    case ("const", let constant as String): fits = value as? String == constant
    case ("enum", let names as [String]): fits = (value as? String).map(names.contains) ?? false
    case ("minimum", let limit as NSNumber):
      fits = (value as? NSNumber).map { $0.doubleValue >= limit.doubleValue } ?? true
    case ("maximum", let limit as NSNumber):
      fits = (value as? NSNumber).map { $0.doubleValue <= limit.doubleValue } ?? true
    case ("pattern", let pattern as String):
      fits = (value as? String)?.range(of: pattern, options: .regularExpression) != nil
    case ("required", let names as [String]):
      guard let members = value as? [String: Any] else { return [] }
      return names.filter { members[$0] == nil }.map { "\(path): lacks \($0)" }
    case ("items", let item as [String: Any]):
      let values = value as? [Any] ?? []
      return values.enumerated().flatMap { failures($1, item, at: "\(path)[\($0)]") }
    case ("properties", let properties as [String: [String: Any]]):
      return (value as? [String: Any] ?? [:]).flatMap { name, member -> [String] in
        guard let property = properties[name] else { return ["\(path): does not know \(name)"] }
        return failures(member, property, at: "\(path).\(name)")
      }
    default: return ["\(path): cannot check \(keyword)"]
    }
    return fits ? [] : ["\(path): \(keyword) \(demand)"]
  }

  private static func isType(_ type: String, _ value: Any) -> Bool {
    // A number and a truth value are told apart by their storage only.
    let isBoolean = (value as? NSNumber).map { String(cString: $0.objCType) == "c" } ?? false
    switch type {
    case "object": return value is [String: Any]
    case "array": return value is [Any]
    case "string": return value is String
    case "null": return value is NSNull
    case "boolean": return isBoolean
    case "number": return value is NSNumber && !isBoolean
    case "integer":
      let number = (value as? NSNumber)?.doubleValue
      return !isBoolean && number.map { $0 == $0.rounded() } ?? false
    default: return false
    }
  }
}
