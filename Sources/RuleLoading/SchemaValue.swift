/// A JSON value whose members keep their order, so that a schema reads like the file it describes.
enum SchemaValue {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([SchemaValue])
  case object([(key: String, value: SchemaValue)])

  /// Returns an object with a further member in front or, for another value, the value itself.
  func described(by meaning: String) -> SchemaValue {
    guard case .object(let members) = self else { return self }
    return .object([("description", .text(meaning))] + members)
  }

  /// Returns an object with further members at its end.
  func adding(_ further: [(key: String, value: SchemaValue)]) -> SchemaValue {
    guard case .object(let members) = self else { return self }
    return .object(members + further)
  }
}

extension SchemaValue: ExpressibleByStringLiteral {
  init(stringLiteral value: String) { self = .text(value) }
}

extension SchemaValue: ExpressibleByIntegerLiteral {
  init(integerLiteral value: Int) { self = .number(value) }
}

extension SchemaValue: ExpressibleByBooleanLiteral {
  init(booleanLiteral value: Bool) { self = .flag(value) }
}

extension SchemaValue: ExpressibleByArrayLiteral {
  init(arrayLiteral elements: SchemaValue...) { self = .list(elements) }
}

extension SchemaValue: ExpressibleByDictionaryLiteral {
  init(dictionaryLiteral elements: (String, SchemaValue)...) {
    self = .object(elements.map { (key: $0.0, value: $0.1) })
  }
}

extension SchemaValue {
  /// Writes the value as JSON, two blanks a level.
  func write(to output: inout String, indentation: String = "") {
    let inner = indentation + "  "
    switch self {
    case .text(let text): Self.write(text, to: &output)
    case .number(let number): output += String(number)
    case .flag(let flag): output += flag ? "true" : "false"
    case .list(let values) where values.isEmpty: output += "[]"
    case .list(let values):
      output += "[\n"
      for (index, value) in values.enumerated() {
        output += inner
        value.write(to: &output, indentation: inner)
        output += index < values.count - 1 ? ",\n" : "\n"
      }
      output += indentation + "]"
    case .object(let members) where members.isEmpty: output += "{}"
    case .object(let members):
      output += "{\n"
      for (index, member) in members.enumerated() {
        output += inner
        Self.write(member.key, to: &output)
        output += ": "
        member.value.write(to: &output, indentation: inner)
        output += index < members.count - 1 ? ",\n" : "\n"
      }
      output += indentation + "}"
    }
  }

  private static func write(_ text: String, to output: inout String) {
    output += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\t": output += "\\t"
      default: output.unicodeScalars.append(scalar)
      }
    }
    output += "\""
  }
}
