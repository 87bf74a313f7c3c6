internal import ComplianceModel
internal import Yams

/// Reads the nodes of one rule file and collects every mistake on the way.
///
/// Reading nodes directly, rather than through `Decodable`, keeps the line and column of every
/// mistake and refuses the keys that nobody reads. A method that finds a mistake notes it and
/// returns `nil`, so that one pass over a file finds them all; what was read of a file with
/// mistakes is never used.
struct RuleFileReader {
  typealias Position = RuleFileError.Position
  typealias Reason = RuleFileError.Reason

  /// The path below the pack's directory.
  let file: String
  private(set) var mistakes: [RuleFileError] = []
  var names = NameTable()
  /// Where each measure of a register stands, in order.
  private(set) var measurePlaces: [Position] = []
  /// The root of the file, or `nil` if it holds no readable YAML.
  private(set) var root: Node?
  /// Nodes hold their anchors weakly; the document owns them.
  private var document: YAMLDocument?

  /// Reads a text as YAML.
  init(file: String, text: String) {
    self.file = file
    let document = YAMLDocument(text)
    mistakes = document.mistakes.map {
      RuleFileError(file: file, position: $0.position, reason: $0.reason)
    }
    root = document.root
    self.document = document
  }

  /// Makes the reader of a file that could not even be opened.
  init(file: String, unreadable problem: Reason, at position: Position? = nil) {
    self.file = file
    mistakes = [RuleFileError(file: file, position: position, reason: problem)]
  }

  /// The name of the file without its folder and ending.
  var stem: String {
    let name = file.split(separator: "/").last ?? ""
    return String(name.split(separator: ".").first ?? "")
  }

  /// The place of the first key or element.
  var start: Position? { root.map(Self.position) }

  mutating func note(_ reason: Reason, at position: Position?) {
    mistakes.append(RuleFileError(file: file, position: position, reason: reason))
  }

  mutating func note(_ reason: Reason, at node: Node) {
    note(reason, at: Self.position(of: node))
  }

  mutating func noteMeasurePlace(_ node: Node) { measurePlaces.append(Self.position(of: node)) }

  static func position(of node: Node) -> Position {
    node.mark.map { Position(line: $0.line, column: $0.column) } ?? Position(line: 1, column: 1)
  }

  /// Notes that a node is not what it has to be, unless its anchor was noted already.
  mutating func noteType(of node: Node, expected: String) {
    guard node.anchor == nil else { return }
    note(.unexpectedType(expected: expected, found: Self.kind(of: node)), at: node)
  }

  /// Tells whether a key stands in for a duplicate that was noted already.
  func isStandIn(_ key: String) -> Bool { document?.standIns[key] != nil }

  private static func kind(of node: Node) -> String {
    switch node {
    case .mapping: "a mapping"
    case .sequence: "a list"
    case .alias: "an alias"
    case .scalar(let scalar) where scalar.style == .plain:
      switch PlainScalar(scalar.string) {
      case .nothing: "nothing"
      case .truth: "the truth value \(scalar.string)"
      case .number: "the number \(scalar.string)"
      case .text: "'\(scalar.string)'"
      }
    case .scalar: "text in quotes"
    }
  }
}

extension RuleFileReader {
  /// Notes the names that are used but given nowhere in this file.
  ///
  /// - Parameter kinds: The kinds of names that have to stand in this file.
  mutating func resolveNames(of kinds: Set<RuleFileError.NameKind>) {
    for use in names.uses where kinds.contains(use.kind) && use.requirement == nil {
      guard !names.holds(use.name, as: use.kind) else { continue }
      let reason = Reason.unknownName(use.name, of: use.kind, known: names.names(of: use.kind))
      note(reason, at: use.position)
    }
  }
}
