internal import ComplianceModel
internal import TextMatching

/// Finds out whether a page follows the list of another scheme: a hospital's, a school's, a survey's.
struct OtherScheme {
  let rules: CompiledRules

  /// So many of another scheme's marks are no accident.
  private static let fewestMarks = 3
  /// So many numbered rows make a list, which its title may give to another scheme.
  private static let fewestNumbers = 5

  /// Returns the scheme that the page follows, if its marks outnumber the checklist's own.
  ///
  /// - Parameters:
  ///   - scan: The page.
  ///   - targets: Where its links lead, in their order.
  ///   - marks: Its numbered rows.
  /// - Returns: The number of the scheme in the vocabulary, or `nil`.
  func scheme(
    of scan: inout PageScan,
    targets: [TargetReference],
    marks: [PageFacts.NumberMark]
  ) -> Int? {
    let schemes = rules.pack.vocabulary.schemes
    guard !schemes.isEmpty else { return nil }
    let agreeing = marks.filter {
      rules.ownNumbering?.holds($0.number, for: $0.requirement) == true
    }
    let numbers = Set(marks.map(\.number)).count
    if numbers >= Self.fewestNumbers, Set(agreeing.map(\.number)).count * 2 < numbers,
      let titled = schemeOfTitle(&scan)
    {
      return titled
    }
    let counts = counts(&scan, targets: targets, schemes: schemes.count)
    guard let most = counts.indices.max(by: { (counts[$0], $1) < (counts[$1], $0) }),
      counts[most] >= Self.fewestMarks
    else { return nil }
    return counts[most] > agreeing.count ? most : nil
  }

  /// How many blocks and links of the page's own bear the marks of each scheme.
  private func counts(
    _ scan: inout PageScan,
    targets: [TargetReference],
    schemes: Int
  ) -> [Int] {
    var counts = [Int](repeating: 0, count: schemes)
    for block in scan.content.blocks.indices {
      if let scheme = scan.reading(ofBlock: block).scheme { counts[scheme] += 1 }
    }
    let content = scan.content
    let own = content.links.indices.filter { number in
      let block = content.links[number].block
      return block >= content.blocks.count || !content.blocks[block].isFurniture
    }
    for scheme in rules.schemeAddresses.schemes(in: own.map { targets[$0].address }) {
      counts[scheme] += 1
    }
    return counts
  }

  /// The scheme that the page's title or its first headings name.
  private func schemeOfTitle(_ scan: inout PageScan) -> Int? {
    for match in scan.text.title.matches {
      if let scheme = scheme(of: match.phrase) { return scheme }
    }
    let visible = scan.text.visible
    for block in PageNatureReader.titleBlocks(of: scan.content) {
      let folded = visible.folded.folded(scan.content.blocks[block].range)
      for match in visible.matches(within: folded) {
        if let scheme = scheme(of: match.phrase) { return scheme }
      }
    }
    return nil
  }

  private func scheme(of phrase: Int) -> Int? {
    switch rules.phrases[phrase].role {
    case .scheme(let number), .schemeTitle(let number): number
    default: nil
    }
  }
}
