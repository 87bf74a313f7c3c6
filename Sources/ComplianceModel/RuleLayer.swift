/// One of the packs that the rules of a run are made of, as reports name it.
public struct RuleLayer: Sendable, Hashable, Codable {
  /// What the pack calls itself.
  public var name: String
  /// The version of the pack.
  public var version: String
  /// An SPDX expression.
  public var licence: String
  /// What it replaces in the layers below, ordered by kind and name.
  public var overrides: [Override]
  /// How many words and phrases it adds to the vocabulary of the layers below.
  public var addedWords: Int

  /// Creates a layer from what the pack says of itself.
  public init(
    name: String,
    version: String,
    licence: String,
    overrides: [Override] = [],
    addedWords: Int = 0
  ) {
    self.name = name
    self.version = version
    self.licence = licence
    self.overrides = overrides
    self.addedWords = addedWords
  }

  /// Something of a lower layer that a higher one puts its own in place of.
  public struct Override: Sendable, Hashable, Codable, Comparable {
    /// What kind of thing is replaced.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
      case checklist, requirement, pattern, weights
    }

    /// What kind of thing is replaced.
    public var kind: Kind
    /// Its identifier; `weights` for the one file of weights.
    public var id: String

    /// Creates an override.
    public init(kind: Kind, id: String) {
      self.kind = kind
      self.id = id
    }

    /// Orders by kind as they are listed, then by identifier.
    public static func < (first: Override, second: Override) -> Bool {
      let kinds = [first, second].map { Kind.allCases.firstIndex(of: $0.kind) ?? 0 }
      return (kinds[0], first.id) < (kinds[1], second.id)
    }
  }
}
