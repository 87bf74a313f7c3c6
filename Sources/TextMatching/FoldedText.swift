/// Text folded for matching, with the way back to the original.
package struct FoldedText: Sendable {
  /// One byte for each character that matters; see ``ThaiText``.
  package var bytes: [UInt8] = []
  /// The way from each byte of the original, and its end, to its letter.
  ///
  /// A letter may be several characters of the original, such as the two halves of a sara am.
  var offsets = LetterOffsets()

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
    while start > 0, offsets.isContinued(at: start) { start -= 1 }
    let end = firstOffset(atLeast: range.upperBound)
    return min(start, end)..<end
  }

  /// Makes everything from the letter before a number of folded bytes on one letter.
  mutating func joinLetters(from foldedOffset: Int) {
    var index = offsets.count - 1
    while index > 0, self.foldedOffset(at: index) > foldedOffset {
      offsets.join(index, to: foldedOffset)
      index -= 1
    }
  }

  /// Replaces each folded byte by another one, or by none.
  mutating func replaceBytes(_ replacement: (UInt8) -> UInt8?) {
    let old = bytes
    bytes.removeAll(keepingCapacity: true)
    var seen = 0
    // The numbers come in their order, and a number is that of the bytes before it.
    offsets.move { offset in
      while seen < offset {
        if let byte = replacement(old[seen]) { bytes.append(byte) }
        seen += 1
      }
      return bytes.count
    }
  }

  private func foldedOffset(at offset: Int) -> Int { offsets.offset(at: offset) }

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
