internal import Synchronization
internal import TextMatching

/// The same phrases for sound text and for text whose layer is damaged.
struct PhraseIndices: Sendable {
  let strict: PhraseIndex
  private let looseIndex: LooseIndex

  /// Phrases with fewer letters are not sought in damaged text: too much falls together there.
  private static let minimumLooseLetters = 10

  init(phrases: [String]) {
    strict = PhraseIndex(phrases: phrases)
    looseIndex = LooseIndex(phrases: phrases)
  }

  /// Few sites have damaged text, and the index is as large as the other.
  var loose: PhraseIndex { looseIndex.index }

  /// An index that is made when it is needed first.
  private final class LooseIndex: Sendable {
    private let phrases: [String]
    private let made = Mutex<PhraseIndex?>(nil)

    init(phrases: [String]) { self.phrases = phrases }

    var index: PhraseIndex {
      made.withLock { made in
        if let made { return made }
        let index = PhraseIndex(
          folded: phrases.map { phrase in
            let folded = ThaiText.foldLoosely(phrase)
            return folded.count < minimumLooseLetters ? [] : folded
          }
        )
        made = index
        return index
      }
    }
  }

  /// Folds a text as its layer asks for and finds the phrases in it.
  ///
  /// - Parameters:
  ///   - raw: Valid UTF-8.
  ///   - isLoose: Whether to fold loosely; by default the text's own looks decide.
  /// - Returns: The folded text and the phrases in it.
  func matches(
    in raw: [UInt8],
    isLoose: Bool? = nil
  ) -> (folded: FoldedText, matches: [PhraseIndex.Match]) {
    var folded = FoldedText()
    let isDamaged = isLoose ?? ThaiText.isDamaged(raw)
    if isDamaged {
      ThaiText.foldLoosely(raw, into: &folded)
    } else {
      ThaiText.fold(raw, into: &folded)
    }
    var found: [PhraseIndex.Match] = []
    (isDamaged ? loose : strict).forEachMatch(in: folded.bytes) { phrase, range in
      found.append(PhraseIndex.Match(phrase: phrase, range: range))
    }
    return (folded, found)
  }
}
