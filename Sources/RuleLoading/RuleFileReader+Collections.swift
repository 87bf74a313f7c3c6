internal import Yams

extension RuleFileReader {
  /// Reads a list that is not empty; elements with mistakes are left out.
  mutating func list<Element>(
    _ node: Node?,
    of read: (inout RuleFileReader, Node) -> Element?
  ) -> [Element]? {
    guard let node else { return nil }
    guard node.anchor == nil, let sequence = node.sequence else {
      noteType(of: node, expected: "a list")
      return nil
    }
    guard !sequence.isEmpty else {
      note(.emptyList, at: node)
      return nil
    }
    return sequence.compactMap { read(&self, $0) }
  }

  mutating func phrases(_ node: Node?) -> [String]? {
    list(node) { reader, node in reader.phrase(node) }
  }

  mutating func texts(_ node: Node?) -> [String]? {
    list(node) { reader, node in reader.text(node) }
  }

  /// Reads a list of names of other things, each once.
  mutating func usedNames(_ node: Node?, of kind: RuleFileError.NameKind) -> [String]? {
    var seen: Set<String> = []
    return list(node) { reader, node in
      guard let name = reader.usedName(node, of: kind) else { return nil }
      if !seen.insert(name).inserted { reader.note(.listedTwice(name), at: node) }
      return name
    }
  }

  /// Reads a mapping whose keys are known; notes the unknown and the missing ones.
  mutating func fields<Key: FieldKey>(_ node: Node?, of _: Key.Type) -> Fields<Key>? {
    guard let node else { return nil }
    guard node.anchor == nil, let mapping = node.mapping else {
      noteType(of: node, expected: "a mapping")
      return nil
    }
    var fields = Fields<Key>()
    var meant: Set<String> = []
    for (name, value) in mapping {
      guard let text = name.scalar?.string else {
        noteType(of: name, expected: "a key")
        continue
      }
      guard !isStandIn(text) else { continue }
      guard let key = Key(rawValue: text) else {
        let allowed = Key.allCases.map(\.rawValue)
        note(.unknownKey(text, allowed: allowed), at: name)
        fields.unknownCount += 1
        if let close = CloseName.closest(to: text, among: allowed) { meant.insert(close) }
        continue
      }
      fields.values[key] = value
    }
    for key in Key.allCases where fields[key] == nil && key.field.isRequired {
      // A misspelt key was noted already.
      guard !meant.contains(key.rawValue) else { continue }
      note(.missingKey(key.rawValue), at: node)
    }
    return fields
  }

  /// Reads a mapping whose keys are the author's.
  mutating func entries(_ node: Node?) -> [(key: Node, value: Node)]? {
    guard let node else { return nil }
    guard node.anchor == nil, let mapping = node.mapping else {
      noteType(of: node, expected: "a mapping")
      return nil
    }
    guard !mapping.isEmpty else {
      note(.emptyList, at: node)
      return nil
    }
    return mapping.filter { key, _ in key.scalar.map { !isStandIn($0.string) } ?? true }
  }

  /// The entries of a mapping, all of them known.
  struct Fields<Key: FieldKey> {
    fileprivate(set) var values: [Key: Node] = [:]
    /// How many keys were refused.
    fileprivate(set) var unknownCount = 0

    subscript(key: Key) -> Node? { values[key] }
  }
}
