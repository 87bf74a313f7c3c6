internal import ComplianceModel
internal import MarkupParsing

extension ContentBuilder {
  private static let maximumRowLinks = 60
  private static let maximumRowBytes = 12_000
  private static let maximumCardLinks = 8
  private static let maximumCardBytes = 1_800

  mutating func openGroup(_ frame: inout Frame) {
    let kind: DocumentContent.Group.Kind
    switch frame.tag {
    case .tr: kind = .tableRow
    case .li: kind = .listItem
    case .div, .article, .section, .dd, .figure: kind = .card
    default: return
    }
    let start = content.blocks.count
    content.groups.append(
      DocumentContent.Group(kind: kind, parent: frame.group, blocks: start..<start)
    )
    frame.group = Int32(truncatingIfNeeded: content.groups.count - 1)
  }

  mutating func closeGroup(_ frame: Frame) {
    switch frame.tag {
    case .tr, .li, .div, .article, .section, .dd, .figure: break
    default: return
    }
    let index = Int(frame.group)
    content.groups[index].blocks = frame.startBlock..<content.blocks.count
    let linkCount = content.links.count - frame.startLink
    let byteCount = content.text.count - frame.startText
    let isRow =
      switch content.groups[index].kind {
      case .tableRow, .listItem:
        linkCount <= Self.maximumRowLinks && byteCount <= Self.maximumRowBytes
      case .card:
        (1...Self.maximumCardLinks).contains(linkCount) && byteCount <= Self.maximumCardBytes
          && hasTextBesideLinks(frame)
      }
    if !isRow { rejectedGroups.insert(frame.group) }
    if frame.tag == .tr { closeRow(frame, linkCount: linkCount, byteCount: byteCount) }
  }

  /// A row with a single filled cell and no link is a title over the rows that follow.
  private mutating func closeRow(_ frame: Frame, linkCount: Int, byteCount: Int) {
    guard linkCount == 0, !frame.isFurniture, content.blocks.count == frame.startBlock + 1,
      byteCount <= 480, pendingHeadings.count == frame.firstPending
    else { return }
    pendingHeadings.append(
      PendingHeading(
        block: frame.startBlock,
        endBlock: content.blocks.count,
        endLink: content.links.count,
        rank: 7
      )
    )
  }

  private func hasTextBesideLinks(_ frame: Frame) -> Bool {
    var linked = 0
    for link in content.links[frame.startLink...] where link.label.lowerBound >= frame.startText {
      linked += link.label.count
    }
    let blocks = content.blocks.count - frame.startBlock
    return content.text.count - frame.startText - blocks > linked + 1
  }

  /// Gives each block and group the innermost group that is a row.
  mutating func settleGroups() {
    for index in content.groups.indices {
      content.groups[index].parent = settled(content.groups[index].parent)
    }
    for index in content.blocks.indices {
      content.blocks[index].group = settled(content.blocks[index].group)
    }
  }

  private func settled(_ group: Int32) -> Int32 {
    var group = group
    // Parents come first, so theirs are settled already and one step is enough, but for the first.
    while group >= 0, rejectedGroups.contains(group) { group = content.groups[Int(group)].parent }
    return group
  }

  /// Gives every heading inside an element its scope, if the element holds more than the heading.
  mutating func resolveHeadings(of frame: Frame) {
    guard pendingHeadings.count > frame.firstPending else { return }
    var kept: [PendingHeading] = []
    for heading in pendingHeadings[frame.firstPending...] {
      if content.blocks.count > heading.endBlock || content.links.count > heading.endLink {
        outline.add(heading, containerEnd: max(content.blocks.count, heading.endBlock))
      } else {
        kept.append(heading)
      }
    }
    pendingHeadings.replaceSubrange(frame.firstPending..., with: kept)
  }
}
