/// Text as an array of symbols, each with its place in the raw text.
///
/// The scanners index it freely: Swift's own indices would cost a walk for each step, and comparing
/// `Character`s would take a consonant and its marks for one letter.
struct SymbolText: Sendable {
  private(set) var symbols: [UInt8] = []
  /// The UTF-8 offset of each symbol in the raw text.
  private var starts: [Int] = []
  /// The UTF-8 offset behind each symbol.
  private var ends: [Int] = []

  /// - Parameters:
  ///   - text: The raw text.
  ///   - limit: How many symbols are enough.
  init(_ text: String, limit: Int = .max) {
    if limit == .max { reserve(text.utf8.count) }
    var offset = 0
    for scalar in text.unicodeScalars {
      guard symbols.count < limit else { break }
      let end = offset + UTF8.width(scalar)
      append(scalar.value, from: offset, to: end)
      offset = end
    }
  }

  /// Lays out an address, with its percent escapes decoded.
  init(address: String) {
    let bytes = PercentDecoding(address)
    reserve(bytes.values.count)
    var index = 0
    while index < bytes.values.count {
      let (scalar, length) = bytes.scalar(at: index)
      // A plus sign stands for a blank in the names of files that were sent through a form.
      append(
        scalar == 0x2B ? 0x20 : scalar,
        from: bytes.starts[index],
        to: bytes.ends[index + length - 1]
      )
      index += length
    }
  }

  var count: Int { symbols.count }

  /// Returns the symbol at a place, or 0 outside the text.
  subscript(index: Int) -> UInt8 {
    index >= 0 && index < symbols.count ? symbols[index] : 0
  }

  /// Returns the UTF-8 offsets of some symbols in the raw text.
  func range(_ first: Int, _ end: Int) -> Range<Int> {
    guard first >= 0, first < end, end <= symbols.count else { return 0..<0 }
    return starts[first]..<ends[end - 1]
  }

  func isDigit(_ index: Int) -> Bool { Symbol.isDigit(self[index]) }

  func isLatin(_ index: Int) -> Bool { Symbol.isLatin(self[index]) }

  func isThai(_ index: Int) -> Bool { Symbol.isThai(self[index]) }

  /// Returns the place behind the digits that start at a place.
  func endOfDigits(from index: Int) -> Int {
    var end = index
    while isDigit(end) { end += 1 }
    return end
  }

  /// Returns the place of the first symbol that is not a blank.
  ///
  /// - Parameters:
  ///   - index: Where to start.
  ///   - limit: How many blanks to skip at most.
  /// - Returns: The place, at most `limit` on.
  func skippingBlanks(from index: Int, limit: Int = .max) -> Int {
    var end = index
    while self[end] == Symbol.blank, end - index < limit { end += 1 }
    return end
  }

  /// Returns the number that some digits spell; callers see to it that there are few.
  func number(_ first: Int, _ end: Int) -> Int {
    guard end - first <= 18 else { return .max }
    return symbols[first..<end].reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }

  private mutating func reserve(_ byteCount: Int) {
    symbols.reserveCapacity(byteCount / 2)
    starts.reserveCapacity(byteCount / 2)
    ends.reserveCapacity(byteCount / 2)
  }

  private mutating func append(_ scalar: UInt32, from start: Int, to end: Int) {
    guard let symbol = Symbol.folding(scalar) else { return }
    if symbol == Symbol.saraAa, symbols.last == Symbol.nikhahit {
      symbols[symbols.count - 1] = Symbol.saraAm
      ends[ends.count - 1] = end
      return
    }
    symbols.append(symbol)
    starts.append(start)
    ends.append(end)
  }
}
