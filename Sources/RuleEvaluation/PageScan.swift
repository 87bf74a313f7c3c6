internal import ComplianceModel
internal import TextMatching

/// One page while its candidates are sought: readings are made once and kept.
struct PageScan {
  let text: PageText
  let rules: CompiledRules
  let labels: LabelReader
  private var blockReadings: [LabelReading?]
  /// False for blocks that hold no phrase and begin with no code: most of them.
  private let mayTell: [Bool]
  private var rowMarks: [Mark??]
  /// The blocks that stand under each heading.
  private let headingScopes: [Int: [Range<Int>]]
  /// The periods in the document's own title, read once.
  let titlePeriods: [StatedPeriod]
  private var blockPeriods: [Int: [StatedPeriod]] = [:]
  /// For each block, the bytes that belong to links that lead somewhere.
  private var linkedBytes: [Int]
  private var linkCounts: [Int]
  /// The same for all links, those that lead nowhere included.
  private var labelBytes: [Int]

  private static let maximumMarkBytes = 1_500
  private static let maximumMarkBlocks = 10

  init(_ text: PageText, rules: CompiledRules, isReal: (DocumentContent.Link) -> Bool) {
    self.text = text
    self.rules = rules
    labels = LabelReader(rules: rules)
    blockReadings = Array(repeating: nil, count: text.content.blocks.count)
    mayTell = Self.tellingBlocks(text)
    rowMarks = Array(repeating: nil, count: text.content.groups.count)
    titlePeriods =
      text.visible.matches.isEmpty && text.captions.matches.isEmpty
      ? [] : rules.periodReader.read(text.content.title).periods
    headingScopes = Dictionary(grouping: text.content.sections, by: \.heading)
      .mapValues { $0.map(\.blocks) }
    linkedBytes = Array(repeating: 0, count: text.content.blocks.count)
    linkCounts = linkedBytes
    labelBytes = linkedBytes
    for link in text.content.links where link.kind == .anchor {
      countLink(link, isReal: isReal(link))
    }
  }

  var content: DocumentContent { text.content }

  /// Goes once through blocks and matches, both in reading order.
  private static func tellingBlocks(_ text: PageText) -> [Bool] {
    let visible = text.visible
    var next = 0
    return text.content.blocks.map { block in
      let range = visible.folded.folded(block.range)
      while next < visible.matches.count,
        visible.matches[next].range.lowerBound < range.lowerBound
      {
        next += 1
      }
      if next < visible.matches.count, visible.matches[next].range.lowerBound < range.upperBound {
        return true
      }
      return CodeBeginning(visible.folded.bytes[range]) != .other
    }
  }

  private mutating func countLink(_ link: DocumentContent.Link, isReal: Bool) {
    var block = link.block
    while block < content.blocks.count,
      content.blocks[block].range.lowerBound < link.label.upperBound
    {
      let overlap = content.blocks[block].range.clamped(to: link.label).count
      labelBytes[block] += overlap
      if isReal { linkedBytes[block] += overlap }
      if isReal && overlap > 0 { linkCounts[block] += 1 }
      block += 1
    }
  }

  /// Tells whether a block is nothing but the text of links.
  func isLinkText(_ block: Int) -> Bool {
    linkedBytes[block] * 10 >= content.blocks[block].range.count * 9
  }

  /// The bytes of a block that belong to no link.
  func plainBytes(_ block: Int) -> Int { content.blocks[block].range.count - labelBytes[block] }

  mutating func reading(ofBlock block: Int) -> LabelReading {
    guard mayTell[block] else { return .nothing }
    if let known = blockReadings[block] { return known }
    let range = content.blocks[block].range
    let reading =
      range.count <= Self.maximumMarkBytes ? labels.read(range, of: text.visible) : .nothing
    blockReadings[block] = reading
    return reading
  }

