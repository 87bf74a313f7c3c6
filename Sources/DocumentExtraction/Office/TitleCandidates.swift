internal import ComplianceModel

/// The blocks that may be the title of a file.
///
/// The first of these is taken: a paragraph in the style for titles; a heading, or a paragraph near
/// the beginning that is set at least two points larger than most of the text, whichever stands
/// first; a row near the beginning with one filled cell; the title among the file's properties; the
/// first paragraph, if it is short. The head of a table's first column is no title.
struct TitleCandidates {
  private var styled: Int?
  private var heading: Int?
  private var row: Int?
  private var first: Int?
  private var largest: [(block: Int, size: Int)] = []
  private var byteCounts: [Int: Int] = [:]

  private static let lastBlock = 20
  private static let maximumByteCount = 600

  /// Says that a block is in the style for titles.
  mutating func noteStyled(_ block: Int) { styled = styled ?? block }

  /// Says that a block stands alone in its row.
  mutating func noteRow(_ block: Int) {
    if block < Self.lastBlock { row = row ?? block }
  }

  mutating func note(_ paragraph: OfficeParagraph, block: Int, rank: UInt8?, isCell: Bool) {
    if let rank, rank <= 6 { heading = heading ?? block }
    if rank == nil, !isCell { first = first ?? block }
    guard paragraph.size > 0 else { return }
    byteCounts[paragraph.size, default: 0] += paragraph.byteCount
    if block < Self.lastBlock, !isCell { largest.append((block, paragraph.size)) }
  }

  /// Says that a block names a part of the file, as the name of a sheet does, and not the whole.
  mutating func passOver(_ block: Int) {
    if heading == block { heading = nil }
    if first == block { first = nil }
  }

  func title(in content: DocumentContent, metadata: ExtractedDocument.Metadata) -> String {
    let usual = byteCounts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
    let large = largest.first { $0.size >= usual + 4 }?.block
    let leading = [heading, large].compactMap { $0 }.min()
    for block in [styled, leading, row].compactMap({ $0 }) {
      if let title = text(of: block, in: content) { return title }
    }
    if let title = metadata.title { return title }
    return first.flatMap { text(of: $0, in: content) } ?? ""
  }

  private func text(of block: Int, in content: DocumentContent) -> String? {
    let range = content.blocks[block].range
    return range.count <= Self.maximumByteCount ? content.string(range) : nil
  }
}
