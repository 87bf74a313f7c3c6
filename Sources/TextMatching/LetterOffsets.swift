/// For each byte of a text, how many bytes of its folded form come before the letter that it belongs
/// to, and whether it is the letter's first byte.
///
/// The numbers grow slowly, so each is kept as a byte above that of its stretch of the text: a table
/// takes little more than the text.
struct LetterOffsets: Sendable {
  private static let stretchLength = 64
  /// Letters that are joined go back behind the beginning of their stretch, by a few at most.
  private static let slack = 16
  private static let continuation: UInt8 = 0x80

  private var bases: [UInt32] = []
  private var steps: [UInt8] = []

  var count: Int { steps.count }

  mutating func removeAll(reserving count: Int) {
    bases.removeAll(keepingCapacity: true)
    steps.removeAll(keepingCapacity: true)
    bases.reserveCapacity(count / Self.stretchLength + 1)
    steps.reserveCapacity(count)
  }

  /// Adds a byte.
  ///
  /// - Parameters:
  ///   - offset: The number of folded bytes before its letter; never less than that of the byte before.
  ///   - isContinued: True for all but the first byte of a letter.
  @inline(__always)
  mutating func append(_ offset: Int, isContinued: Bool = false) {
    if steps.count % Self.stretchLength == 0 {
      bases.append(UInt32(truncatingIfNeeded: max(0, offset - Self.slack)))
    }
    let step = UInt8(truncatingIfNeeded: offset - Int(bases[bases.count - 1]))
    steps.append(isContinued ? step | Self.continuation : step)
  }

  /// The number of folded bytes before the letter of a byte.
  @inline(__always)
  func offset(at index: Int) -> Int {
    Int(bases[index / Self.stretchLength]) + Int(steps[index] & ~Self.continuation)
  }

  func isContinued(at index: Int) -> Bool { steps[index] & Self.continuation != 0 }

  /// Makes a byte a part of the letter before it.
  ///
  /// - Parameters:
  ///   - index: The byte.
  ///   - offset: The number of folded bytes before that letter, which is less than the byte's own by
  ///     no more than two.
  mutating func join(_ index: Int, to offset: Int) {
    let step = UInt8(truncatingIfNeeded: offset - Int(bases[index / Self.stretchLength]))
    steps[index] = step | Self.continuation
  }

  /// Replaces all numbers by smaller ones.
  ///
  /// - Parameter moved: Returns the new number of an old one; it is asked in their order, and its
  ///   numbers grow no faster than theirs.
  mutating func move(_ moved: (Int) -> Int) {
    for stretch in bases.indices {
      let range =
        stretch * Self.stretchLength..<min(steps.count, (stretch + 1) * Self.stretchLength)
      let old = Int(bases[stretch])
      var base = 0
      for index in range {
        let offset = moved(old + Int(steps[index] & ~Self.continuation))
        if index == range.lowerBound { base = max(0, offset - Self.slack) }
        steps[index] =
          UInt8(truncatingIfNeeded: offset - base) | (steps[index] & Self.continuation)
      }
      bases[stretch] = UInt32(truncatingIfNeeded: base)
    }
  }
}