  /// What the row around a group's links says, links left out.
  mutating func mark(ofGroup group: Int) -> Mark? {
    if let known = rowMarks[group] { return known }
    var mark = Mark(place: .row, reading: .nothing, blocks: [])
    var seen = 0
    for block in content.groups[group].blocks
    where Int(content.blocks[block].group) == group && !isLinkText(block) {
      seen += 1
      guard seen <= Self.maximumMarkBlocks else { break }
      let reading = reading(ofBlock: block)
      guard !reading.isEmpty, !reading.isCriteria else { continue }
      merge(reading, block: block, into: &mark)
    }
    // What stands over several links of a card is their heading rather than their row.
    let links = content.groups[group].blocks.reduce(0) { $0 + linkCounts[$1] }
    if content.groups[group].kind == .card, links > 2 { mark.place = .section }
    let result = mark.reading.isEmpty ? nil : mark
    rowMarks[group] = .some(result)
    return result
  }

  /// The first code and the first title of a row count; later cells explain.
  private func merge(_ reading: LabelReading, block: Int, into mark: inout Mark) {
    var isUsed = false
    if mark.reading.code == nil, mark.reading.titles.isEmpty, reading.code != nil {
      mark.reading.code = reading.code
      mark.reading.codeForm = reading.codeForm
      mark.reading.lastNumber = reading.lastNumber
      isUsed = true
    }
    if mark.reading.titles.isEmpty, !reading.titles.isEmpty {
      mark.reading.titles = reading.titles
      isUsed = true
    }
    if mark.reading.scheme == nil, reading.scheme != nil {
      mark.reading.scheme = reading.scheme
      isUsed = true
    }
    if isUsed { mark.blocks.append(block) }
  }

  /// The mark of the paragraph, row or list item around a link.
  mutating func rowMark(of link: DocumentContent.Link) -> Mark? {
    guard link.block < content.blocks.count else { return nil }
    if linkCounts[link.block] <= 3, !isLinkText(link.block) {
      let reading = reading(ofBlock: link.block)
      if !reading.isEmpty, !reading.isCriteria {
        return Mark(place: .row, reading: reading, blocks: [link.block])
      }
    }
    var group = Int(content.blocks[link.block].group)
    for _ in 0..<5 where group >= 0 {
      if let mark = mark(ofGroup: group), stands(mark, over: link.block) { return mark }
      group = Int(content.groups[group].parent)
    }
    return nil
  }

  /// A heading in the same card speaks only for what stands under it, not for the next heading's.
  private func stands(_ mark: Mark, over block: Int) -> Bool {
    mark.blocks.allSatisfy { heading in
      let scopes = headingScopes[heading] ?? []
      return scopes.isEmpty || heading == block || scopes.contains { $0.contains(block) }
    }
  }

  mutating func sectionMark(_ sections: [DocumentContent.Section]) -> Mark? {
    for section in sections {
      let reading = reading(ofBlock: section.heading)
      if !reading.isEmpty, !reading.isCriteria {
        return Mark(place: .section, reading: reading, blocks: [section.heading])
      }
    }
    return nil
  }

  /// The periods that a block states.
  mutating func periods(ofBlock block: Int) -> [StatedPeriod] {
    if let known = blockPeriods[block] { return known }
    let range = content.blocks[block].range
    let periods =
      range.count <= Self.maximumMarkBytes && mayHoldPeriod(range)
      ? rules.periodReader.read(content.string(range)).periods : []
    blockPeriods[block] = periods
    return periods
  }

  private static let halfYear = ThaiText.fold("ครึ่งปี")

  /// A period needs a digit, or the words for half a year.
  func mayStatePeriod(_ range: Range<Int>) -> Bool {
    let bytes = text.visible.folded.bytes[text.visible.folded.folded(range)]
    if bytes.contains(where: { (0x30...0x39).contains($0) }) { return true }
    guard let first = Self.halfYear.first else { return false }
    return bytes.indices.contains { bytes[$0] == first && bytes[$0...].starts(with: Self.halfYear) }
  }

  /// A period needs two digits in a row.
  func mayHoldPeriod(_ range: Range<Int>) -> Bool {
    var run = 0
    for byte in text.visible.folded.bytes[text.visible.folded.folded(range)] {
      run = (0x30...0x39).contains(byte) ? run + 1 : 0
      if run == 2 { return true }
    }
    return false
  }
}
