/// Text folded for matching, with the way back to the original.
package struct FoldedText: Sendable {
  /// One byte for each character that matters; see ``ThaiText``.
  package var bytes: [UInt8] = []
  /// For each byte of the original, and its end, the offset in ``bytes`` reached before it.
  package var offsets: [UInt32] = []

  package init() {}

  /// Returns the folded range of an original range.
  package func folded(_ range: Range<Int>) -> Range<Int> {
    Int(offsets[range.lowerBound])..<Int(offsets[range.upperBound])
  }

  /// Returns the original range that a folded range came from, marks and blanks inside included.
  package func original(_ range: Range<Int>) -> Range<Int> {
    let start = firstOffset(atLeast: range.lowerBound + 1) - 1
    let end = firstOffset(atLeast: range.upperBound)
    return min(start, end)..<end
  }

  /// The first original offset before which at least so many bytes were folded.
  private func firstOffset(atLeast count: Int) -> Int {
    var low = 0
    var high = offsets.count - 1
    while low < high {
      let middle = (low + high) / 2
      if Int(offsets[middle]) >= count { high = middle } else { low = middle + 1 }
    }
    return max(low, 0)
  }
}
