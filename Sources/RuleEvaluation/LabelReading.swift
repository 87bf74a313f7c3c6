internal import ComplianceModel
internal import TextMatching

/// What a short text — a label, a cell, a heading — says about items.
struct LabelReading: Sendable, Hashable {
  /// A requirement whose title the text is, or begins with.
  struct TitleHit: Sendable, Hashable {
    var requirement: Int
    var rank: CompiledRules.TitleRank
    /// The letters of the title.
    var letterCount: Int
    /// The share of the text's letters that the title and empty words cover.
    var coverage: Double
  }

  /// Longest title first.
  var titles: [TitleHit] = []
  var code: ItemCode?
  /// Numbers from ``code`` up to this one, for a range such as `o1-o6`.
  var lastNumber: Int?
  var codeForm: ItemCodeMatch.Form?
  /// The number of another sector's scheme whose code or phrase the text holds, or `nil`.
  var scheme: Int?
  /// True if the text names a list of items: ITA, OIT.
  var namesList = false
  /// True if the text begins as the official criteria do.
  var isCriteria = false

  static let nothing = LabelReading()

  var isEmpty: Bool { titles.isEmpty && code == nil && scheme == nil }
}
