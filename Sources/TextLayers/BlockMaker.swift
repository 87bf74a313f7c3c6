internal import ComplianceModel

/// Makes blocks of lines: paragraphs of lines that run on, headings, items, rows.
struct BlockMaker {
  /// Mends the spelling of a block's letters.
  typealias Speller = (ArraySlice<UInt32>, inout [UInt32]) -> Void

  private let text: LayerText
  /// How wide a full line of each page is, in letters.
  private let fullWidths: [Int32: Int]
  private let shapes: [LineShape]
  private var content = DocumentContent()
  private var headings: [(block: Int, rank: UInt8)] = []
  private var spelled: [UInt32] = []

  init(text: LayerText) {
    self.text = text
    shapes = text.lines.map { LineShape(text.letters[$0.range]) }
    fullWidths = LineWidths.full(of: text, shapes)
    content.text.reserveCapacity(text.letters.count * 3)
  }

  /// Makes the document.
  mutating func make(spell: Speller) -> DocumentContent {
    let title = TitleFinder(text: text, fullWidths: fullWidths).find()
    let titleLines = Set(title)
    var index = 0
    while index < text.lines.count {
      let line = text.lines[index]
      if line.role == .dropped || (titleLines.contains(index) && index != title.first) {
        index += 1
      } else if index == title.first {
        appendTitle(title, spell)
        index += 1
      } else if line.role == .furniture {
        append(Array(text.letters[line.range]), .paragraph, at: index, spell)
        index += 1
      } else {
        index = appendOwn(from: index, titleLines, spell)
      }
    }
    content.sections = sections()
    return content
  }

  private mutating func appendTitle(_ lines: [Int], _ spell: Speller) {
    var letters: [UInt32] = []
    var seen: Set<UInt64> = []
    for (place, line) in lines.enumerated() {
      let added = text.letters[text.lines[line].range]
      // Letters drawn twice for a shadow come out twice.
      guard seen.insert(LineKey(added).hash).inserted || shapes[line].words == 0 else { continue }
      if place > 0 {
        let runsOn = isWide(lines[place - 1], share: 70) && place + 1 < lines.count
        LineJoint.join(&letters, added, mayRunOn: runsOn && shapes[line].width < 15)
      } else {
        letters.append(contentsOf: added)
      }
    }
    headings.append((content.blocks.count, 7))
    append(letters, .heading, at: lines[0], spell)
    content.title = content.blocks.last.map { content.string($0.range) } ?? ""
  }

  /// Adds the block that starts at a line; returns the first line behind it.
  private mutating func appendOwn(from first: Int, _ title: Set<Int>, _ spell: Speller) -> Int {
    let range = text.lines[first].range
    let next = followingLine(first)
    if let rank = HeadingReader.rank(
      of: text.letters[range],
      next: kind(of: next),
      isFull: isWide(first, share: 85)
    ) {
      headings.append((content.blocks.count, rank))
      append(Array(text.letters[range]), .heading, at: first, spell)
      return first + 1
    }
    var letters = Array(text.letters[range])
    var last = first
    while let next = followingLine(last), !title.contains(next), runsOn(last, into: next) {
      LineJoint.join(
        &letters,
        text.letters[text.lines[next].range],
        mayRunOn: isWide(last, share: 78)
      )
      last = next
    }
    let mark = ItemMark.read(text.letters[range])
    let kind: DocumentContent.Block.Kind = mark == nil || mark == .clause ? .paragraph : .listItem
    append(letters, kind, at: first, spell)
    return last + 1
  }

  /// The next line of the same page that is part of the text.
  private func followingLine(_ line: Int) -> Int? {
    var next = line + 1
    while next < text.lines.count, text.lines[next].page == text.lines[line].page {
      switch text.lines[next].role {
      case .own: return next
      case .dropped: next += 1
      case .furniture: return nil
      }
    }
    return nil
  }

  private func kind(of line: Int?) -> HeadingReader.NextLine {
    guard let line else { return .none }
    return ItemMark.read(text.letters[text.lines[line].range]) == nil ? .text : .item
  }

  private func isWide(_ line: Int, share: Int) -> Bool {
    let full = fullWidths[text.lines[line].page] ?? 40
    return shapes[line].width * 100 >= full * share
  }

  /// Tells whether a line stops in the middle of a sentence that the next one goes on with.
  private func runsOn(_ line: Int, into next: Int) -> Bool {
    let shape = shapes[line]
    let following = text.letters[text.lines[next].range]
    return isWide(line, share: 72) && !shape.hasLeader && !shapes[next].hasLeader
      && shape.digits * 3 < shape.width && !shapes[next].isSeparator && !shape.isSeparator
      && ItemMark.read(following) == nil
      && HeadingReader.rank(of: following, next: .text, isFull: isWide(next, share: 85)) == nil
  }

  private mutating func append(
    _ letters: [UInt32],
    _ kind: DocumentContent.Block.Kind,
    at line: Int,
    _ spell: Speller
  ) {
    spelled.removeAll(keepingCapacity: true)
    spell(letters[...], &spelled)
    if !content.text.isEmpty { content.text.append(0x0A) }
    let start = content.text.count
    for letter in spelled { UTF8Bytes.append(letter, to: &content.text) }
    content.blocks.append(
      DocumentContent.Block(
        kind: kind,
        range: start..<content.text.count,
        group: -1,
        isFurniture: text.lines[line].role == .furniture,
        page: text.lines[line].page
      )
    )
  }

  /// A title stands over all that follows, another heading over what comes before the next as high.
  private func sections() -> [DocumentContent.Section] {
    let count = content.blocks.count
    var ends = [Int](repeating: count, count: headings.count)
    var open: [Int] = []
    for (index, heading) in headings.enumerated() where heading.rank < 7 {
      while let last = open.last, headings[last].rank >= heading.rank {
        ends[last] = heading.block
        open.removeLast()
      }
      open.append(index)
    }
    return headings.indices.compactMap { index in
      let blocks = (headings[index].block + 1)..<max(ends[index], headings[index].block + 1)
      guard !blocks.isEmpty else { return nil }
      return DocumentContent.Section(
        heading: headings[index].block,
        blocks: blocks,
        rank: headings[index].rank
      )
    }
  }
}
