/// The letters beyond ASCII of a document, run by run, each judged by itself.
///
/// Runs are what stands between two ASCII bytes. One that is neither all UTF-8 nor all windows-874
/// is cut where the encoding changes.
struct TextRuns {
  enum Kind {
    /// UTF-8 without doubt.
    case utf8
    /// UTF-8 by its form, but a short Thai word in windows-874 could have the same.
    case uncertain
    /// Thai in windows-874.
    case legacy
    /// One or two bytes that are not UTF-8 and could be a short word in windows-874.
    case shortLegacy
    /// Signs that are not UTF-8 and could be of any encoding of one byte for a letter.
    case signs
    /// None of these.
    case damaged
  }

  struct Run {
    var range: Range<Int>
    var kind: Kind
    /// The Thai letters of UTF-8 in it.
    var thaiCount = 0
  }

  private let bytes: [UInt8]
  private var position = 0
  /// The end of the run that is being cut, or the position.
  private var cutEnd = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Returns the next run, or `nil` behind the last one.
  mutating func next() -> Run? {
    if position >= cutEnd {
      let start = UTF8Profile.endOfASCII(in: bytes.span, from: position)
      position = start
      guard start < bytes.count else { return nil }
      cutEnd = Self.endOfRun(in: bytes.span, from: start)
      if let run = judge(start..<cutEnd) {
        position = cutEnd
        return run
      }
    }
    let piece = piece(from: position)
    position = piece.range.upperBound
    return piece
  }

  private static func endOfRun(in span: borrowing Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < span.count, span[index] >= 0x80 {
      index &+= 1
    }
    return index
  }

  /// Judges a run as a whole, or returns `nil` for one that has to be cut.
  private func judge(_ range: Range<Int>) -> Run? {
    let span = bytes.span
    var index = range.lowerBound
    var thaiCount = 0
    var tellingCount = 0
    var isValid = true
    while index < range.upperBound {
      // No letter begins with such a byte, and most of windows-874 is such bytes.
      if span[index] < 0xC2 {
        isValid = false
        index &+= 1
        continue
      }
      let length = UTF8Sequence.length(in: span, at: index)
      if length > 0 {
        let isTelling = UTF8Sequence.isTelling(span[index], span[index + 1])
        if isTelling, span[index] == 0xE0 {
          thaiCount += 1
        } else if isTelling {
          tellingCount += 1
        }
      } else {
        isValid = false
      }
      index += abs(length)
    }
    guard isValid || thaiCount < 2 || thaiCount * 6 < range.count else { return nil }
    let appearance = Thai874Table.appearance(of: span.extracting(range))
    if isValid {
      let isCertain = thaiCount > 1 || tellingCount > 0 || appearance != .thai
      return Run(range: range, kind: isCertain ? .utf8 : .uncertain, thaiCount: thaiCount)
    }
    let kind = legacyKind(range, appearance: appearance)
    return kind == .damaged ? nil : Run(range: range, kind: kind)
  }

  /// Cuts off a piece: letters that are UTF-8 without doubt, or bytes up to the next such letter.
  private func piece(from start: Int) -> Run {
    let span = bytes.span
    var index = start
    var thaiCount = 0
    while index < cutEnd, let length = Self.tellingLength(in: span, at: index) {
      if span[index] == 0xE0 { thaiCount += 1 }
      index += length
    }
    guard index == start else {
      return Run(range: start..<index, kind: .utf8, thaiCount: thaiCount)
    }
    var isValid = true
    while index < cutEnd, Self.tellingLength(in: span, at: index) == nil {
      let length = UTF8Sequence.length(in: span, at: index)
      isValid = isValid && length > 0
      index += abs(length)
    }
    let range = start..<index
    if isValid { return Run(range: range, kind: .uncertain) }
    let appearance = Thai874Table.appearance(of: span.extracting(range))
    return Run(range: range, kind: legacyKind(range, appearance: appearance))
  }

  private func legacyKind(_ range: Range<Int>, appearance: Thai874Table.Appearance) -> Kind {
    guard !isFragment(range) else { return .damaged }
    return switch appearance {
    case .thai: range.count > 2 ? .legacy : .shortLegacy
    case .signs: .signs
    case .other: .damaged
    }
  }

  private static func tellingLength(in span: borrowing Span<UInt8>, at index: Int) -> Int? {
    let length = UTF8Sequence.length(in: span, at: index)
    guard length > 1, UTF8Sequence.isTelling(span[index], span[index + 1]) else { return nil }
    return length
  }

  /// Tells whether bytes are left over from Thai letters or quotation marks in UTF-8 that were cut.
  private func isFragment(_ range: Range<Int>) -> Bool {
    guard range.count <= 6 else { return false }
    var rest = bytes[range]
    while let first = rest.first {
      guard first == 0xE0 || first == 0xE2 else { return false }
      rest.removeFirst()
      if let second = rest.first, UTF8Sequence.isTelling(first, second) { rest.removeFirst() }
    }
    return true
  }
}
