internal import ComplianceModel
internal import Yams

extension RuleFileReader {
  /// Reads text, without the line ends that a block of text closes with.
  mutating func text(_ node: Node?) -> String? {
    guard let node, let scalar = textScalar(node) else { return nil }
    let isBlock = scalar.style == .literal || scalar.style == .folded
    var text = scalar.string
    if isBlock { while text.last?.isNewline == true { text.removeLast() } }
    return text
  }

  /// Reads text as it stands, line ends included.
  mutating func verbatimText(_ node: Node?) -> String? {
    guard let node else { return nil }
    return textScalar(node)?.string
  }

  /// Reads text that is searched for: it needs a letter or a digit to be found by.
  mutating func phrase(_ node: Node?) -> String? {
    guard let node, let text = text(node) else { return nil }
    let isSearchable = text.unicodeScalars.contains {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    guard isSearchable else {
      note(.invalidValue("expected a phrase with letters or digits, found '\(text)'"), at: node)
      return nil
    }
    return text
  }

  mutating func name(_ node: Node?, _ grammar: NameGrammar) -> String? {
    guard let node, let name = text(node) else { return nil }
    guard grammar.accepts(name) else {
      note(.invalidValue("\(grammar.expectation), found '\(name)'"), at: node)
      return nil
    }
    return name
  }

  /// Reads a name that is given to something, and notes a second thing of the same name.
  mutating func newName(
    _ node: Node?,
    of kind: RuleFileError.NameKind,
    _ grammar: NameGrammar = .identifier
  ) -> String? {
    guard let node, let name = name(node, grammar) else { return nil }
    declare(name, as: kind, at: node)
    return name
  }

  mutating func declare(_ name: String, as kind: RuleFileError.NameKind, at node: Node) {
    guard let first = names.declare(name, as: kind, at: Self.position(of: node)) else { return }
    note(.duplicateName(name, of: kind, firstPlace: "on line \(first.line)"), at: node)
  }

  /// Reads the name of something else, to be looked up once everything was read.
  ///
  /// - Parameters:
  ///   - node: The name.
  ///   - kind: What it is the name of.
  ///   - requirement: The requirement that has the element, if it is another file's element.
  /// - Returns: The name.
  mutating func usedName(
    _ node: Node?,
    of kind: RuleFileError.NameKind,
    requirement: String? = nil
  ) -> String? {
    guard let node, let name = text(node) else { return nil }
    let position = Self.position(of: node)
    names.use(.init(kind: kind, name: name, position: position, requirement: requirement))
    return name
  }

  mutating func choice<Value: RawRepresentable<String>>(
    _ node: Node?,
    among values: [Value]
  ) -> Value? {
    guard let node, let text = text(node) else { return nil }
    guard let value = values.first(where: { $0.rawValue == text }) else {
      note(.unknownValue(text, allowed: values.map(\.rawValue)), at: node)
      return nil
    }
    return value
  }

  mutating func date(_ node: Node?) -> CalendarDate? {
    guard let node, let text = text(node) else { return nil }
    guard let date = CalendarDate(text) else {
      note(.invalidValue("expected a date such as 2023-04-30, found '\(text)'"), at: node)
      return nil
    }
    return date
  }

  mutating func fiscalYear(_ node: Node?) -> FiscalYear? {
    guard let node, let number = number(node, expected: "a year such as 2566") else { return nil }
    guard let year = Int(exactly: number).flatMap(FiscalYear.init(year:)) else {
      let found = node.scalar?.string ?? ""
      note(.invalidValue("expected a year such as 2566 or 2023, found \(found)"), at: node)
      return nil
    }
    return year
  }

  /// Reads a number that is written without quotes.
  mutating func number(_ node: Node?, expected: String = "a number") -> Double? {
    guard let node else { return nil }
    guard node.anchor == nil, let scalar = node.scalar, scalar.style == .plain,
      let number = Double(scalar.string), number.isFinite
    else {
      noteType(of: node, expected: expected)
      return nil
    }
    return number
  }

  mutating func localizedText(_ node: Node?) -> LocalizedText? {
    guard let fields = fields(node, of: LocalizedTextKey.self) else { return nil }
    guard let th = text(fields[.th]), let en = text(fields[.en]) else { return nil }
    return LocalizedText(th: th, en: en)
  }

  private mutating func textScalar(_ node: Node) -> Node.Scalar? {
    guard node.anchor == nil, let scalar = node.scalar else {
      noteType(of: node, expected: "text")
      return nil
    }
    if scalar.style == .plain {
      switch PlainScalar(scalar.string) {
      case .text: break
      case .nothing:
        noteType(of: node, expected: "text")
        return nil
      case .truth, .number:
        noteType(of: node, expected: "text (put it in quotes)")
        return nil
      }
    }
    guard scalar.string.contains(where: { !$0.isWhitespace }) else {
      note(.emptyText, at: node)
      return nil
    }
    return scalar
  }
}
