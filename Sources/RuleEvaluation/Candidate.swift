internal import ComplianceModel
internal import TextMatching

/// A link, a section or a whole page that may be evidence, with what a careful person would look at.
package struct Candidate: Sendable, Hashable {
  /// What speaks for a candidate.
  struct Signs: OptionSet, Sendable, Hashable {
    let rawValue: UInt16

    /// The item's code stands by it.
    static let code = Signs(rawValue: 1)
    /// Its own label is the title.
    static let label = Signs(rawValue: 2)
    /// Its alternative text or accessible name is the title.
    static let caption = Signs(rawValue: 4)
    /// The row around it bears the title.
    static let row = Signs(rawValue: 8)
    /// A heading above it bears the title.
    static let section = Signs(rawValue: 16)
    /// The page's own title is the title.
    static let page = Signs(rawValue: 32)
    /// Only a recalled title matched.
    static let hint = Signs(rawValue: 64)
    /// It stands in navigation that recurs.
    static let furniture = Signs(rawValue: 128)
    /// It stands on a page that lists items.
    static let list = Signs(rawValue: 256)
    /// The number by it is another requirement's in this checklist.
    static let clash = Signs(rawValue: 512)
    /// It is shown in a frame rather than linked.
    static let frame = Signs(rawValue: 1024)
    /// It bears the title of a requirement that the item took over, not the item's own.
    static let included = Signs(rawValue: 4096)
    /// The official title of some edition matched.
    static let official = Signs(rawValue: 2048)
  }

  /// Where a period was read, best place first.
  enum PeriodPlace: UInt8, Sendable, Hashable, Comparable, CaseIterable {
    case titleBlock, label, row, heading, fileName, fragment, address, pageTitle, body

    static func < (first: PeriodPlace, second: PeriodPlace) -> Bool {
      first.rawValue < second.rawValue
    }
  }

  struct PlacedPeriod: Sendable, Hashable {
    var place: PeriodPlace
    var period: StatedPeriod
  }

  var requirement: Int
  var target: TargetReference
  /// The page on which it stands, by its number in the source.
  var page: Int
  /// The link's number on the page; -1 for the page itself.
  var order: Int
  var strength: EvidenceStrength
  var signs: Signs
  /// The number that stands by it, if any.
  var number: Int?
  /// The text by which it was recognised.
  var title: String
  /// The text as a reader sees it, with the row around it.
  var quote: String
  /// The nearest heading above it.
  var heading: String?
  var periods: [PlacedPeriod]
  /// The share of the label that the title covers.
  var coverage: Double
}

extension StatedPeriod {
  /// True for a year as a whole, however it was named.
  var isWholeYear: Bool { kind == .year || kind == .fiscalYear }
}

extension Candidate.Signs {
  init(_ rank: CompiledRules.TitleRank) {
    switch rank {
    case .recalled: self = .hint
    case .seen: self = []
    case .official: self = .official
    }
  }
}
