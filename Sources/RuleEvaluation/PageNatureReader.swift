internal import ComplianceModel
internal import TextMatching

/// Tells what kind of page a page is from its titles and notices.
struct PageNatureReader {
  let rules: CompiledRules

  /// Marks of this many different items make a page a list, whatever its title.
  private static let listMarks = 5

  func read(_ text: PageText, scan: inout PageScan) -> PageNature {
    var nature = PageNature()
    let content = text.content
    nature.title = Self.title(of: content)
    nature.ownLetters = content.blocks.reduce(0) { sum, block in
      sum + (block.isFurniture ? 0 : text.visible.folded.folded(block.range).count)
    }
    for match in text.visible.matches { note(rules.phrases[match.phrase].role, in: &nature) }
    for match in text.title.matches { note(rules.phrases[match.phrase].role, in: &nature) }
    nature.isShell =
      content.scriptCount > 0
      && (nature.isShell ? nature.ownLetters < Self.shellLetters : Self.saysNothing(content))
    nature.isList = namesList(text, scan: &scan)
    return nature
  }

  /// A page of scripts, without a link and with hardly a word, is filled by them, even if it does not
  /// say so.
  private static func saysNothing(_ content: DocumentContent) -> Bool {
    !content.links.contains { $0.kind != .form }
      && content.blocks.reduce(0) { $0 + $1.range.count } < emptyBytes
  }

  /// Some forty Thai letters.
  private static let emptyBytes = 120
  private static let shellLetters = 400

  private func note(_ role: CompiledRules.Phrase.Role, in nature: inout PageNature) {
    switch role {
    case .loadingNotice: nature.isShell = true
    default: break
    }
  }

  private func namesList(_ text: PageText, scan: inout PageScan) -> Bool {
    let isTitled = text.title.matches.contains { rules.phrases[$0.phrase].role == .listTitle }
    if isTitled { return true }
    for block in Self.titleBlocks(of: text.content) where scan.reading(ofBlock: block).namesList {
      return true
    }
    var numbers: Set<Int> = []
    for block in text.content.blocks.indices {
      let reading = scan.reading(ofBlock: block)
      if reading.codeForm == .lettered, let code = reading.code { numbers.insert(code.number) }
      if numbers.count >= Self.listMarks { return true }
    }
    return false
  }

  /// The blocks that stand as the page's title: its first headings, or else its first lines.
  static func titleBlocks(of content: DocumentContent) -> [Int] {
    let own = content.blocks.indices.lazy.filter { !content.blocks[$0].isFurniture }
    var headings: [Int] = []
    var passed = 0
    for block in own where passed <= leadBytes && headings.count < 3 {
      if content.blocks[block].kind == .heading {
        headings.append(block)
      } else if !headings.isEmpty {
        passed += content.blocks[block].range.count
      }
    }
    // The name of a sheet stands on its tab, not in it.
    let inCells = headings.filter { content.cells[$0] != nil }
    if !inCells.isEmpty { return inCells }
    if !content.cells.isEmpty {
      return Array(own.filter { content.cells[$0] != nil }.prefix(3))
    }
    return headings.isEmpty ? Array(own.prefix(3)) : headings
  }

  /// Headings after so many bytes of other text (three to a Thai letter) title a section, not the page.
  private static let leadBytes = 120

  /// The beginning of a document, which holds its title block.
  static func head(of content: DocumentContent) -> DocumentContent {
    var head = DocumentContent()
    head.title = content.title
    let last = titleBlocks(of: content).last ?? 0
    for (index, block) in content.blocks.enumerated() {
      guard index <= last || head.text.count < headBytes else { break }
      var copy = block
      copy.group = -1
      copy.range = head.text.count..<(head.text.count + block.range.count)
      head.text.append(contentsOf: content.text[block.range])
      head.text.append(0x0A)
      head.blocks.append(copy)
      if let cell = content.cells[index] { head.cells[index] = cell }
    }
    return head
  }

  /// How much of a document is looked at for what it is.
  private static let headBytes = 6_000

  static func title(of content: DocumentContent) -> String {
    if let block = titleBlocks(of: content).first(where: {
      content.blocks[$0].kind == .heading
    }) {
      return CandidateText.short(content.string(content.blocks[block].range))
    }
    return CandidateText.short(content.title)
  }
}
