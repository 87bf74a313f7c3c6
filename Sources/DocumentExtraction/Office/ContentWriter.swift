internal import ComplianceModel

/// Lays the paragraphs, rows and headings of a file out as content.
///
/// Short paragraphs without a link count as weak headings, as they do on pages: few agencies use the
/// heading styles of their office programs.
struct ContentWriter {
  private(set) var content = DocumentContent()
  var titles = TitleCandidates()
  /// True while headers and footers are written, which stand on every page.
  var isFurniture = false

  private var outline = SectionOutline()
  private var pending: [ContentBuilder.PendingHeading] = []
  private var openGroups: [OpenGroup] = []
  private let maximumTextByteCount: Int
  private var isCut = false

  /// Beyond this, a file is a database and not something that a person reads.
  private static let maximumBlockCount = 500_000
  private static let maximumHeadingByteCount = 480

  private struct OpenGroup {
    var index: Int
    var firstLink: Int
    var firstByte: Int
    var pendingCount: Int
  }

  init(limits: DocumentLimits) {
    maximumTextByteCount = limits.maximumTextByteCount
  }

  /// True if no more text is taken.
  var isFull: Bool { isCut || content.blocks.count >= Self.maximumBlockCount }

  /// Writes a paragraph as one block; one without text leaves only its links.
  ///
  /// - Parameters:
  ///   - paragraph: The paragraph.
  ///   - kind: What it is.
  ///   - rank: Its rank as a heading, or `nil` if it has none of its own.
  /// - Returns: The number of the block, or `nil` if none was written.
  @discardableResult
  mutating func write(
    _ paragraph: OfficeParagraph,
    as kind: DocumentContent.Block.Kind,
    rank: UInt8? = nil
  ) -> Int? {
    guard !isFull else { return nil }
    var paragraph = paragraph
    paragraph.endAllLinks()
    let start = content.text.count
    let bytes = fitting(paragraph.text.bytes)
    for link in paragraph.links where link.range.upperBound <= bytes.count {
      addLink(
        link.target,
        label: (start + link.range.lowerBound)..<(start + link.range.upperBound),
        block: content.blocks.count
      )
    }
    guard !bytes.isEmpty else { return nil }
    content.text.append(contentsOf: bytes)
    content.text.append(0x0A)
    let block = content.blocks.count
    content.blocks.append(
      DocumentContent.Block(
        kind: kind,
        range: start..<(start + bytes.count),
        group: openGroups.last.map { Int32($0.index) } ?? -1,
        isFurniture: isFurniture,
        page: paragraph.page
      )
    )
    if !isFurniture {
      noteHeading(paragraph, block: block, kind: kind, rank: rank)
      titles.note(paragraph, block: block, rank: rank, isCell: kind == .tableCell)
    }
    return block
  }

  private mutating func fitting(_ bytes: [UInt8]) -> [UInt8] {
    let room = maximumTextByteCount - content.text.count
    guard bytes.count > room else { return bytes }
    isCut = true
    var end = max(0, room)
    while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return Array(bytes[..<end])
  }

  /// Adds a link to a block that was written.
  mutating func addLink(_ target: String, label: Range<Int>, block: Int) {
    content.links.append(
      DocumentContent.Link(
        kind: .anchor,
        target: target,
        label: label,
        caption: content.captions.count..<content.captions.count,
        block: block
      )
    )
  }

  /// Names the cell in which a block stands.
  mutating func setCell(_ cell: String, of block: Int) { content.cells[block] = cell }

  mutating func hold(_ thing: Condition.Thing, at block: Int? = nil) {
    content.things[thing, default: []].append(block ?? content.blocks.count)
  }

  // MARK: Groups

  mutating func openGroup(_ kind: DocumentContent.Group.Kind) {
    let start = content.blocks.count
    let parent = openGroups.last.map { Int32($0.index) } ?? -1
    openGroups.append(
      OpenGroup(
        index: content.groups.count,
        firstLink: content.links.count,
        firstByte: content.text.count,
        pendingCount: pending.count
      )
    )
    content.groups.append(
      DocumentContent.Group(kind: kind, parent: parent, blocks: start..<start)
    )
  }

  mutating func closeGroup() {
    guard let group = openGroups.popLast() else { return }
    let range = content.groups[group.index].blocks.lowerBound..<content.blocks.count
    guard !range.isEmpty else {
      if group.index == content.groups.count - 1 { content.groups.removeLast() }
      return
    }
    content.groups[group.index].blocks = range
    let linkCount = content.links.count - group.firstLink
    let byteCount = content.text.count - group.firstByte
    if linkCount > 60 || byteCount > 12_000 { dissolve(group.index) }
    // A row with a single filled cell and no link is a title over the rows that follow.
    if content.groups[group.index].kind == .tableRow, range.count == 1, linkCount == 0,
      byteCount <= Self.maximumHeadingByteCount, pending.count == group.pendingCount, !isFurniture
    {
      addPending(range.lowerBound, rank: 7)
      titles.noteRow(range.lowerBound)
    }
  }

  /// Gives what a group holds to the group around it: what no one takes in at once is no row.
  private mutating func dissolve(_ index: Int) {
    let parent = content.groups[index].parent
    for block in content.groups[index].blocks where content.blocks[block].group == Int32(index) {
      content.blocks[block].group = parent
    }
    for inner in content.groups.indices[index...] where content.groups[inner].parent == index {
      content.groups[inner].parent = parent
    }
  }

  // MARK: Headings

  /// What an element such as a table or a slide begins with, for ``closeContainer(_:)``.
  var containerMark: Int { pending.count }

  /// Ends the scope of the headings inside an element that hold more than themselves.
  mutating func closeContainer(_ mark: Int) {
    guard pending.count > mark else { return }
    var kept: [ContentBuilder.PendingHeading] = []
    for heading in pending[mark...] {
      if content.blocks.count > heading.endBlock {
        outline.add(heading, containerEnd: content.blocks.count)
      } else {
        kept.append(heading)
      }
    }
    pending.replaceSubrange(mark..., with: kept)
  }

  private mutating func noteHeading(
    _ paragraph: OfficeParagraph,
    block: Int,
    kind: DocumentContent.Block.Kind,
    rank: UInt8?
  ) {
    if let rank { return addPending(block, rank: rank) }
    let byteCount = content.blocks[block].range.count
    guard kind == .paragraph, byteCount <= Self.maximumHeadingByteCount, paragraph.links.isEmpty
    else { return }
    addPending(block, rank: paragraph.boldByteCount * 10 >= byteCount * 9 ? 7 : 8)
  }

  private mutating func addPending(_ block: Int, rank: UInt8) {
    pending.append(
      ContentBuilder.PendingHeading(
        block: block,
        endBlock: block + 1,
        endLink: content.links.count,
        rank: rank
      )
    )
  }

  /// Ends all sections.
  ///
  /// - Parameter metadata: The file's properties, which state its title where the text does not.
  /// - Returns: The content, with its title.
  mutating func finish(metadata: ExtractedDocument.Metadata) -> DocumentContent {
    content.sections = outline.finish(pending, blockCount: content.blocks.count)
    pending = []
    content.title = titles.title(in: content, metadata: metadata)
    return content
  }

  /// Forgets the pages of blocks about which the file says nothing.
  mutating func forgetPages(from start: Int = 0) {
    for index in content.blocks.indices[start...] { content.blocks[index].page = 0 }
  }
}
