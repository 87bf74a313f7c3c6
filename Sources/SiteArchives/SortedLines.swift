/// Lines that are sorted by their bytes, held in one piece.
struct SortedLines {
  private var text: [UInt8] = []
  private var ranges: [Range<Int>] = []

  mutating func append(_ line: String) {
    let start = text.count
    text.append(contentsOf: line.utf8)
    text.append(UInt8(ascii: "\n"))
    ranges.append(start..<text.count)
  }

  /// Hands out the lines in their order, each with its line end, some at a time.
  ///
  /// - Parameter take: Takes the next lines.
  /// - Throws: What it throws.
  func forEachPiece(_ take: ([UInt8]) throws -> Void) rethrows {
    var piece: [UInt8] = []
    let order = ranges.sorted { text[$0].lexicographicallyPrecedes(text[$1]) }
    for range in order {
      piece.append(contentsOf: text[range])
      guard piece.count >= Self.pieceByteCount else { continue }
      try take(piece)
      piece.removeAll(keepingCapacity: true)
    }
    if !piece.isEmpty { try take(piece) }
  }

  private static let pieceByteCount = 64 << 10
}
