/// Where a piece of evidence of a report lies on the site.
package struct EvidencePlace: Sendable, Hashable {
  package var target: TargetReference
  /// The numbers of pages with links by which it was recognised, best first.
  package var pages: [Int]
  /// The texts by which it was recognised, best first: those of links to it are among them.
  package var titles: [String]

  init(_ group: EvidenceGroup) {
    target = group.target
    pages = group.candidates.prefix(12).filter { $0.order >= 0 }.map(\.page)
    titles = group.candidates.prefix(12).map(\.title)
  }
}
