/// Text folded for matching, with the way back to the original.
package struct FoldedText: Sendable {
  /// One byte for each character that matters; see ``ThaiText``.
  package var bytes: [UInt8] = []
  /// For each byte of the original, and its end, how many folded bytes come before the letter that
  /// it belongs to; the highest bit is set for all but the letter's first byte.
  ///
  /// A letter may be several characters of the original, such as the two halves of a sara am.
  var offsets: [UInt32] = []

  static let continuation: UInt32 = 1 << 31

  package init() {}

  /// Returns the folded range of an original range.
  package func folded(_ range: Range<Int>) -> Range<Int> {
    foldedOffset(at: range.lowerBound)..<foldedOffset(at: range.upperBound)
  }

  /// Returns the original range that a folded range came from, marks and blanks inside included.
  ///
  /// It begins and ends between characters, and holds composed letters whole.
  package func original(_ range: Range<Int>) -> Range<Int> {
    var start = max(0, firstOffset(atLeast: range.lowerBound + 1) - 1)
    while start > 0, offsets[start] & Self.continuation != 0 { start -= 1 }
    let end = firstOffset(atLeast: range.upperBound)
    return min(start, end)..<end
  }

  /// Makes everything from the letter before a number of folded bytes on one letter.
  mutating func joinLetters(from foldedOffset: Int) {
    var index = offsets.count - 1
    while index > 0, self.foldedOffset(at: index) > foldedOffset {
      offsets[index] = UInt32(truncatingIfNeeded: foldedOffset) | Self.continuation
      index -= 1
    }
  }

  /// Replaces the folded bytes; `moved` holds, for each old offset, the new one.
  mutating func move(to bytes: [UInt8], by moved: [UInt32]) {
    self.bytes = bytes
    for index in offsets.indices {
      let flag = offsets[index] & Self.continuation
      offsets[index] = moved[Int(offsets[index] & ~Self.continuation)] | flag
    }
  }

  private func foldedOffset(at offset: Int) -> Int {
    Int(offsets[offset] & ~Self.continuation)
  }

  /// The first original offset before which at least so many bytes were folded.
  private func firstOffset(atLeast count: Int) -> Int {
    var low = 0
    var high = offsets.count - 1
    while low < high {
      let middle = (low + high) / 2
      if foldedOffset(at: middle) >= count { high = middle } else { low = middle + 1 }
    }
    return max(low, 0)
  }
}
