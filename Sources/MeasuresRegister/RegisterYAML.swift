package import ComplianceModel

/// Writes a register as YAML, the same register always in the same bytes.
package struct RegisterYAML: Sendable {
  /// The address of the schema that editors check the file against.
  private let schema: String

  /// Creates a writer.
  ///
  /// - Parameter schema: The address of the schema that editors check the file against.
  package init(schema: String = "https://oitcheck.dev/schema/measures.schema.json") {
    self.schema = schema
  }

  /// Returns the text of a register's file.
  package func text(of register: MeasureRegister) -> String {
    var lines = ["# yaml-language-server: $schema=\(schema)"]
    lines.append("title: \(Self.scalar(register.title))")
    if let name = register.organisation { lines.append("organisation: \(Self.scalar(name))") }
    lines.append("fiscalYear: \(register.fiscalYear)")
    lines.append("numberingYear: \(register.numberingYear)")
    lines += Self.list("introduction", register.introduction, indent: "")
    lines.append("sections:")
    for section in register.sections { lines += Self.lines(of: section) }
    lines += Self.list("obstacles", register.obstacles, indent: "")
    lines += Self.list("suggestions", register.suggestions, indent: "")
    lines += Self.list("remarks", register.remarks, indent: "")
    lines += Self.list("signatures", register.signatures, indent: "")
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lines(of section: MeasureRegister.Section) -> [String] {
    var lines: [String] = []
    if let indicator = section.indicator { lines.append("indicator: \(quoted(indicator))") }
    if let title = section.title { lines.append("title: \(scalar(title))") }
    lines.append("measures:")
    lines += section.measures.flatMap { entry(Self.lines(of: $0), indent: "  ") }
    return entry(lines, indent: "  ")
  }

  private static func lines(of measure: Measure) -> [String] {
    var lines = ["item: \(quoted(measure.item))"]
    switch measure.target {
    case .requirement(let requirement): lines.append("requirement: \(requirement)")
    case .question(let question): lines.append("question: \(question)")
    case nil: break
    }
    lines.append("method: \(scalar(measure.method))")
    lines += list("owners", measure.owners, indent: "")
    lines.append("followUp:")
    lines.append("  kind: \(measure.followUp.kind.rawValue)")
    lines.append("  words: \(scalar(measure.followUp.words))")
    if !measure.actions.isEmpty { lines.append("actions:") }
    for action in measure.actions {
      var parts = ["text: \(scalar(action.text))"]
      if let date = action.date { parts.append("date: \(date)") }
      parts += list("evidence", action.evidence, indent: "")
      lines += entry(parts, indent: "  ")
    }
    return lines
  }

  /// Makes lines an entry of a list.
  private static func entry(_ lines: [String], indent: String) -> [String] {
    lines.enumerated().map { index, line in indent + (index == 0 ? "- " : "  ") + line }
  }

  private static func list(_ key: String, _ texts: [String], indent: String) -> [String] {
    guard !texts.isEmpty else { return [] }
    return ["\(indent)\(key):"] + texts.map { "\(indent)  - \(scalar($0))" }
  }

  /// Writes a text without quotes where every reader of YAML takes it for the same text.
  private static func scalar(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last, isThaiLetter(first), last != " ",
      last != ":", scalars.allSatisfy({ isThai($0) || isPlain($0) }), !text.contains(": "),
      !text.contains(" #")
    else { return quoted(text) }
    return text
  }

  private static func isThaiLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("\u{0E01}"..."\u{0E2E}").contains(scalar) || ("\u{0E40}"..."\u{0E44}").contains(scalar)
  }

  private static func isThai(_ scalar: Unicode.Scalar) -> Bool {
    ("\u{0E01}"..."\u{0E5B}").contains(scalar)
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && scalar.value >= 0x20 && scalar.value < 0x7F
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{A0}", "\u{200B}"..."\u{200F}",
        "\u{2028}"..."\u{202E}",
        "\u{2066}"..."\u{2069}", "\u{FEFF}", "\u{FFFE}"..."\u{FFFF}":
        let digits = String(scalar.value, radix: 16, uppercase: true)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
