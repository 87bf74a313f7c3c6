internal import ComplianceModel
internal import MarkupParsing

/// Lays a parsed page out as blocks, groups, sections and links, in one pass over its elements.
struct ContentBuilder {
  let page: PageDocument
  var content = DocumentContent()
  var frames: [Frame] = []
  /// Headings whose scope is not known yet: it is the nearest element with something after them.
  var pendingHeadings: [PendingHeading] = []
  /// Groups that turned out to be no row: too large, or without anything beside their links.
  var rejectedGroups: Set<Int32> = []
  var outline = SectionOutline()
  /// Controls such as tabs, by the identifier of the panel they open.
  var controlBlocks: [String: Int] = [:]
  /// Identifiers that links of the page lead to.
  var referencedIDs: Set<String> = []
  /// Links of the current block that lead somewhere.
  var blockHasLink = false
  var blockStart = 0
  /// The open elements that are links, tables and forms, as indices into ``frames``.
  var openLinkCount = 0
  var openTables: [Int] = []
  var openForms: [Int] = []

  private let knownFurniture: KnownFurniture
  /// The marked area that is being read, with the element that it is.
  private var openArea: (key: UInt64, element: Int)?
  private var position = 0
  private var hasPendingBlank = false
  private var boldDepth = 0
  private var boldByteCount = 0

  /// An open element.
  struct Frame {
    var element: Int
    var tag: Tag
    var end: Int
    var startBlock: Int
    var startLink: Int
    var startText: Int
    var firstPending: Int
    var group: Int32
    var link: Int
    var kind: DocumentContent.Block.Kind
    var isFurniture: Bool
    var isBlock: Bool
    var isBold: Bool
    var titleRank: UInt8
    var anchor: String?
    var rowCount = 0
    var cellCount = 0
    var fieldCount = 0
  }

  /// A heading that waits for the element that holds more than it.
  struct PendingHeading {
    var block: Int
    var endBlock: Int
    var endLink: Int
    var rank: UInt8
  }

  init(page: PageDocument, furniture: KnownFurniture, anchors: Set<String>) {
    self.page = page
    knownFurniture = furniture
    referencedIDs = anchors
    content.text.reserveCapacity(page.text.count + page.elements.count / 2)
  }

  mutating func build() -> DocumentContent {
    content.title = collapsed(page.title)
    collectReferences()
    var index = 0
    while index < page.elements.count {
      while let frame = frames.last, frame.end <= index { close() }
      advance(to: Int(page.elements[index].textStart))
      if passOverFurniture(index) {
        index = Int(page.elements[index].end)
      } else {
        open(index)
        index += 1
      }
    }
    while !frames.isEmpty { close() }
    advance(to: page.text.count)
    endBlock()
    content.sections = outline.finish(pendingHeadings, blockCount: content.blocks.count)
    settleAnchors()
    settleGroups()
    return content
  }

  /// Passes over an area that recurs on the site; the page's other areas are noted by their keys.
  private mutating func passOverFurniture(_ index: Int) -> Bool {
    let element = page.elements[index]
    guard frames.last?.isFurniture != true, Furniture.isMarked(element, in: page),
      let key = knownFurniture.key(of: element, at: index, in: page)
    else { return false }
    content.areas[key] = content.links.count..<content.links.count
    guard knownFurniture.keys.contains(key) else {
      openArea = (key, index)
      return false
    }
    endBlock()
    position = Int(element.textEnd)
    return true
  }

  /// Notes which links a marked area holds.
  private mutating func closeArea(_ key: UInt64, _ frame: Frame) {
    content.areas[key] = frame.startLink..<content.links.count
    openArea = nil
  }

  // MARK: Text

  /// Copies the page's text up to an offset, white space collapsed.
  mutating func advance(to end: Int) {
    guard position < end else { return }
    let before = content.text.count
    while position < end {
      let byte = page.text[position]
      if Self.isPlain(byte) {
        copyRun(to: end)
        continue
      }
      position += 1
      switch byte {
      case 0x20, 0x09...0x0D: hasPendingBlank = true
      case 0xC2 where position < end && page.text[position] <= 0xA0:
        // U+0080 to U+009F are control characters too, and a cell of U+00A0 is an empty one.
        if page.text[position] == 0xA0 { hasPendingBlank = true }
        position += 1
      case 0xC2:
        if hasPendingBlank { settleBlank() }
        content.text.append(byte)
      // Control characters would let a page write to a terminal.
      default: break
      }
    }
    if boldDepth > 0 { boldByteCount += content.text.count - before }
  }

