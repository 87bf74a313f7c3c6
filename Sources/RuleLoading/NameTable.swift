/// The names that a file gives to things and the names that it uses, each with its place.
///
/// Names are compared once everything was read: a window may stand below the item that uses it, and
/// a requirement in another file.
struct NameTable {
  typealias Kind = RuleFileError.NameKind
  typealias Position = RuleFileError.Position

  /// A name that is used.
  struct Use {
    var kind: Kind
    var name: String
    var position: Position
    /// The requirement to whose elements the name belongs, or `nil` if it belongs to this file.
    var requirement: String?
  }

  private var places: [Kind: [String: Position]] = [:]
  private(set) var uses: [Use] = []

  /// Gives a name, unless it was given before.
  ///
  /// - Returns: The place where the same name was given first, or `nil` if it is new.
  mutating func declare(_ name: String, as kind: Kind, at position: Position) -> Position? {
    if let first = places[kind]?[name] { return first }
    places[kind, default: [:]][name] = position
    return nil
  }

  mutating func use(_ use: Use) { uses.append(use) }

  func names(of kind: Kind) -> [String] { places[kind].map { Array($0.keys) } ?? [] }

  /// Where a name is given first.
  func place(of name: String, as kind: Kind) -> Position? { places[kind]?[name] }

  func holds(_ name: String, as kind: Kind) -> Bool { places[kind]?[name] != nil }
}
