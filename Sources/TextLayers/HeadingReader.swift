/// Knows the lines that stand as headings over what follows.
struct HeadingReader {
  /// Words that open a chapter, with their rank.
  private static let chapters: [(word: [UInt32], rank: UInt8, needsNumber: Bool)] = [
    ("ภาค", 1, true), ("ส่วนที่", 1, true), ("บทที่", 1, true), ("ตอนที่", 1, true),
    ("หมวดที่", 2, true), ("หมวด", 2, true), ("ลักษณะ", 1, true), ("ภาคผนวก", 1, false),
    ("สารบัญ", 1, false), ("คำนำ", 1, false), ("บทนำ", 1, false), ("บทเฉพาะกาล", 2, false),
    ("บทสรุปผู้บริหาร", 1, false), ("ยุทธศาสตร์ที่", 2, true), ("มิติที่", 2, true),
  ].map { (LineMatcher.fold($0.0), $0.1, $0.2) }

  /// Wider lines are sentences.
  private static let widest = 60

  /// Returns the rank of a line that is a heading, or `nil`.
  ///
  /// - Parameters:
  ///   - letters: The line.
  ///   - next: What the next line begins with, if it is a line of the same page.
  ///   - isFull: Whether the line reaches the margin, so that it may go on.
  /// - Returns: 1 to 6, the outermost first.
  static func rank(of letters: ArraySlice<UInt32>, next: NextLine, isFull: Bool) -> UInt8? {
    let shape = LineShape(letters)
    guard shape.width <= widest, !isFull, !shape.hasLeader, shape.words >= 3 else { return nil }
    if let rank = chapterRank(letters, shape) { return rank }
    guard case .number(let depth, let value)? = ItemMark.read(letters), letters.first != 0x28,
      next == .text, value > 0, shape.digits < 8
    else { return nil }
    return UInt8(min(depth + 2, 6))
  }

  /// What stands below a line.
  enum NextLine: Equatable {
    case none
    case text
    /// An item of a list: a numbered line above it is an item as well.
    case item
  }

  private static func chapterRank(_ letters: ArraySlice<UInt32>, _ shape: LineShape) -> UInt8? {
    let folded = LineMatcher.fold(letters.prefix(24))
    for chapter in chapters where folded.starts(with: chapter.word) {
      let behind = folded.dropFirst(chapter.word.count)
      if chapter.needsNumber {
        if let first = behind.first, first >= 0x30, first <= 0x39 { return chapter.rank }
      } else if shape.width <= chapter.word.count + 8 {
        return chapter.rank
      }
    }
    return nil
  }
}
