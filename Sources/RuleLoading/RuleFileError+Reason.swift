extension RuleFileError {
  /// What is wrong.
  package enum Reason: Hashable, Sendable {
    /// The file or directory cannot be read as text.
    case unreadable(String)
    case malformedYAML(String)
    /// The text uses an anchor or an alias.
    case anchor
    case tooDeep(maximum: Int)
    case unexpectedType(expected: String, found: String)
    case emptyText
    case emptyList
    case missingKey(String)
    case unknownKey(String, allowed: [String])
    case duplicateKey(String, firstLine: Int)
    case unknownValue(String, allowed: [String])
    /// A name is used that nothing has.
    case unknownName(String, of: NameKind, known: [String])
    /// A name is given twice; the first place is a line or a file.
    case duplicateName(String, of: NameKind, firstPlace: String)
    /// A list names the same thing twice.
    case listedTwice(String)
    case invalidValue(String)
  }

  /// What a name in a rule file can be the name of.
  package enum NameKind: String, Hashable, Sendable {
    case checklist, element, example, indicator, item, pattern, requirement, scheme, source, window
  }
}

extension RuleFileError.Reason: CustomStringConvertible {
  /// The message behind the place: lower case, without a full stop.
  package var description: String {
    switch self {
    case .unreadable(let problem): problem
    case .malformedYAML(let problem): "malformed YAML: \(problem)"
    case .anchor: "anchors and aliases are not allowed; write the value out"
    case .tooDeep(let maximum): "nested deeper than \(maximum) levels"
    case .unexpectedType(let expected, let found): "expected \(expected), found \(found)"
    case .emptyText: "the text is empty"
    case .emptyList: "the list is empty; leave the key out or list something"
    case .missingKey(let key): "missing key '\(key)'"
    case .unknownKey(let key, let allowed): Self.unknown("key", key, allowed: allowed)
    case .duplicateKey(let key, let line): "duplicate key '\(key)'; the first is on line \(line)"
    case .unknownValue(let value, let allowed): Self.unknown("value", value, allowed: allowed)
    case .unknownName(let name, let kind, let known):
      Self.unknown(kind.rawValue, name, allowed: known)
    case .duplicateName(let name, let kind, let place):
      "duplicate \(kind.rawValue) '\(name)'; the first is \(place)"
    case .listedTwice(let name): "'\(name)' is listed twice"
    case .invalidValue(let problem): problem
    }
  }

  /// The longest list of names that a message spells out; the vocabulary has the most keys.
  private static let maximumListed = 16

  private static func unknown(_ noun: String, _ name: String, allowed: [String]) -> String {
    var message = "unknown \(noun) '\(name)'"
    if allowed.isEmpty { message += "; there is none" }
    if (1...maximumListed).contains(allowed.count) {
      message += "; expected one of \(allowed.sorted().joined(separator: ", "))"
    }
    if let close = CloseName.closest(to: name, among: allowed) {
      message += "; did you mean '\(close)'?"
    }
    return message
  }
}
