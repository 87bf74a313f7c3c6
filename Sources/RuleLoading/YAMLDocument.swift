internal import Yams

/// The nodes of one YAML text, and the mistakes that concern YAML and not its meaning.
struct YAMLDocument {
  typealias Position = RuleFileError.Position

  /// The levels of lists and mappings that a rule file may have; real ones have a dozen.
  static let maximumDepth = 40
  /// The duplicate keys after which a file is given up: each costs a parse.
  private static let maximumStandIns = 24
  /// The first of the Private Use characters that stand in for the letters of a duplicate key.
  private static let firstStandIn: UInt32 = 0xE000

  /// The root, or `nil` if there is none that is safe to read.
  private(set) var root: Node?
  private(set) var mistakes: [(position: Position?, reason: RuleFileError.Reason)] = []
  /// The real names of keys that were renamed, see ``rename(_:at:in:)``.
  private(set) var standIns: [String: String] = [:]
  /// Owns the anchors, which nodes refer to weakly.
  private var parser: Parser?

  init(_ text: String) {
    var text = text
    while true {
      do {
        // The resolver of the default parser runs seven regular expressions on every key.
        let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
        self.parser = parser
        guard let node = try parser.singleRoot() else {
          mistakes.append((nil, .malformedYAML("the file is empty")))
          return
        }
        root = examine(node, depth: 1) ? node : nil
        return
      } catch {
        guard let renamed = handle(error, in: text) else { return }
        text = renamed
      }
    }
  }

  /// Notes why a text could not be parsed.
  ///
  /// - Returns: A text in which the next attempt may get further, or `nil`.
  private mutating func handle(_ error: any Error, in text: String) -> String? {
    switch error {
    case YamlError.duplicatedKeysInMapping(let keys, let context):
      let mark = Position(line: context.mark.line, column: context.mark.column)
      let key = keys.first ?? ""
      if let renamed = rename(key, at: mark, in: text) { return renamed }
      mistakes.append((mark, .duplicateKey(key, firstLine: mark.line)))
    case YamlError.scanner(_, let problem, let mark, _),
      YamlError.parser(_, let problem, let mark, _),
      YamlError.composer(_, let problem, let mark, _):
      let position = Position(line: mark.line, column: mark.column)
      mistakes.append((position, .malformedYAML(problem)))
    case YamlError.reader(let problem, let offset, _, _):
      let position = offset.map { Self.position(ofCharacter: $0, in: text) }
      mistakes.append((position, .malformedYAML(problem)))
    default:
      mistakes.append((nil, .malformedYAML("\(error)")))
    }
    return nil
  }

  /// Renames the first of several equal keys, so that the rest of the file can be read too.
  ///
  /// The parser gives up at a duplicate key. A stand-in of the same length keeps all positions; it
  /// is noted as a duplicate when the nodes are examined.
  ///
  /// - Returns: The text with the stand-in, or `nil` if the key is not written plainly.
  private mutating func rename(_ key: String, at mark: Position, in text: String) -> String? {
    guard standIns.count < Self.maximumStandIns, !key.isEmpty,
      let letter = Unicode.Scalar(Self.firstStandIn + UInt32(standIns.count)),
      var start = Self.index(of: mark, in: text)
    else { return nil }
    if let quote = text.unicodeScalars[start...].first, quote == "'" || quote == "\"" {
      start = text.unicodeScalars.index(after: start)
    }
    guard text.unicodeScalars[start...].starts(with: key.unicodeScalars) else { return nil }
    let count = key.unicodeScalars.count
    let end = text.unicodeScalars.index(start, offsetBy: count)
    let standIn = String(String.UnicodeScalarView(repeatElement(letter, count: count)))
    standIns[standIn] = key
    return String(text.unicodeScalars[..<start]) + standIn + String(text.unicodeScalars[end...])
  }

  /// Notes anchors, duplicate keys and too deep nesting.
  ///
  /// Nothing below an anchor is visited: aliases of aliases can stand for billions of nodes.
  ///
  /// - Returns: False if the node is too deep to be read.
  private mutating func examine(_ node: Node, depth: Int) -> Bool {
    let position = RuleFileReader.position(of: node)
    guard node.anchor == nil else {
      mistakes.append((position, .anchor))
      return true
    }
    guard depth <= Self.maximumDepth else {
      mistakes.append((position, .tooDeep(maximum: Self.maximumDepth)))
      return false
    }
    switch node {
    case .scalar, .alias: return true
    case .sequence(let sequence):
      return sequence.allSatisfy { examine($0, depth: depth + 1) }
    case .mapping(let mapping):
      if !standIns.isEmpty { noteDuplicates(in: mapping) }
      return mapping.allSatisfy { key, value in
        examine(key, depth: depth + 1) && examine(value, depth: depth + 1)
      }
    }
  }

  private mutating func noteDuplicates(in mapping: Node.Mapping) {
    var lines: [String: Int] = [:]
    for (key, _) in mapping {
      guard let written = key.scalar?.string else { continue }
      let name = standIns[written] ?? written
      let position = RuleFileReader.position(of: key)
      if let line = lines[name] {
        mistakes.append((position, .duplicateKey(name, firstLine: line)))
      } else {
        lines[name] = position.line
      }
    }
  }

  private static func index(of mark: Position, in text: String) -> String.Index? {
    var line = 1
    var start = text.startIndex
    while line < mark.line {
      guard let end = text.utf8[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      start = text.utf8.index(after: end)
      line += 1
    }
    return text.unicodeScalars.index(
      start,
      offsetBy: mark.column - 1,
      limitedBy: text.unicodeScalars.endIndex
    )
  }

  private static func position(ofCharacter offset: Int, in text: String) -> Position {
    let before = text.prefix(offset)
    let line = before.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    return Position(
      line: before.count { $0.isNewline } + 1,
      column: line.unicodeScalars.count + 1
    )
  }
}
