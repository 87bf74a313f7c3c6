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

  /// The lines in their order, each with its line end.
  var bytes: [UInt8] {
    var sorted: [UInt8] = []
    sorted.reserveCapacity(text.count)
    let order = ranges.sorted { text[$0].lexicographicallyPrecedes(text[$1]) }
    for range in order { sorted.append(contentsOf: text[range]) }
    return sorted
  }
}