  /// Bytes that are copied as they stand: neither blanks nor control characters nor their beginning.
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte != 0x7F && byte != 0xC2
  }

  /// Copies plain bytes in one piece.
  private mutating func copyRun(to end: Int) {
    var stop = position + 1
    while stop < end, Self.isPlain(page.text[stop]) { stop += 1 }
    if hasPendingBlank { settleBlank() }
    content.text.append(contentsOf: page.text[position..<stop])
    position = stop
  }

  /// Writes a blank that is due, so that what follows begins with its own text.
  mutating func settleBlank() {
    if hasPendingBlank, content.text.count > blockStart, content.text.last != 0x20 {
      content.text.append(0x20)
    }
    hasPendingBlank = false
  }

  /// Ends the current block if it holds text.
  mutating func endBlock() {
    defer { blockHasLink = openLinkCount > 0 }
    hasPendingBlank = false
    guard content.text.count > blockStart else { return }
    let range = blockStart..<content.text.count
    let frame = frames.last
    let kind = frame?.kind ?? .paragraph
    content.blocks.append(
      DocumentContent.Block(
        kind: kind,
        range: range,
        group: frame?.group ?? -1,
        isFurniture: frame?.isFurniture ?? false
      )
    )
    let isBold = boldByteCount * 10 >= range.count * 9
    if let rank = headingRank(kind: kind, byteCount: range.count, isBold: isBold) {
      pendingHeadings.append(
        PendingHeading(
          block: content.blocks.count - 1,
          endBlock: content.blocks.count,
          endLink: content.links.count,
          rank: rank
        )
      )
    }
    content.text.append(0x0A)
    blockStart = content.text.count
    boldByteCount = 0
  }

  /// The rank of a block as a heading, or `nil` if it is none.
  ///
  /// A short line without a link may be the title of what follows, so it counts as a weak heading;
  /// a cell or a list item does not, since what follows it is another item.
  private func headingRank(
    kind: DocumentContent.Block.Kind,
    byteCount: Int,
    isBold: Bool
  ) -> UInt8? {
    guard let frame = frames.last, !frame.isFurniture else { return nil }
    if frame.titleRank > 0, byteCount <= 1200 { return frame.titleRank }
    guard kind == .paragraph, byteCount <= 480, !blockHasLink else { return nil }
    return isBold ? 7 : 8
  }

  /// Returns text with white space collapsed and trimmed, without control characters.
  func collapsed(_ bytes: some Collection<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    var result = String.UnicodeScalarView()
    var isBlank = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09...0x0D, 0x20, 0xA0: isBlank = true
      case 0x00...0x1F, 0x7F...0x9F: break
      default:
        if isBlank, !result.isEmpty { result.append(" ") }
        isBlank = false
        result.append(scalar)
      }
    }
    return String(result)
  }

  // MARK: Elements

  private mutating func open(_ index: Int) {
    let element = page.elements[index]
    let tag = element.tag
    if tag == .br { return lineBreak() }
    let parent = frames.last
    let isControl = tag == .button || tag == .summary || isToggle(element)
    let isBlock = !tag.isInline || isControl
    if isBlock { endBlock() }
    let isFurniture = parent?.isFurniture == true || Furniture.isMarked(element, in: page)
    var frame = Frame(
      element: index,
      tag: tag,
      end: Int(element.end),
      startBlock: content.blocks.count,
      startLink: content.links.count,
      startText: content.text.count,
      firstPending: pendingHeadings.count,
      group: parent?.group ?? -1,
      link: -1,
      kind: kind(of: tag, isControl: isControl, in: parent),
      isFurniture: isFurniture,
      isBlock: isBlock,
      isBold: tag == .b || tag == .strong || tag == .th,
      titleRank: titleRank(of: element, isControl: isControl, in: parent),
      anchor: anchor(of: element)
    )
    if frame.isBold { boldDepth += 1 }
    openGroup(&frame)
    openLink(element, &frame)
    note(element, &frame)
    if frame.link >= 0 { openLinkCount += 1 }
    if tag == .table { openTables.append(frames.count) }
    if tag == .form { openForms.append(frames.count) }
    frames.append(frame)
    if isControl { noteControl(element) }
  }

  private mutating func close() {
    guard let frame = frames.last else { return }
    advance(to: Int(page.elements[frame.element].textEnd))
    if frame.isBlock { endBlock() }
    if frame.isBold { boldDepth -= 1 }
    if frame.link >= 0 { closeLink(frame) }
    closeGroup(frame)
    resolveHeadings(of: frame)
    if let anchor = frame.anchor { closeAnchor(anchor, frame) }
    closeThing(frame)
    if let area = openArea, area.element == frame.element { closeArea(area.key, frame) }
    frames.removeLast()
    if frame.link >= 0 { openLinkCount -= 1 }
    if frame.tag == .table { openTables.removeLast() }
    if frame.tag == .form { openForms.removeLast() }
    if frame.isBlock { blockHasLink = openLinkCount > 0 }
  }

  /// A line break ends a block, except inside a link, a heading or a control, where it is a blank.
  private mutating func lineBreak() {
    let kind = frames.last?.kind ?? .paragraph
    if openLinkCount > 0 || kind == .heading || kind == .control {
      hasPendingBlank = true
    } else {
      endBlock()
    }
  }

  private func kind(
    of tag: Tag,
    isControl: Bool,
    in parent: Frame?
  ) -> DocumentContent.Block.Kind {
    if tag.headingLevel != nil { return .heading }
    if isControl { return .control }
    return switch tag {
    case .td, .th: .tableCell
    case .li: .listItem
    case .table, .ul, .ol, .dl, .menu: .paragraph
    default: parent?.kind ?? .paragraph
    }
  }

  private func titleRank(of element: PageDocument.Element, isControl: Bool, in parent: Frame?)
    -> UInt8
  {
    if let level = element.tag.headingLevel { return level }
    if isControl { return 7 }
    switch element.tag {
    case .caption, .legend, .dt: return 7
    case .table, .ul, .ol, .dl: return 0
    default: break
    }
    if let rank = parent?.titleRank, rank > 0, element.tag.isInline || rank <= 6 { return rank }
    return 0
  }

  private func isToggle(_ element: PageDocument.Element) -> Bool {
    guard element.attributeStart < element.attributeEnd else { return false }
    if page.bytes(.dataToggle, of: element) != nil { return true }
    if page.bytes(.ariaControls, of: element) != nil { return true }
    return page.bytes(.role, of: element)?.elementsEqual("tab".utf8) ?? false
  }
}
