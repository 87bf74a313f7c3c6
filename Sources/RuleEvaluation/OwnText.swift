internal import ComplianceModel
internal import TextMatching

/// Reduces a page to what is its own.
struct OwnText {
  let rules: CompiledRules
  let furniture: SiteFurniture

  /// Leaves out navigation, recurring blocks and pasted criteria.
  ///
  /// - Parameters:
  ///   - content: The page.
  ///   - part: The blocks that count, or `nil` for all.
  /// - Returns: The page without the rest, and whether criteria were dropped.
  func reduce(
    _ content: DocumentContent,
    to part: Range<Int>?
  ) -> (content: DocumentContent, droppedCriteria: Bool) {
    var result = DocumentContent()
    result.title = content.title
    result.things = content.things.filter { _, blocks in
      part.map { part in blocks.contains { part.contains($0) } } ?? true
    }
    result.asksForPassword = content.asksForPassword
    result.scriptCount = content.scriptCount
    let text = MatchedText(content.text, index: rules.index)
    result.text.reserveCapacity(content.text.count + content.blocks.count)
    var newIndex = [Int?](repeating: nil, count: content.blocks.count)
    var droppedCriteria = false
    var isInCriteria = false
    var previous: DocumentContent.Block.Kind?
    let own = ownRange(content)
    for (index, block) in content.blocks.enumerated() where part?.contains(index) ?? true {
      guard !block.isFurniture, own.contains(index) || !recurs(block, content) else { continue }
      let isLead = beginsWithCriteria(block, text)
      // Enumerated lines right below a criterion, and the rest of its list, belong to it.
      let isSameList = previous == .listItem && block.kind == .listItem
      isInCriteria = isLead || (isInCriteria && (isSameList || isEnumerated(content, block)))
      previous = block.kind
      guard !isInCriteria else {
        droppedCriteria = true
        continue
      }
      newIndex[index] = result.blocks.count
      if let cell = content.cells[index] { result.cells[result.blocks.count] = cell }
      let start = result.text.count
      result.text.append(contentsOf: content.text[block.range])
      var copy = block
      copy.range = start..<result.text.count
      copy.group = -1
      result.text.append(0x0A)
      result.blocks.append(copy)
    }
    copyLinks(of: content, to: &result, newIndex: newIndex, isPart: part != nil)
    return (result, droppedCriteria)
  }

  private func recurs(_ block: DocumentContent.Block, _ content: DocumentContent) -> Bool {
    furniture.holdsBlock(SiteFurniture.key(content.text[block.range]))
  }

  /// The blocks between the navigation at the beginning of a page and that at its end.
  ///
  /// What recurs within is the page's own: the column heads of twelve monthly reports are the same.
  private func ownRange(_ content: DocumentContent) -> Range<Int> {
    let recurring = content.blocks.map { $0.isFurniture || recurs($0, content) }
    guard recurring.contains(false) else { return content.blocks.indices }
    func edge(_ order: some Sequence<Int>) -> Int {
      var passed = 0
      var strangers = 0
      for (step, index) in order.enumerated() {
        if recurring[index] {
          passed = step + 1
          strangers = 0
        } else {
          // A line of its own, such as the last of a bread crumb, may stand amid navigation.
          strangers += 1
          if strangers > 1 || content.blocks[index].kind == .heading { break }
        }
      }
      return passed
    }
    let lead = edge(content.blocks.indices)
    let trail = edge(content.blocks.indices.reversed())
    let end = content.blocks.count - trail
    guard lead < end else { return content.blocks.indices }
    // Twelve pages that say the same under different titles say it all the same.
    let saysMore = (lead..<end).contains { content.blocks[$0].kind != .heading }
    return saysMore ? lead..<end : lead..<content.blocks.count
  }

  private func copyLinks(
    of content: DocumentContent,
    to result: inout DocumentContent,
    newIndex: [Int?],
    isPart: Bool
  ) {
    for link in content.links {
      let block = link.block < newIndex.count ? newIndex[link.block] : nil
      guard block != nil || (link.label.isEmpty && !isPart) else { continue }
      var copy = link
      copy.block = block ?? 0
      let start = result.captions.count
      result.captions.append(contentsOf: content.captions[link.caption])
      copy.caption = start..<result.captions.count
      copy.label = 0..<0
      if let block {
        let old = content.blocks[link.block].range
        let shift = result.blocks[block].range.lowerBound - old.lowerBound
        let label = link.label.clamped(to: old)
        copy.label = (label.lowerBound + shift)..<(label.upperBound + shift)
      }
      result.links.append(copy)
    }
  }

  private func beginsWithCriteria(_ block: DocumentContent.Block, _ text: MatchedText) -> Bool {
    let folded = text.folded.folded(block.range)
    return text.matches(within: folded).contains { match in
      rules.phrases[match.phrase].role == .criteriaLead
        && match.range.lowerBound - folded.lowerBound <= 3
    }
  }

  private func isEnumerated(_ content: DocumentContent, _ block: DocumentContent.Block) -> Bool {
    let text = content.string(block.range).unicodeScalars.prefix(4)
    guard let first = text.first else { return false }
    return ["(", "•", "-", "–", "*", "o"].contains(Character(first)) && block.range.count < 600
  }
}
