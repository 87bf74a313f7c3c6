internal import ComplianceModel

/// The name of the bookmark on a row, which says what the row's words alone do not.
///
/// Word processors keep bookmarks while a table is edited, so the rows of a report that this program
/// wrote keep their requirements even where someone corrected the ones that the words suggest.
struct MeasureBookmark: Hashable {
  var target: MeasureTarget?
  var followUp: MeasureFollowUp.Kind

  /// The letters that a bookmark's name may have at most.
  private static let maximumLength = 40

  init(target: MeasureTarget?, followUp: MeasureFollowUp.Kind) {
    self.target = target
    self.followUp = followUp
  }

  /// Reads a name; `nil` for the bookmarks of others.
  init?(name: String) {
    guard let match = name.wholeMatch(of: /(oit|iit|etc)[0-9]+_([a-z0-9_]*)__([a-z_]+)/) else {
      return nil
    }
    guard let kind = MeasureFollowUp.Kind(rawValue: Self.hyphened(match.3)) else { return nil }
    followUp = kind
    switch match.1 {
    case "oit": target = .requirement(Self.hyphened(match.2))
    case "iit": target = .question(Self.hyphened(match.2))
    default: target = nil
    }
  }

  /// Returns the name for a row, or `nil` if it would be too long.
  func name(number: Int) -> String? {
    let (scheme, subject) =
      switch target {
      case .requirement(let requirement): ("oit", requirement)
      case .question(let question): ("iit", question)
      case nil: ("etc", "")
      }
    let name = "\(scheme)\(number)_\(subject)__\(followUp.rawValue)"
      .map { $0 == "-" ? "_" : String($0) }.joined()
    return name.utf8.count <= Self.maximumLength ? name : nil
  }

  private static func hyphened(_ text: Substring) -> String {
    text.map { $0 == "_" ? "-" : String($0) }.joined()
  }
}
