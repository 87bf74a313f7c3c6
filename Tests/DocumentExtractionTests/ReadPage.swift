import ComplianceModel
import DocumentExtraction

/// What the reader made of a page, in words.
struct ReadPage {
  let content: DocumentContent

  init(_ markup: String, anchors: Set<String> = []) throws {
    content = try PageReader().read(Array(markup.utf8), anchors: anchors)
  }

  /// Decodes the bytes first, as the program does.
  init(bytes: [UInt8]) throws {
    content = try PageReader().read(CharacterDecoder().decode(bytes).utf8)
  }

  var blocks: [String] { content.blocks.map { content.string($0.range) } }

  func blocks(_ range: Range<Int>) -> [String] { Array(blocks[range]) }

  var kinds: [DocumentContent.Block.Kind] { content.blocks.map(\.kind) }

  /// The blocks that are not navigation, header or footer.
  var ownBlocks: [String] {
    content.blocks.filter { !$0.isFurniture }.map { content.string($0.range) }
  }

  var labels: [String] { content.links.map { content.string($0.label) } }

  var targets: [String] { content.links.map(\.target) }

  var linkKinds: [DocumentContent.Link.Kind] { content.links.map(\.kind) }

  /// The lines of each link's caption.
  var captions: [[Substring]] {
    content.links.map { content.caption($0.caption).split(separator: "\n") }
  }

  /// The headings over the block that holds a text, innermost first.
  func headings(over text: String) -> [String] {
    guard let block = blocks.firstIndex(where: { $0.contains(text) }) else {
      return ["no such text"]
    }
    return content.sections.filter { $0.blocks.contains(block) }
      .sorted { ($0.blocks.count, $1.heading) < ($1.blocks.count, $0.heading) }
      .map { blocks[$0.heading] }
  }

  /// The blocks of the rows around the block that holds a text, innermost first.
  func rows(around text: String) -> [[String]] {
    guard let block = content.blocks.first(where: { content.string($0.range).contains(text) })
    else {
      return []
    }
    var rows: [[String]] = []
    var group = Int(block.group)
    while group >= 0 {
      rows.append(blocks(content.groups[group].blocks))
      group = Int(content.groups[group].parent)
    }
    return rows
  }
}
