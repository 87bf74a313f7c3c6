internal import ComplianceModel
internal import RuleEvaluation

/// Which links a visitor follows from the home page to each piece of evidence.
struct ClickPaths: Sendable {
  /// One link to be followed: the page on which it stands, and where it leads.
  struct Hop: Sendable, Hashable {
    var page: Int
    /// The number of the page or document, or `nil` for what the source does not hold.
    var resource: Int?
    /// The place within the target, for the last link of a way.
    var fragment: String?
    /// The address of a target that the source does not hold.
    var address: String?
    /// The texts by which the evidence was recognised, for the last link of a way.
    var titles: [String] = []

    fileprivate init(page: Int, resource: Int) {
      self.page = page
      self.resource = resource
    }

    fileprivate init(page: Int, to place: EvidencePlace) {
      self.page = page
      let target = place.target
      titles = place.titles
      resource = target.resource
      if resource == nil { address = target.fullAddress } else { fragment = target.fragment }
    }
  }

  let ways: ShortestWays

  /// Returns ways to a piece of evidence; that to the home page itself has no links.
  ///
  /// - Parameter place: Where the evidence lies, and a page with a link to it.
  /// - Returns: The links in the order of clicking, no way at all if none leads there.
  ///   Of several ways the first counts whose links are really there.
  func hops(to place: EvidencePlace) -> [[Hop]] {
    guard let resource = place.target.resource else {
      // What the source does not hold may be linked from the home page, too, in a menu or a footer.
      let isSomewhere = !place.target.identity.isEmpty && !place.target.isPlaceholder
      let pages = place.pages.sorted { depth(of: $0) < depth(of: $1) }
      return ((isSomewhere ? [ways.home] : []) + pages).compactMap { ways.files(to: $0) }.map {
        Self.hops(over: $0) + [last($0, place)]
      }
    }
    guard let shortest = ways.files(to: resource) else { return [] }
    guard shortest.count > 1 else { return [[]] }
    let pages = Array(shortest.dropLast())
    // The link by which the evidence was recognised names it better than another on a way as short.
    let other = place.pages.first { page in
      page != resource && ways.depth(of: page) == pages.count - 1
    }
    let best = other.flatMap { ways.files(to: $0) } ?? pages
    return [Self.hops(over: best) + [last(best, place)]]
  }

  /// The depth of a page, then its number: pages that no way leads to last.
  private func depth(of page: Int) -> (Int, Int) { (ways.depth(of: page) ?? .max, page) }

  private func last(_ pages: [Int], _ place: EvidencePlace) -> Hop {
    Hop(page: pages.last ?? ways.home, to: place)
  }

  private static func hops(over pages: [Int]) -> [Hop] {
    zip(pages, pages.dropFirst()).map { Hop(page: $0, resource: $1) }
  }
}
