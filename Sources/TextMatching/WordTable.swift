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
    var letters: [UInt8]
    var meaning: Meaning
    var ignoresMarks: Bool
  }

  /// The words that start with each symbol, longest first.
  private var entries = [[Entry]](repeating: [], count: 256)
  /// More marks than these in a row are nobody's spelling, and skipping them would take long.
  private static var mostMarks: Int { 4 }

  init(_ words: [Word]) {
    for word in words {
      var letters = SymbolText(word.text).symbols.map(Symbol.lowercased)
      if word.ignoresMarks { letters.removeAll(where: Symbol.isMark) }
      guard let first = letters.first else { continue }
      entries[Int(first)].append(
        Entry(letters: letters, meaning: word.meaning, ignoresMarks: word.ignoresMarks)
      )
    }
    for index in entries.indices {
      // Sorting is not stable, so the order of equally long words is spelled out.
      entries[index] = entries[index].enumerated()
        .sorted { ($1.element.letters.count, $0.offset) < ($0.element.letters.count, $1.offset) }
        .map(\.element)
    }
  }

  /// Returns the longest word that starts at a place of the text, with the place behind it.
  func match(in text: SymbolText, at index: Int) -> (meaning: Meaning, end: Int)? {
    let first = Symbol.lowercased(text[index])
    let candidates = entries[Int(first)]
    guard !candidates.isEmpty else { return nil }
    if Symbol.isThaiConsonant(first), Symbol.isLeadingVowel(text[index - 1]) { return nil }
    if Symbol.isLatin(first), text.isLatin(index - 1) { return nil }
    for entry in candidates {
      if let end = Self.end(of: entry, in: text, at: index) { return (entry.meaning, end) }
    }
    return nil
  }

  private static func end(of entry: Entry, in text: SymbolText, at index: Int) -> Int? {
    var end = index
    for letter in entry.letters {
      if entry.ignoresMarks { end = skippingMarks(in: text, from: end) }
      guard Symbol.lowercased(text[end]) == letter else { return nil }
      end += 1
    }
    if entry.ignoresMarks { end = skippingMarks(in: text, from: end) }
    if Symbol.isMark(text[end]) { return nil }
    if let last = entry.letters.last, Symbol.isLatin(last), text.isLatin(end) { return nil }
    return end
  }

  private static func skippingMarks(in text: SymbolText, from index: Int) -> Int {
    var end = index
    while end - index < mostMarks, Symbol.isMark(text[end]) { end += 1 }
    return end
  }
}
