package import ComplianceModel
internal import TextMatching

/// Finds on one page everything that may be evidence.
package struct CandidateFinder: Sendable {
  let rules: CompiledRules
  let furniture: SiteFurniture

  package init(rules: CompiledRules, furniture: SiteFurniture) {
    self.rules = rules
    self.furniture = furniture
  }

  /// Reads a page.
  ///
  /// - Parameters:
  ///   - content: What the page says.
  ///   - page: The page's number in the source, and its address as reports show it.
  ///   - isSample: True for the page that speaks for what recurs: its furniture yields candidates
  ///     too, that of other pages does not.
  ///   - resolve: Says where a link leads.
  /// - Returns: The page's candidates and the facts about it.
  package func read(
    _ content: DocumentContent,
    page: (number: Int, address: String),
    isSample: Bool,
    resolve: (DocumentContent.Link) -> TargetReference
  ) -> PageFacts {
    let text = PageText(content, rules: rules)
    var facts = PageFacts(page: page.number, address: page.address)
    let targets = content.links.map(resolve)
    var scan = PageScan(text, rules: rules) { !Self.isPlaceholder($0) }
    facts.nature = PageNatureReader(rules: rules).read(text, scan: &scan)
    noteMarks(&scan, in: &facts)
    let numbering = effectiveNumbering(facts)
    facts.nature.scheme = OtherScheme(rules: rules)
      .scheme(of: &scan, targets: targets, marks: facts.marks)
    var cursor = SectionCursor(content.sections)
    let maker = CandidateMaker(rules: rules, numbering: numbering, page: page)
    for (order, link) in content.links.enumerated() {
      let target = targets[order]
      guard link.kind == .anchor || link.kind == .frame else { continue }
      let isFurniture = isFurniture(link, target, in: content)
      if isFurniture.recurs && !isSample { continue }
      noteBroken(link, target, in: &facts, content: content)
      let isMenu = isFurniture.recurs || isFurniture.marked
      var context = LinkContext(
        link: link,
        order: order,
        target: settled(target, page: page, isMenu: isMenu),
        sections: cursor.sections(at: link.block),
        isFurniture: isMenu,
        isList: facts.nature.isList
      )
      context.scheme = facts.nature.scheme
      maker.add(context, scan: &scan, to: &facts)
    }
    NumberTrust(rules: rules).settle(&facts)
    if facts.nature.scheme == nil {
      PageCandidateMaker(rules: rules, page: page).add(scan: &scan, to: &facts)
    }
    return facts
  }

  /// Reads a document: its own title may make it evidence of an item.
  ///
  /// - Parameters:
  ///   - content: What the document says.
  ///   - document: The document's number in the source, and its address as reports show it.
  ///   - isRecognized: True if its text was read from pictures.
  /// - Returns: The document as a candidate of each item whose title it bears.
  package func read(
    _ content: DocumentContent,
    document: (number: Int, address: String),
    isRecognized: Bool
  ) -> PageFacts {
    let text = PageText(PageNatureReader.head(of: content), rules: rules)
    var facts = PageFacts(page: document.number, address: document.address)
    var scan = PageScan(text, rules: rules) { _ in true }
    facts.nature = PageNatureReader(rules: rules).read(text, scan: &scan)
    // A list of the items themselves, such as a self-assessment, is evidence of none of them.
    guard !facts.nature.isList else { return facts }
    var maker = PageCandidateMaker(rules: rules, page: document)
    maker.isDocument = true
    maker.isRecognized = isRecognized
    maker.add(scan: &scan, to: &facts)
    return facts
  }

  /// A menu names every page, this one too; anywhere else, a link to the page itself is for show.
  private func settled(
    _ target: TargetReference,
    page: (number: Int, address: String),
    isMenu: Bool
  ) -> TargetReference {
    guard case .samePage(let fragment) = target.kind, fragment == nil else { return target }
    return isMenu
      ? TargetReference(kind: .page(page.number), address: page.address)
      : TargetReference(kind: .placeholder, address: target.address)
  }

  private static func isPlaceholder(_ link: DocumentContent.Link) -> Bool {
    guard let first = link.target.utf8.first(where: { $0 > 0x20 }) else { return true }
    if first == UInt8(ascii: "#") { return true }
    return first | 0x20 == UInt8(ascii: "j") && link.target.lowercased().hasPrefix("javascript:")
  }

  private func isFurniture(
    _ link: DocumentContent.Link,
    _ target: TargetReference,
    in content: DocumentContent
  ) -> (recurs: Bool, marked: Bool) {
    let key = SiteFurniture.linkKey(
      label: content.text[link.label],
      addressKey: SiteFurniture.key(target.address)
    )
    let marked = link.block < content.blocks.count && content.blocks[link.block].isFurniture
    return (furniture.holdsLink(key), marked)
  }

  private func noteBroken(
    _ link: DocumentContent.Link,
    _ target: TargetReference,
    in facts: inout PageFacts,
    content: DocumentContent
  ) {
    guard target.kind == .absent else { return }
    facts.brokenLinks.append(
      PageFacts.BrokenLink(address: target.address, label: content.string(link.label))
    )
  }

  /// Notes every row and heading that bears both a number and a title.
  private func noteMarks(_ scan: inout PageScan, in facts: inout PageFacts) {
    guard !scan.text.visible.matches.isEmpty else { return }
    var seen: Set<Int> = []
    for group in scan.content.groups.indices {
      guard let mark = scan.mark(ofGroup: group) else { continue }
      if let first = mark.blocks.first, !seen.insert(first).inserted { continue }
      note(mark.reading, block: mark.blocks.last ?? 0, scan: scan, in: &facts)
    }
    for block in scan.content.blocks.indices where !seen.contains(block) {
      note(scan.reading(ofBlock: block), block: block, scan: scan, in: &facts)
    }
  }

  private func note(
    _ reading: LabelReading,
    block: Int,
    scan: PageScan,
    in facts: inout PageFacts
  ) {
    guard let code = reading.code, reading.codeForm != .bareNumber else { return }
    facts.marks.append(
      PageFacts.NumberMark(
        number: code.number,
        requirement: reading.titles.first?.requirement,
        form: reading.codeForm == .zeroForLetter ? 1 : 0,
        text: scan.content.string(scan.content.blocks[block].range)
      )
    )
  }

  /// The numbering that the page really uses: its own year's, or another that its titles agree with.
  private func effectiveNumbering(_ facts: PageFacts) -> CompiledRules.Numbering? {
    NumberingDrift(rules: rules).numbering(of: facts) ?? rules.ownNumbering
  }
}

/// Steps through the sections of a page along with its links.
struct SectionCursor {
  private let sections: [DocumentContent.Section]
  private var next = 0
  private var open: [DocumentContent.Section] = []

  init(_ sections: [DocumentContent.Section]) { self.sections = sections }

  /// The sections over a block, innermost first; blocks must not decrease from call to call.
  mutating func sections(at block: Int) -> [DocumentContent.Section] {
    while next < sections.count, sections[next].blocks.lowerBound <= block {
      open.append(sections[next])
      next += 1
    }
    open.removeAll { $0.blocks.upperBound <= block }
    return open.reversed()
  }
}
