/// Words with a meaning, looked up at one place of a text at a time.
///
/// Thai is written without blanks between words, so a word may start anywhere; it does not start
/// behind a vowel that belongs to its first consonant (เพศ holds no พ.ศ.) and does not end before a
/// mark. Latin words stand between letters that are not Latin.
struct WordTable<Meaning: Sendable>: Sendable {
  /// A word as the table is given it.
  struct Word: Sendable {
    var text: String
    var meaning: Meaning
    /// Whether marks are ignored: addresses and old PDF files lose them.
    var ignoresMarks: Bool
  }

  private struct Entry: Sendable {
    /// The place of its letters among those of all words.
    var letters: Range<Int>
    var meaning: Meaning
    var ignoresMarks: Bool
  }

  // Flat arrays: the table is asked at nearly every letter of every page, and an array for each
  // word would be counted up and down each time.
  private var letters: [UInt8] = []
  private var entries: [Entry] = []
  /// The entries that start with each symbol, longest first.
  private var buckets = [Range<Int>](repeating: 0..<0, count: 256)
  /// More marks than these in a row are nobody's spelling, and skipping them would take long.
  private static var mostMarks: Int { 4 }

  init(_ words: [Word]) {
    var spellings: [[(letters: [UInt8], word: Word)]] = .init(repeating: [], count: 256)
    for word in words {
      var letters = SymbolText(word.text).symbols.map(Symbol.lowercased)
      if word.ignoresMarks { letters.removeAll(where: Symbol.isMark) }
      guard let first = letters.first else { continue }
      spellings[Int(first)].append((letters, word))
    }
    for (first, bucket) in spellings.enumerated() {
      let start = entries.count
      // Sorting is not stable, so the order of equally long words is spelled out.
      let longestFirst = bucket.enumerated().sorted {
        ($1.element.letters.count, $0.offset) < ($0.element.letters.count, $1.offset)
      }
      for (_, spelling) in longestFirst {
        let place = letters.count
        letters += spelling.letters
        entries.append(
          Entry(
            letters: place..<letters.count,
            meaning: spelling.word.meaning,
            ignoresMarks: spelling.word.ignoresMarks
          )
        )
      }
      buckets[first] = start..<entries.count
    }
  }

  /// Returns the longest word that starts at a place of the text, with the place behind it.
  func match(in text: SymbolText, at index: Int) -> (meaning: Meaning, end: Int)? {
    let first = Symbol.lowercased(text[index])
    let bucket = buckets[Int(first)]
    guard !bucket.isEmpty else { return nil }
    if Symbol.isThaiConsonant(first), Symbol.isLeadingVowel(text[index - 1]) { return nil }
    if Symbol.isLatin(first), text.isLatin(index - 1) { return nil }
    for entry in bucket {
      if let end = end(of: entry, in: text, at: index) { return (entries[entry].meaning, end) }
    }
    return nil
  }

  private func end(of entry: Int, in text: SymbolText, at index: Int) -> Int? {
    let ignoresMarks = entries[entry].ignoresMarks
    let range = entries[entry].letters
    var end = index
    for place in range {
      if ignoresMarks { end = Self.skippingMarks(in: text, from: end) }
      guard Symbol.lowercased(text[end]) == letters[place] else { return nil }
      end += 1
    }
    if ignoresMarks { end = Self.skippingMarks(in: text, from: end) }
    if Symbol.isMark(text[end]) { return nil }
    if Symbol.isLatin(letters[range.upperBound - 1]), text.isLatin(end) { return nil }
    return end
  }

  private static func skippingMarks(in text: SymbolText, from index: Int) -> Int {
    var end = index
    while end - index < mostMarks, Symbol.isMark(text[end]) { end += 1 }
    return end
  }
}
