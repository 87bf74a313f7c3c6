internal import ComplianceModel
internal import RuleEvaluation

/// Finds the links of one page that a visitor follows, and what they are called.
struct LinkNames {
  private let content: DocumentContent
  private var wanted: [Target: [ClickPaths.Hop]]
  private var best: [ClickPaths.Hop: (rank: Int, order: Int, address: String)] = [:]

  private enum Target: Hashable {
    case resource(Int)
    case address(String)
  }

  private static let maximumLetters = 160

  init(content: DocumentContent, hops: [ClickPaths.Hop]) {
    self.content = content
    wanted = Dictionary(grouping: hops) { hop in
      hop.resource.map { .resource($0) } ?? .address(hop.address ?? "")
    }
  }

  /// Notes where a link of the page leads.
  mutating func note(_ order: Int, _ target: TargetReference) {
    let key: Target = target.resource.map { .resource($0) } ?? .address(target.fullAddress)
    for hop in wanted[key] ?? [] {
      let rank = rank(of: content.links[order], target, for: hop)
      if let known = best[hop], known.rank <= rank { continue }
      best[hop] = (rank, order, target.fullAddress)
    }
  }

  /// How well a link serves: one to the right place before others, one that bears a title of the
  /// evidence before other texts, those before pictures, and what is shown on the page itself last.
  private func rank(
    of link: DocumentContent.Link,
    _ target: TargetReference,
    for hop: ClickPaths.Hop
  ) -> Int {
    let isElsewhere = hop.resource != nil && target.fragment != hop.fragment
    let naming =
      !link.label.isEmpty
      ? (hop.titles.contains(label(of: link)) ? 0 : 1) : !link.caption.isEmpty ? 2 : 3
    return (link.kind == .anchor ? 0 : 8) + (isElsewhere ? 4 : 0) + naming
  }

  /// The steps for links that are there; `nil` for frames and redirections, which need no click.
  var steps: [ClickPaths.Hop: PathStep?] {
    best.mapValues { found -> PathStep? in
      let link = content.links[found.order]
      guard link.kind == .anchor else { return nil }
      return PathStep(label: label(of: link), url: found.address, menu: menu(over: link))
    }
  }

  private func label(of link: DocumentContent.Link) -> String {
    let text = content.string(link.label)
    let caption = content.caption(link.caption).split(separator: "\n").first.map(String.init) ?? ""
    return Self.short(text.isEmpty ? caption : text)
  }

  /// The text of the list item around the link's own: the entry that a visitor opens to see the link.
  private func menu(over link: DocumentContent.Link) -> String? {
    guard link.block < content.blocks.count, content.blocks[link.block].isFurniture else {
      return nil
    }
    var group = content.blocks[link.block].group
    while group >= 0 {
      let inner = content.groups[Int(group)]
      group = inner.parent
      guard group >= 0 else { return nil }
      let outer = content.groups[Int(group)]
      guard outer.kind == .listItem, let first = outer.blocks.first,
        first < inner.blocks.lowerBound
      else { continue }
      let text = Self.short(content.string(content.blocks[first].range))
      return text.isEmpty ? nil : text
    }
    return nil
  }

  /// A text on one line, cut where it is long.
  private static func short(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.count > maximumLetters ? words.prefix(maximumLetters) + "…" : words
  }
}
