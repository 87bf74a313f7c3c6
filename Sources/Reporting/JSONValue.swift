/// A JSON value whose members keep the order in which they were written down.
indirect enum JSONValue: Sendable {
  case string(String)
  case integer(Int)
  case boolean(Bool)
  case list([JSONValue])
  case mapping([Member])

  /// A name and its value.
  struct Member: Sendable {
    var name: String
    var value: JSONValue
  }

  /// The value as text, indented by two blanks for each level.
  var text: String { text(indent: "") }

  private func text(indent: String) -> String {
    let deeper = indent + "  "
    return switch self {
    case .string(let string): Self.quoted(string)
    case .integer(let integer): String(integer)
    case .boolean(let boolean): String(boolean)
    case .list(let values):
      Self.lines(values.map { $0.text(indent: deeper) }, between: "[", and: "]", indent: indent)
    case .mapping(let members):
      Self.lines(
        members.map { "\(Self.quoted($0.name)): \($0.value.text(indent: deeper))" },
        between: "{",
        and: "}",
        indent: indent
      )
    }
  }

  private static func lines(
    _ lines: [String],
    between start: String,
    and end: String,
    indent: String
  ) -> String {
    guard !lines.isEmpty else { return start + end }
    let separator = ",\n\(indent)  "
    return "\(start)\n\(indent)  \(lines.joined(separator: separator))\n\(indent)\(end)"
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\t": quoted += "\\t"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      // What JSON forbids in a string, or a terminal would act upon.
      case _ where ScalarKind.isActive(scalar): quoted += escape(scalar)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// Returns a character as `\u` and the hexadecimal digits of its units of UTF-16.
  static func escape(_ scalar: Unicode.Scalar) -> String {
    String(scalar).utf16.reduce(into: "") { escape, unit in
      let digits = String(unit, radix: 16)
      escape += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  init(stringLiteral value: String) { self = .string(value) }
}

extension JSONValue: ExpressibleByIntegerLiteral {
  init(integerLiteral value: Int) { self = .integer(value) }
}

extension JSONValue: ExpressibleByArrayLiteral {
  init(arrayLiteral elements: JSONValue...) { self = .list(elements) }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
  init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .mapping(elements.map { Member(name: $0.0, value: $0.1) })
  }
}
